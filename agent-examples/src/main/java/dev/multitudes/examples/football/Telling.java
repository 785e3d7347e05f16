package dev.multitudes.examples.football;

/** What somebody is told after an act: what came of it, and what the pitch is like now. */
final class Telling {

  static String of(Pitch before, Play act, Pitch after) {
    String happened = happened(before, act, after);
    return after
        .ending()
        .map(how -> happened + " " + PitchWords.over(how))
        .orElseGet(() -> happened + "\n" + PitchWords.describe(after));
  }

  private static String happened(Pitch before, Play act, Pitch after) {
    boolean lost = after.endedWith(Ending.TURNOVER);
    return switch (act) {
      case Play.Look look ->
          "You look up: the goalkeeper stands %s.".formatted(PitchWords.stand(after.keeper().x()));
      case Play.Shoot shoot -> "You shoot at the %s of the goal.".formatted(shoot.side().inWords());
      case Play.Pass pass ->
          (lost
                  ? "You pass to %s, but the ball does not arrive."
                  : "You pass to %s, who has the ball now.")
              .formatted(pass.to());
      case Play.Dribble dribble ->
          (lost ? "You dribble %s and lose the ball." : "You dribble 3 m %s and keep the ball.")
              .formatted(dribble.direction().inWords());
      case Play.Hold hold ->
          lost ? "You hold the ball and lose it." : "You hold the ball for a second.";
      case Play.Say say -> "You say: \"%s\"".formatted(say.text());
      case Play.Move move ->
          "You move to x = %s, and the striker shoots at the %s of the goal."
              .formatted(
                  Numbers.shown(move.x()),
                  GoalkeeperWorld.strikersChoice(before, move.x()).inWords());
    };
  }

  private Telling() {}
}
