package dev.multitudes.examples.likeness;

import dev.multitudes.examples.football.Cast;
import dev.multitudes.examples.football.Football;
import dev.multitudes.examples.football.Pitch;
import dev.multitudes.examples.football.Play;
import dev.multitudes.examples.football.Start;
import dev.multitudes.world.Aim;
import dev.multitudes.world.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whoever has the ball, in the moments in which the best act takes time. Where the goalkeeper has
 * not been seen, to look is best, and that is no choice among acts on the pitch.
 */
final class Footballers {
  private static final World<Pitch, Play.ByPlayer> PITCH = Football.player(Start.S0);

  /** Whose goal nobody states is compared with the striker. */
  private static final Aim<Pitch> SCORING = PITCH.aims().getFirst();

  static List<Subject<?, ?>> all() {
    return Stream.of("striker", "bribed", "coach", "captain", "player")
        .<Subject<?, ?>>map(name -> subject(Cast.named(name).orElseThrow()))
        .toList();
  }

  private static Subject<Pitch, Play.ByPlayer> subject(Cast cast) {
    return new Subject<>(
        cast.name(),
        cast.persona(),
        cast.aim().orElse(SCORING),
        Stream.of(Start.S0, Start.MIRRORED, Start.S1, Start.S2)
            .map(start -> moment(cast, start))
            .toList());
  }

  private static Moment<Pitch, Play.ByPlayer> moment(Cast cast, Start start) {
    World<Pitch, Play.ByPlayer> world = Football.player(start);
    return new Moment<>(
        start.title(),
        world,
        0,
        cast.situation(start),
        "It is your turn, and the ball is at your feet. This is how everybody stands. "
            + world.describe(start.pitch()),
        Optional.of(Start.S0.title()).filter(original -> start == Start.MIRRORED));
  }

  private Footballers() {}
}
