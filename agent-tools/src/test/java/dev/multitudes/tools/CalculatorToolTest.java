package dev.multitudes.tools;

import static dev.multitudes.tools.Calls.assertDone;
import static dev.multitudes.tools.Calls.assertRefused;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Invocation;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Tool;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 10, unit = SECONDS)
class CalculatorToolTest {
  private static final String TOO_LARGE =
      "A number on the way is larger than 10^1000, the largest there is here; use smaller numbers,"
          + " or calculate with logarithms (ln, log10).";
  private static final String TOO_SMALL =
      "A number on the way is nearer to 0 than 10^-1000, the smallest there is here; scale the"
          + " numbers up, or calculate with logarithms (ln, log10).";

  private final Tool calculator = CalculatorTool.decimal();

  private Result calculate(String expression) {
    return Calls.call(
        calculator,
        "run/1.1",
        CalculatorTool.Calculate.class,
        new CalculatorTool.Calculate(expression));
  }

  @Test
  void it_only_looks() {
    assertThat(calculator.specification().name()).isEqualTo("calculate");
    assertThat(calculator.effect()).isEqualTo(Effect.READ);
  }

  @Test
  void its_argument_is_named_when_it_is_missing() {
    Result result = calculator.call(new Invocation("run/1.1", "{}", Optional.empty()));

    assertRefused(result, "expression is missing; it must be a string.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.1 + 0.2              | 0.3",
        "2 + 3 * 4 - 6 / 3      | 12",
        "-2^2                   | -4",
        "(-2)^2                 | 4",
        "2^3^2                  | 512",
        "2^-1                   | 0.5",
        "--3                    | 3",
        "7 % 3                  | 1",
        "-7 % 3                 | -1",
        "1.5e3 * 2              | 3000",
        ".5 + 1.                | 1.5",
        "12 × 3 ÷ 4 − 1         | 8",
        "sqrt(16) + abs(-2)     | 6",
        "MIN(3, 1, 2) * max(5)  | 5",
        "round(2.5)             | 3",
        "round(-2.5)            | -3",
        "round(1234.567, -2)    | 1200",
        "round(1234.567, 2)     | 1234.57",
        "floor(-1.5)            | -2",
        "ceil(-1.5)             | -1",
        "log10(0.001)           | -3",
        "ln(1) + exp(0) + cos(0) + sin(0) + tan(0) | 2",
        "0^0                    | 1",
        "(-1)^1e300             | 1",
        "4^0.5                  | 2",
        "10^1000                | 1E+1000",
        "2^100                  | 1267650600228229401496703205376",
        "1e1000 * 1e-1000       | 1",
      })
  void what_has_an_end_is_exact(String expression, String value) {
    assertDone(calculate(expression), value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1/3                  | 0.3333333333333333333333333333333333",
        "1/3 * 3              | 1",
        "floor(1/3 * 3)       | 1",
        "sqrt(2)^2            | 2",
        "sin(pi)              | 0",
        "cos(pi/2)            | 0",
        "exp(1) - e           | 0",
        "exp(ln(7))           | 7",
        "sqrt(2)              | 1.414213562373095048801688724209698",
        "sin(355)             | -0.0000301443533594884492143302800086501",
        "cos(1e15)            | -0.5131937377869702522345361364231649",
        "tan(1.5707)          | 10381.32741757139469585117897815421",
        "log10(2)             | 0.301029995663981195213738894724493",
        "3^-700               | 1.03543227065814320203241005300546E-334",
        "1.0000001^999999999  | 26881034324545805650475437967231240000000000",
        "(1+1e-30)^1e20       | 1.000000000100000000005000000000167",
        "1e1000 + 1e-1000     | 1E+1000",
        "1/7e500              | 1.428571428571428571428571428571429E-501",
      })
  void what_has_no_end_is_rounded_and_says_so(String expression, String value) {
    assertDone(calculate(expression), value + " (rounded)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 / 0       | 5 cannot be divided by 0; the divisor must be another number.",
        "5 % (1 - 1) | 5 cannot be divided by 0; the divisor must be another number.",
        "0^-1        | 1 cannot be divided by 0; the divisor must be another number.",
        "sqrt(-4)    | The square root of -4 is not a real number; the number must be 0 or more.",
        "(-8)^(1/3)  | A power with a broken exponent of -8 is not a real number; the number must"
            + " be 0 or more.",
        "ln(0)       | ln of 0 has no value; the number must be greater than 0.",
        "log10(-1)   | log10 of -1 has no value; the number must be greater than 0.",
        "tan(pi/2)   | tan of 1.570796 has no value; the angle must not be an odd multiple of"
            + " pi/2.",
        "sin(1e16)   | sin takes an angle of at most 10^15 radians but was given 1E+16; subtract"
            + " whole turns first.",
        "round(1, .5)  | The places of round must be a whole number from -1000 to 1000 but were"
            + " 0.5.",
        "round(1, 1e9) | The places of round must be a whole number from -1000 to 1000 but were"
            + " 1E+9.",
        "min()       | min takes 1 to 100 arguments but was given 0.",
        "sqrt(1, 2)  | sqrt takes 1 argument but was given 2.",
        "sqrt 4      | sqrt needs its arguments in parentheses, such as sqrt(2).",
        "1,000       | There is a comma at character 2 of \"1,000\" but commas only part the"
            + " arguments of a function; write 1000.5, not 1,000.5 or 1000,5.",
        "1 + 2)      | There is a \")\" at character 6 of \"1 + 2)\" without its \"(\".",
        "(1 + 2      | Expected \")\" at character 7 of \"(1 + 2\" but found the end.",
        "1 + * 2     | Expected a number, a function, pi, e or \"(\" at character 5 of \"1 + * 2\""
            + " but found \"*\".",
        "50%         | Expected a number, a function, pi, e or \"(\" at character 4 of \"50%\" but"
            + " found the end.",
        "2 pi        | Expected an operator (+ - * / % ^) at character 3 of \"2 pi\" but found"
            + " \"p\".",
        "''          | Expected a number, a function, pi, e or \"(\" at character 1 of \"\" but"
            + " found the end.",
        "System.exit(0) | There is no function or constant \"system\"; there are pi, e and [sqrt,"
            + " abs, min, max, round, floor, ceil, ln, log10, exp, sin, cos, tan].",
        "1 + ٣       | Expected a number, a function, pi, e or \"(\" at character 5 of \"1 + ٣\""
            + " but found \"٣\".",
      })
  void what_is_no_calculation_is_refused(String expression, String message) {
    assertRefused(calculate(expression), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9^9^9^9",
        "9^9^9",
        "10^1001",
        "-10^1001",
        "1e999999999",
        "1e99999999999999999999",
        "100e2147483647",
        "1e1000*10",
        "exp(1e9)",
        "2^1e300",
        "0.5^-1e300",
        "1.5^999999999",
        "1e-1000^-2",
      })
  void a_number_too_large_is_refused_before_it_is_calculated(String expression) {
    assertRefused(calculate(expression), TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e-1001",
        "1e-999999999",
        "1e-99999999999999999999",
        "9^-9^9",
        "exp(-1e9)",
        "1e-1000/10",
        "0.1^1001",
        "2^-1e300"
      })
  void a_number_too_small_is_refused_before_it_is_calculated(String expression) {
    assertRefused(calculate(expression), TOO_SMALL);
  }

