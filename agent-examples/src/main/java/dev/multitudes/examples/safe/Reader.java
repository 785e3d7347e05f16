package dev.multitudes.examples.safe;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads out of a text what is known of the lock by what {@link Words} last told. */
final class Reader {
  private static final String TRY = "([0-3]{3}) \\(([0-3]) exact, ([0-3]) misplaced\\)";

  private static final Pattern STANDING =
      Pattern.compile(
          "Dialled so far: (?:none|(?<tries>%s(?:, %s){0,4}))\\. Tries left: [0-5]\\."
              .formatted(TRY, TRY));

  private static final Pattern ONE = Pattern.compile(TRY);

  /**
   * The last lock that the text tells of; empty if there is none, or no code could be like that.
   */
  static Optional<Lock> lastIn(String text) {
    return STANDING
        .matcher(text)
        .results()
        .reduce((earlier, later) -> later)
        .map(found -> Optional.ofNullable(found.group("tries")).orElse(""))
        .map(tries -> ONE.matcher(tries).results().map(Reader::one).toList())
        .filter(Reader::isPossible)
        .map(tries -> new Lock(Optional.empty(), tries));
  }

  private static Try one(MatchResult found) {
    return new Try(
        new Code(found.group(1)),
        new Feedback(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))));
  }

  private static boolean isPossible(List<Try> tries) {
    return new Lock(Optional.empty(), tries).possible().size() > 0;
  }

  private Reader() {}
}
