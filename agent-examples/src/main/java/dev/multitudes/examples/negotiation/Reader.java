package dev.multitudes.examples.negotiation;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads out of a text how the talks stand by what {@link Words} last told. */
final class Reader {

  private static final Pattern STANDING =
      Pattern.compile(
          "Round (?<round>[1-5]) of 5\\. The seller's lowest price is one of these, each equally"
              + " likely: (?<possible>\\d{1,3}(?:, \\d{1,3})*)\\."
              + "(?: The talks are over: (?<how>%s)(?:, for (?<price>\\d{1,3}))?\\.)?"
                  .formatted(
                      Arrays.stream(Close.values()).map(Close::inWords).collect(joining("|"))));

  static Optional<Talks> lastIn(String text) {
    return STANDING.matcher(text).results().reduce((earlier, later) -> later).map(Reader::talks);
  }

  private static Talks talks(MatchResult found) {
    return new Talks(
        Optional.empty(),
        numbers(found.group("possible")),
        Integer.parseInt(found.group("round")),
        Optional.ofNullable(found.group("how")).map(Reader::close),
        Optional.ofNullable(found.group("price")).map(Integer::valueOf));
  }

  private static List<Integer> numbers(String text) {
    return Arrays.stream(text.split(", ", -1)).map(Integer::valueOf).toList();
  }

  private static Close close(String words) {
    return Arrays.stream(Close.values())
        .filter(how -> how.inWords().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private Reader() {}
}
