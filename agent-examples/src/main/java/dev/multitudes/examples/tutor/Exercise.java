package dev.multitudes.examples.tutor;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something to balance.
 *
 * @param right the equation, balanced
 * @param slip the same with a mistake that is easily made
 * @param solution the balanced equation, written
 * @param mistake the other, written
 * @param task the equation without its numbers
 * @param verse how the bard explains it
 * @param prose how the friendly assistant would
 */
record Exercise(
    Equation right,
    Equation slip,
    String solution,
    String mistake,
    String task,
    String verse,
    String prose) {

  static final List<Exercise> ALL =
      List.of(
          of("2 H2 + O2 -> 2 H2O", "H2 + O2 -> H2O"),
          of("4 Fe + 3 O2 -> 2 Fe2O3", "2 Fe + 3 O2 -> 2 Fe2O3"),
          of("N2 + 3 H2 -> 2 NH3", "N2 + 2 H2 -> 2 NH3"),
          of("CH4 + 2 O2 -> CO2 + 2 H2O", "CH4 + O2 -> CO2 + 2 H2O"),
          of("2 Al + 3 CuSO4 -> Al2(SO4)3 + 3 Cu", "2 Al + CuSO4 -> Al2(SO4)3 + Cu"),
          of("2 KClO3 -> 2 KCl + 3 O2", "KClO3 -> KCl + O2"),
          of("CaCO3 + 2 HCl -> CaCl2 + H2O + CO2", "CaCO3 + HCl -> CaCl2 + H2O + CO2"),
          of("C3H8 + 5 O2 -> 3 CO2 + 4 H2O", "C3H8 + 4 O2 -> 3 CO2 + 4 H2O"));

  private static final Map<String, Equation> STATED =
      ALL.stream()
          .flatMap(one -> Stream.of(one.solution, one.mistake))
          .collect(toUnmodifiableMap(text -> text, Equation::of));

  private static Exercise of(String right, String slip) {
    Equation balanced = Equation.of(right);
    return new Exercise(
        balanced,
        Equation.of(slip),
        right,
        slip,
        balanced.bare().toString(),
        TutorWords.inVerse(balanced),
        TutorWords.inProse(balanced));
  }

  /** Seeds go through them in turn. */
  static Exercise of(long seed) {
    return ALL.get(Math.floorMod(seed, ALL.size()));
  }

  /** The exercise of this task, such as {@code H2 + O2 -> H2O}. */
  static Optional<Exercise> of(String task) {
    return ALL.stream().filter(exercise -> exercise.task.equals(task)).findFirst();
  }

  /** The equation of an exercise that is written like this; so it need not be read again. */
  static Optional<Equation> stated(String text) {
    return Optional.ofNullable(STATED.get(text));
  }
}