  @ParameterizedTest
  @MethodSource("deep")
  void a_deep_expression_is_refused(String expression) {
    assertRefused(
        calculate(expression),
        "The expression is nested deeper than 100 levels; calculate it in parts.");
  }

  static List<String> deep() {
    return List.of(
        "(".repeat(400) + "1" + ")".repeat(400),
        "-".repeat(900) + "1",
        "1^".repeat(400) + "1",
        "abs(".repeat(150) + "1" + ")".repeat(150));
  }

  @Test
  void a_long_expression_is_refused() {
    assertRefused(
        calculate("1+".repeat(500) + "1"),
        "The expression has 1001 characters and at most 1000 are read; calculate it in parts.");
  }

  @Test
  void control_characters_are_not_quoted_back_raw() {
    assertRefused(
        calculate("1 \u001b[2J\0"),
        "Expected an operator (+ - * / % ^) at character 3 of \"1 \\u001b[2J\\u0000\" but found"
            + " \"\\u001b\".");
  }

  @ParameterizedTest
  @MethodSource("costly")
  void the_costliest_expressions_that_are_allowed_end_soon(String expression) {
    assertThat(calculate(expression)).isInstanceOf(Result.Done.class);
  }

  static Stream<Arguments> costly() {
    return Stream.of(
            "tan(7)*".repeat(142) + "1",
            "9.9^999*0.1^999*".repeat(60) + "1",
            "2^3321%3^-600+".repeat(70) + "1",
            "sqrt(2^3321)*0+".repeat(60) + "1",
            "1.1^.1^".repeat(45) + "1",
            "1/3^2000*3^2000*".repeat(60) + "1")
        .map(Arguments::of);
  }
}
