package dev.multitudes.examples.football;

import java.util.Map;
import java.util.Optional;

/** What each kind of act does, in words for whoever may choose it. */
final class Meanings {

  private static final Map<Class<? extends Play>, String> MEANINGS =
      Map.of(
          Play.Look.class,
          "Look up to see where the goalkeeper is. It takes a fifth of a second.",
          Play.Shoot.class,
          "Shoot at the goal. The play ends with it.",
          Play.Pass.class,
          "Pass the ball to a team-mate, who then has it and goes on.",
          Play.Dribble.class,
          "Run three metres with the ball.",
          Play.Hold.class,
          "Keep the ball where it is for a second.",
          Play.Say.class,
          "Say something aloud.",
          Play.Move.class,
          "Take your place on the goal line. The shot comes at once.");

  static String of(Class<? extends Play> kind) {
    return Optional.ofNullable(MEANINGS.get(kind))
        .orElseThrow(() -> new IllegalArgumentException("Nobody can do %s here.".formatted(kind)));
  }

  private Meanings() {}
}
