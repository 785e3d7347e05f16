package dev.multitudes.examples.safe;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A set of codes, such as those that agree with all that the safe has told.
 *
 * @param bits the code of number n is in it if bit n is set
 */
record Codes(long bits) {

  /** Every code. */
  static final Codes ALL = new Codes(-1);

  // What each code that is dialled, by its number, says of those that may be the right one. The
  // table of 64 by 64 answers is worked out once.
  private static final List<Map<Feedback, Codes>> TOLD =
      Code.ALL.stream().map(Codes::answersTo).toList();

  private static Map<Feedback, Codes> answersTo(Code dialled) {
    var answers = new LinkedHashMap<Feedback, Codes>();
    for (Code code : Code.ALL) {
      answers.merge(
          code.on(dialled),
          new Codes(1L << code.number()),
          (some, more) -> new Codes(some.bits | more.bits));
    }
    return answers;
  }

  int size() {
    return Long.bitCount(bits);
  }

  boolean has(Code code) {
    return (bits & 1L << code.number()) != 0;
  }

  /** Those that agree with this too. */
  Codes after(Try one) {
    Codes agreeing = TOLD.get(one.dialled().number()).getOrDefault(one.told(), new Codes(0));
    return new Codes(bits & agreeing.bits);
  }

  /**
   * What the safe may tell of this code, with those that would then be left; the most first, so
   * that codes which part the set alike are worth the same to the last bit.
   */
  List<Map.Entry<Feedback, Codes>> parts(Code dialled) {
    return TOLD.get(dialled.number()).entrySet().stream()
        .map(told -> Map.entry(told.getKey(), new Codes(bits & told.getValue().bits)))
        .filter(part -> part.getValue().bits != 0)
        .sorted(Comparator.comparingInt(part -> -part.getValue().size()))
        .toList();
  }

  /** All codes in the order of their digits, those of this set before the others. */
  List<Code> first() {
    return Stream.concat(
            Code.ALL.stream().filter(this::has), Code.ALL.stream().filter(code -> !has(code)))
        .toList();
  }

  /** How many bits it takes to name one of them. */
  double entropy() {
    return Math.log(size()) / Math.log(2);
  }
}
