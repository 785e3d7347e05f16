package dev.multitudes.tools;

import dev.langchain4j.model.output.structured.Description;
import dev.multitudes.tool.Tool;

/**
 * A tool that calculates: {@code + - * / % ^}, parentheses, {@code sqrt}, {@code round}, {@code ln}
 * and their like, {@code pi} and {@code e}.
 *
 * <pre>{@code
 * Agent.as(bookkeeper, model).with(CalculatorTool.decimal());    // 0.1 + 0.2 is 0.3
 * }</pre>
 *
 * <p>Decimal numbers are added, subtracted and multiplied exactly, and divided exactly where the
 * quotient ends. Everything else is rounded to 34 digits, and the answer says so: {@code 1/3} is
 * {@code 0.3333333333333333333333333333333333 (rounded)}. The remainder has the sign of the left
 * side, and {@code round} rounds halves away from zero.
 *
 * <p>Limits: 1000 characters, 100 levels of nesting, 1000 digits, numbers from 10^-1000 to 10^1000.
 * They are checked before anything large is calculated, so no expression takes long.
 */
public final class CalculatorTool {

  /** The tool's arguments. */
  record Calculate(
      @Description(
              "such as 12.5 * (3 + 4) ^ 2; with + - * / ^, % for the remainder, sqrt, abs, min,"
                  + " max, round(x, places), floor, ceil, ln, log10, exp, sin, cos, tan (radians),"
                  + " pi and e")
          String expression) {}

  /** The tool {@code calculate}. */
  public static Tool decimal() {
    return ReadyTool.looking(
        Calculate.class,
        "Calculates an expression exactly, or says that the result is rounded.",
        asked -> Formula.valueOf(asked.expression()).toString());
  }

  private CalculatorTool() {}
}
