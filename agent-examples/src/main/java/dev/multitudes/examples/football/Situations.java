package dev.multitudes.examples.football;

/** What somebody is told before the first act. */
final class Situations {

  /** To whoever has the ball and knows what is wanted. */
  static String withBall(Pitch pitch) {
    return "The ball is at your feet. %s What should you do? %s"
        .formatted(keeper(pitch), PitchWords.describe(pitch));
  }

  /** To the coach, who calls and is obeyed. */
  static String besideThePitch(Pitch pitch) {
    return "One of the children has the ball and does at once what you say. %s What should you do? %s"
        .formatted(keeper(pitch), PitchWords.describe(pitch));
  }

  /** To the goalkeeper. */
  static String inGoal(Pitch pitch) {
    return "You are on your goal line, and the striker will shoot as soon as you stand. What should"
        + " you do? "
        + PitchWords.describe(pitch);
  }

  /** To the commentator. */
  static String atTheMicrophone(Pitch pitch) {
    return "You are on the air. What should you say? " + PitchWords.describe(pitch);
  }

  /** To an assistant, who is asked about somebody else. */
  static String asked(Pitch pitch) {
    String keeper =
        pitch.keeper().seen()
            ? "the goalkeeper stands " + PitchWords.stand(pitch.keeper().x())
            : "nobody has seen yet where the goalkeeper stands";
    return "The ball is at a football player's feet, %s. What should the player do? %s"
        .formatted(keeper, PitchWords.describe(pitch));
  }

  /**
   * The essay's own sentence, with no more said than there; whoever hears it has to find out what
   * is wanted. Where the sentence would say too little, with the numbers.
   */
  static String bare(Start start) {
    Pitch pitch = start.pitch();
    return switch (start) {
      case S0, MIRRORED ->
          "You are a football player, the ball is at your feet, the goalkeeper stands %s. What should you do?"
              .formatted(PitchWords.stand(pitch.keeper().x()));
      case S1, S2, S3 ->
          "You are a football player, the ball is at your feet. %s What should you do?"
              .formatted(PitchWords.describe(pitch));
    };
  }

  private static String keeper(Pitch pitch) {
    return pitch.keeper().seen()
        ? "The goalkeeper is standing %s.".formatted(PitchWords.stand(pitch.keeper().x()))
        : "You have not looked up yet to see where the goalkeeper is standing.";
  }

  private Situations() {}
}
