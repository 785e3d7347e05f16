package dev.multitudes.examples.football;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * The pitch in words, with the numbers that decide. {@link PitchReader} reads them back. What was
 * said aloud is left out: it is in the talk already.
 */
final class PitchWords {

  private static final String CONVENTION =
      "Places are (x, y) in metres as the player who faces the goal sees them: x to the right of"
          + " the middle of the goal, negative to the left, and y out from the goal line. The posts"
          + " are at x = -3.66 and x = 3.66.";

  static String describe(Pitch pitch) {
    return String.join(
        " ",
        CONVENTION,
        "The ball is at %s.".formatted(Numbers.shown(pitch.ball())),
        keeper(pitch.keeper()),
        "Team-mates: %s.".formatted(mates(pitch.mates())),
        "Defenders: %s.".formatted(defenders(pitch.defenders())),
        time(pitch));
  }

  private static String keeper(Keeper keeper) {
    return keeper.seen()
        ? "The goalkeeper stands %s, at x = %s."
            .formatted(stand(keeper.x()), Numbers.shown(keeper.x()))
        : "Nobody has seen yet where the goalkeeper stands; equally likely are x = %s."
            .formatted(keeper.places().stream().map(Numbers::shown).collect(joining(", ")));
  }

  /**
   * Where in the goal somebody on the goal line stands, such as {@code to the left of the goal}.
   */
  static String stand(double x) {
    return switch (Side.of(x)) {
      case LEFT -> "to the left of the goal";
      case CENTRE -> "in the centre of the goal";
      case RIGHT -> "to the right of the goal";
    };
  }

  private static String mates(List<Mate> mates) {
    return orNone(
        mates.stream()
            .map(mate -> mate.name() + " at " + Numbers.shown(mate.spot()))
            .collect(joining(", ")));
  }

  private static String defenders(List<Spot> defenders) {
    return orNone(defenders.stream().map(Numbers::shown).collect(joining(", ")));
  }

  private static String orNone(String list) {
    return list.isEmpty() ? "none" : list;
  }

  private static String time(Pitch pitch) {
    String received =
        pitch.received().isEmpty()
            ? ""
            : "Passes so far went to %s. ".formatted(String.join(", ", pitch.received()));
    String left =
        "There is time for %s more %s."
            .formatted(pitch.ticksLeft(), pitch.ticksLeft() == 1 ? "act" : "acts");
    return received + left + pitch.ending().map(how -> " " + over(how)).orElse("");
  }

  /** Such as {@code The play is over: the ball is in the net.} */
  static String over(Ending how) {
    return "The play is over: %s.".formatted(how.inWords());
  }

  private PitchWords() {}
}
