package dev.multitudes.examples.tutor;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chemical equation, such as {@code 4 Fe + 3 O2 -> 2 Fe2O3}; balanced or not.
 *
 * @param left what there is before
 * @param right what there is after
 */
record Equation(List<Term> left, List<Term> right) {
  private static final String ARROW = "-{1,2}>|[→⟶⇌]";
  private static final Pattern BETWEEN_SIDES = Pattern.compile(ARROW + "|=");
  private static final Pattern BETWEEN_TERMS = Pattern.compile("\\+");
  private static final Pattern TERM = Pattern.compile("(?<times>[1-9]\\d{0,3})?\\s*(?<of>\\S+)");

  private static final String WRITTEN_TERM = "(?:[1-9]\\d{0,3}\\s?)?[A-Z(][A-Za-z0-9()·]{0,199}+";
  private static final String WRITTEN_SIDE =
      "%s(?:\\s?\\+\\s?%s){0,9}".formatted(WRITTEN_TERM, WRITTEN_TERM);
  private static final Pattern WRITTEN =
      Pattern.compile("%s\\s?(?:%s)\\s?%s".formatted(WRITTEN_SIDE, ARROW, WRITTEN_SIDE));

  /**
   * A formula so many times.
   *
   * @param times at least 1
   * @param formula of what
   */
  record Term(int times, Formula formula) {

    @Override
    public String toString() {
      return times == 1 ? formula.text() : times + " " + formula;
    }
  }

  /** Copies both sides. */
  Equation {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /**
   * Reads an equation.
   *
   * @throws UnreadableEquationException if it is none, with the place
   */
  static Equation of(String text) {
    String[] sides = BETWEEN_SIDES.split(text, -1);
    if (sides.length != 2) {
      throw new UnreadableEquationException(
          "\"%s\" is no equation: it needs one arrow, as in 2 H2 + O2 -> 2 H2O.".formatted(text));
    }
    return new Equation(side(sides[0]), side(sides[1]));
  }

  private static List<Term> side(String text) {
    var terms = new ArrayList<Term>();
    for (String part : BETWEEN_TERMS.split(text, -1)) {
      Matcher term = TERM.matcher(part.strip());
      if (!term.matches()) {
        throw new UnreadableEquationException(
            "\"%s\" is no part of an equation; write a number and a formula, such as 2 H2O."
                .formatted(part.strip()));
      }
      int times = Optional.ofNullable(term.group("times")).map(Integer::valueOf).orElse(1);
      terms.add(new Term(times, Formula.of(term.group("of"))));
    }
    return terms;
  }

  /** The equations with arrows that a text states; what holds no formulas is none. */
  static List<Equation> in(String text) {
    return WRITTEN.matcher(text).results().flatMap(found -> read(found.group()).stream()).toList();
  }

  private static Optional<Equation> read(String text) {
    try {
      return Optional.of(of(text));
    } catch (UnreadableEquationException e) {
      return Optional.empty();
    }
  }

  /** Whether each element is there as often after as before. */
  boolean isBalanced() {
    return atoms(left).equals(atoms(right));
  }

  /** What is out of balance, such as {@code Fe: 1 before, 2 after}; empty if nothing is. */
  String imbalance() {
    SortedMap<String, Long> before = atoms(left);
    SortedMap<String, Long> after = atoms(right);
    var elements = new TreeSet<>(before.keySet());
    elements.addAll(after.keySet());
    return elements.stream()
        .filter(e -> !before.getOrDefault(e, 0L).equals(after.getOrDefault(e, 0L)))
        .map(e -> imbalance(e, before.getOrDefault(e, 0L), after.getOrDefault(e, 0L)))
        .collect(joining("; "));
  }

  private static String imbalance(String element, long before, long after) {
    return "%s: %d before, %d after".formatted(element, before, after);
  }

  private static SortedMap<String, Long> atoms(List<Term> side) {
    var atoms = new TreeMap<String, Long>();
    for (Term term : side) {
      term.formula().atoms().forEach((e, count) -> atoms.merge(e, count * term.times(), Long::sum));
    }
    return atoms;
  }

  /** The same without numbers before the formulas: the exercise. */
  Equation bare() {
    return new Equation(bare(left), bare(right));
  }

  private static List<Term> bare(List<Term> side) {
    return side.stream().map(term -> new Term(1, term.formula())).toList();
  }

  @Override
  public String toString() {
    return written(left) + " -> " + written(right);
  }

  private static String written(List<Term> side) {
    return side.stream().map(Term::toString).collect(joining(" + "));
  }
}
