package dev.multitudes.tools;

import static java.math.RoundingMode.HALF_EVEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class FormulaLawsTest {

  /** An expression and what BigDecimal makes of it. */
  record Sum(String text, BigDecimal value) {

    Sum plus(Sum other) {
      return new Sum(text + " + " + other.text, value.add(other.value));
    }

    Sum minus(Sum other) {
      return new Sum(text + "-(" + other.text + ")", value.subtract(other.value));
    }

    Sum times(Sum other) {
      return new Sum("(" + text + ")*(" + other.text + ")", value.multiply(other.value));
    }

    Sum squared() {
      return new Sum("(" + text + ")^2", value.pow(2));
    }

    Sum negated() {
      return new Sum("-(" + text + ")", value.negate());
    }
  }

  @Provide
  Arbitrary<Sum> sums() {
    Arbitrary<Sum> number =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
            .ofScale(3)
            .map(value -> new Sum("(" + value + ")", value));
    return Arbitraries.recursive(() -> number, this::combined, 0, 4);
  }

  private Arbitrary<Sum> combined(Arbitrary<Sum> parts) {
    return Arbitraries.oneOf(
        Combinators.combine(parts, parts).as(Sum::plus),
        Combinators.combine(parts, parts).as(Sum::minus),
        Combinators.combine(parts, parts).as(Sum::times),
        parts.map(Sum::squared),
        parts.map(Sum::negated));
  }

  @Property
  void what_big_decimals_do_exactly_a_formula_does_too(@ForAll("sums") Sum sum) {
    Assume.that(sum.text().length() <= Formula.LONGEST);

    Decimal value = Formula.valueOf(sum.text());

    assertThat(value.exactness()).isEqualTo(Decimal.Exactness.EXACT);
    assertThat(value.value()).isEqualByComparingTo(sum.value());
  }

  @Property
  void a_quotient_is_right_to_34_digits(
      @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(5) BigDecimal dividend,
      @ForAll @BigRange(min = "0.001", max = "1000000") @Scale(5) BigDecimal divisor) {
    Decimal value = Formula.valueOf("(%s) / %s".formatted(dividend, divisor.toPlainString()));

    var shown = new MathContext(34, HALF_EVEN);
    assertThat(value.value().round(shown)).isEqualByComparingTo(dividend.divide(divisor, shown));
  }

  @Property(tries = 200)
  void functions_agree_with_those_of_java(@ForAll @DoubleRange(min = -50, max = 50) double x) {
    assertNear("sin(%s)", x, Math.sin(x));
    assertNear("cos(%s)", x, Math.cos(x));
    assertNear("exp(%s)", x, Math.exp(x));
    assertNear("ln(abs(%s) + 1)", x, Math.log(Math.abs(x) + 1));
    assertNear("log10(abs(%s) + 1)", x, Math.log10(Math.abs(x) + 1));
    assertNear("(abs(%s) + 1) ^ 1.7", x, Math.pow(Math.abs(x) + 1, 1.7));
    assertNear("sqrt(abs(%s))", x, Math.sqrt(Math.abs(x)));
  }

  private static void assertNear(String formula, double x, double expected) {
    double value = Formula.valueOf(formula.formatted("(" + x + ")")).value().doubleValue();
    assertThat(value).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
  }

  @Property
  void whatever_is_written_is_a_value_or_a_refusal(@ForAll("scrawls") String scrawl) {
    String told;
    try {
      told = Formula.valueOf(scrawl).toString();
    } catch (Refusal refusal) {
      told = refusal.sentence();
    }

    assertThat(told).isNotBlank();
  }

  @Provide
  Arbitrary<String> scrawls() {
    return Arbitraries.of(
            "1", "0", "9", ".", "e", "E", "+", "-", "*", "/", "%", "^", "(", ")", ",", " ", "pi",
            "ln", "exp", "round", "sqrt(", "min(", "tan(", "1e999", "1e-999", "\0", "é", "\uD800")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }
}
