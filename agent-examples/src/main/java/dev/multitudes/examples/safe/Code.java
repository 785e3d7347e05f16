package dev.multitudes.examples.safe;

import dev.multitudes.world.IllegalActException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A code of the safe.
 *
 * @param symbols three digits, each from 0 to 3, such as {@code 012}
 */
public record Code(String symbols) {

  static final int LENGTH = 3;
  static final int SYMBOLS = 4;
  static final int COUNT = SYMBOLS * SYMBOLS * SYMBOLS;

  /** All codes in the order of their digits. */
  static final List<Code> ALL =
      IntStream.range(0, COUNT)
          .mapToObj(
              number ->
                  new Code(
                      "%d%d%d"
                          .formatted(
                              number / (SYMBOLS * SYMBOLS),
                              number / SYMBOLS % SYMBOLS,
                              number % SYMBOLS)))
          .toList();

  /** Checks the symbols. */
  public Code {
    if (!symbols.matches("[0-3]{3}")) {
      throw new IllegalActException(
          "A code is three symbols, each from 0 to 3, but was \"%s\"; dial 012, for example."
              .formatted(symbols));
    }
  }

  static Code of(Dial dial) {
    return new Code("%d%d%d".formatted(dial.a(), dial.b(), dial.c()));
  }

  /** Its place among all. */
  int number() {
    return Integer.parseInt(symbols, SYMBOLS);
  }

  int symbol(int place) {
    return symbols.charAt(place) - '0';
  }

  private long count(int symbol) {
    return symbols.chars().filter(one -> one - '0' == symbol).count();
  }

  /** What a safe with this code tells of another that is dialled. */
  Feedback on(Code dialled) {
    int exact =
        (int)
            IntStream.range(0, LENGTH)
                .filter(place -> symbol(place) == dialled.symbol(place))
                .count();
    int shared =
        IntStream.range(0, SYMBOLS)
            .map(symbol -> (int) Math.min(count(symbol), dialled.count(symbol)))
            .sum();
    return new Feedback(exact, shared - exact);
  }
}
