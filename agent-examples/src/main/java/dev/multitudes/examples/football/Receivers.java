package dev.multitudes.examples.football;

import dev.multitudes.world.IllegalActException;
import java.util.List;

/** Who can receive a pass: every team-mate who does not have the ball already. */
final class Receivers {

  static List<Mate> in(Pitch pitch) {
    return pitch.mates().stream().filter(mate -> !hasBall(mate, pitch)).toList();
  }

  /**
   * The team-mate of this name.
   *
   * @throws IllegalActException if nobody can receive a pass by that name; the message tells who
   *     can
   */
  static Mate of(Pitch pitch, String name) {
    Mate mate =
        pitch.mates().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalActException(
                        "There is no team-mate \"%s\" to pass to; there are %s."
                            .formatted(name, names(pitch))));
    if (hasBall(mate, pitch)) {
      throw new IllegalActException(
          "%s has the ball already. Pass to one of %s, or shoot, dribble or hold."
              .formatted(name, names(pitch)));
    }
    return mate;
  }

  private static List<String> names(Pitch pitch) {
    return in(pitch).stream().map(Mate::name).toList();
  }

  private static boolean hasBall(Mate mate, Pitch pitch) {
    return mate.spot().equals(pitch.ball());
  }

  private Receivers() {}
}
