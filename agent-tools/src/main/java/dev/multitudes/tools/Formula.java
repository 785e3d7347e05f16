package dev.multitudes.tools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a formula from left to right and calculates as it reads. A power binds before a sign and to
 * the right: -2^2 is -4, and 2^3^2 is 2^9.
 *
 * <pre>
 * sum      = product { (+ | -) product }
 * product  = factor { (* | / | %) factor }
 * factor   = { + | - } power
 * power    = atom [ ^ factor ]
 * atom     = number | pi | e | function "(" sum { "," sum } ")" | "(" sum ")"
 * </pre>
 */
final class Formula {

  static final int LONGEST = 1000;
  static final int DEEPEST = 100;

  private static final Pattern NUMBER =
      Pattern.compile("(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE]([+-]?[0-9]+))?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
  private static final int MOST_DIGITS_OF_AN_EXPONENT = 6;

  private final FormulaText text;
  private int depth;

  private Formula(FormulaText text) {
    this.text = text;
  }

  /** The value of a formula. */
  static Decimal valueOf(String text) {
    if (text.length() > LONGEST) {
      throw new Refusal(
          "The expression has %d characters and at most %d are read; calculate it in parts."
              .formatted(text.length(), LONGEST));
    }
    var formula = new FormulaText(text);
    Decimal value = new Formula(formula).sum();
    formula.requireEnd();
    return value;
  }

  private Decimal sum() {
    Decimal value = product();
    while (true) {
      if (text.takes('+')) {
        value = value.plus(product());
      } else if (text.takes('-')) {
        value = value.minus(product());
      } else {
        return value;
      }
    }
  }

  private Decimal product() {
    Decimal value = factor();
    while (true) {
      if (text.takes('*')) {
        value = value.times(factor());
      } else if (text.takes('/')) {
        value = value.over(factor());
      } else if (text.takes('%')) {
        value = value.modulo(factor());
      } else {
        return value;
      }
    }
  }

  /** Note: every recursion comes through here, so this is where its depth is counted. */
  private Decimal factor() {
    if (++depth > DEEPEST) {
      throw new Refusal(
          "The expression is nested deeper than %d levels; calculate it in parts."
              .formatted(DEEPEST));
    }
    Decimal value = text.takes('-') ? factor().negated() : text.takes('+') ? factor() : power();
    depth--;
    return value;
  }

  private Decimal power() {
    Decimal base = atom();
    return text.takes('^') ? Power.of(base, factor()) : base;
  }

  private Decimal atom() {
    if (text.takes('(')) {
      Decimal value = sum();
      text.require(')');
      return value;
    }
    Optional<Matcher> number = text.match(NUMBER);
    if (number.isPresent()) {
      return number(number.get());
    }
    String name =
        text.match(NAME)
            .map(found -> found.group().toLowerCase(Locale.ROOT))
            .orElseThrow(() -> text.expected("a number, a function, pi, e or \"(\""));
    return switch (name) {
      case "pi" -> Decimal.rounded(Series.PI);
      case "e" -> Decimal.rounded(Series.E);
      default -> call(name);
    };
  }

  private static Decimal number(Matcher found) {
    String exponent = found.group(1);
    if (exponent != null && exponent.length() > MOST_DIGITS_OF_AN_EXPONENT) {
      throw exponent.startsWith("-") ? Decimal.tooSmall() : Decimal.tooLarge();
    }
    return Decimal.exact(new BigDecimal(found.group()));
  }

  private Decimal call(String name) {
    Function function =
        Function.named(name)
            .orElseThrow(
                () ->
                    new Refusal(
                        "There is no function or constant %s; there are pi, e and %s."
                            .formatted(Shown.quoted(name), List.of(Function.values()))));
    if (!text.takes('(')) {
      throw new Refusal(
          "%s needs its arguments in parentheses, such as %s(2).".formatted(function, function));
    }
    return function.of(arguments());
  }

  private List<Decimal> arguments() {
    var arguments = new ArrayList<Decimal>();
    if (text.takes(')')) {
      return arguments;
    }
    do {
      arguments.add(sum());
    } while (text.takes(','));
    text.require(')');
    return arguments;
  }
}
