package dev.multitudes.examples.tutor;

import static java.util.Collections.unmodifiableSortedMap;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A chemical formula, such as {@code Fe2(SO4)3} or {@code CuSO4·5H2O}.
 *
 * @param text as it was written
 * @param atoms how many of each element, each at least 1
 */
record Formula(String text, SortedMap<String, Long> atoms) {

  /** Copies the counts. */
  Formula {
    atoms = unmodifiableSortedMap(new TreeMap<>(atoms));
  }

  /**
   * Reads a formula: elements and groups in parentheses, each with a number if there is more than
   * one, and water of crystallisation after a {@code ·}.
   *
   * @throws UnreadableEquationException if it is none, with the place
   */
  static Formula of(String text) {
    return new Formula(text, new FormulaReader(text).atoms());
  }

  @Override
  public String toString() {
    return text;
  }
}
