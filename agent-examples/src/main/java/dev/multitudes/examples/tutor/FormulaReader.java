package dev.multitudes.examples.tutor;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one formula from its first character to its last. */
final class FormulaReader {
  private static final int LONGEST = 200;
  private static final int DEEPEST = 10;
  private static final int MOST_DIGITS = 4;
  private static final long MOST_ATOMS = 1_000_000_000;

  private final String text;
  private int at;

  FormulaReader(String text) {
    this.text = text;
  }

  SortedMap<String, Long> atoms() {
    if (text.length() > LONGEST) {
      throw new UnreadableEquationException(
          "A formula has at most %d characters but one has %d.".formatted(LONGEST, text.length()));
    }
    var atoms = group(0);
    while (at < text.length() && text.charAt(at) == '·') {
      at++;
      long times = number();
      add(atoms, group(0), times);
    }
    if (at < text.length()) {
      throw misread("\"%s\" is neither an element nor a group".formatted(text.charAt(at)));
    }
    return atoms;
  }

  private SortedMap<String, Long> group(int depth) {
    if (depth > DEEPEST) {
      throw misread("there are more than %d parentheses within each other".formatted(DEEPEST));
    }
    var atoms = new TreeMap<String, Long>();
    int begin = at;
    while (at < text.length() && isUnit(text.charAt(at))) {
      SortedMap<String, Long> unit =
          text.charAt(at) == '(' ? parenthesised(depth) : new TreeMap<>(element());
      add(atoms, unit, number());
    }
    if (at == begin) {
      throw misread("an element is missing");
    }
    return atoms;
  }

  private static boolean isUnit(char c) {
    return c == '(' || (c >= 'A' && c <= 'Z');
  }

  private SortedMap<String, Long> parenthesised(int depth) {
    int open = at++;
    SortedMap<String, Long> atoms = group(depth + 1);
    if (at >= text.length() || text.charAt(at) != ')') {
      at = open;
      throw misread("a parenthesis is not closed");
    }
    at++;
    return atoms;
  }

  private Map<String, Long> element() {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
      end++;
    }
    String symbol = text.substring(at, end);
    if (!Elements.has(symbol)) {
      throw misread("there is no element \"%s\"".formatted(symbol));
    }
    at = end;
    return Map.of(symbol, 1L);
  }

  /** How many; 1 if no number stands here. */
  private long number() {
    int end = at;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    if (end == at) {
      return 1;
    }
    if (text.charAt(at) == '0' || end - at > MOST_DIGITS) {
      throw misread("a number is from 1 to 9999 but this is " + text.substring(at, end));
    }
    long number = Long.parseLong(text.substring(at, end));
    at = end;
    return number;
  }

  private void add(SortedMap<String, Long> atoms, SortedMap<String, Long> more, long times) {
    more.forEach(
        (element, count) -> {
          if (atoms.merge(element, count * times, Long::sum) > MOST_ATOMS) {
            throw misread("there are more than %d atoms of %s".formatted(MOST_ATOMS, element));
          }
        });
  }

  private UnreadableEquationException misread(String why) {
    return new UnreadableEquationException(
        "\"%s\" is no formula: %s, at character %d.".formatted(text, why, at + 1));
  }
}
