package dev.multitudes.examples.safe;

import dev.langchain4j.model.output.structured.Description;
import dev.multitudes.tool.Between;

/**
 * Dialling a code of three symbols, which opens the safe if it is the right one.
 *
 * @param a the first symbol, from 0 to 3
 * @param b the second
 * @param c the third
 */
public record Dial(
    @Description("the first symbol") @Between(min = 0, max = 3) int a,
    @Description("the second symbol") @Between(min = 0, max = 3) int b,
    @Description("the third symbol") @Between(min = 0, max = 3) int c) {

  static Dial of(Code code) {
    return new Dial(code.symbol(0), code.symbol(1), code.symbol(2));
  }
}
