package dev.multitudes.examples.football;

import dev.langchain4j.model.output.structured.Description;
import java.util.Locale;

/** Something that can be done on the pitch or beside it. Each kind is a tool of the same name. */
public sealed interface Play {

  /** What the player with the ball can do. */
  sealed interface ByPlayer extends Play {}

  /** What the goalkeeper can do. */
  sealed interface ByGoalkeeper extends Play {}

  /** Looking up to see where the goalkeeper is. */
  record Look() implements ByPlayer {}

  /** A shot at the goal. */
  record Shoot(
      @Description("the part of the goal to aim at, as you see it when you face the goal")
          Side side)
      implements ByPlayer {}

  /** A pass to a team-mate, named in lower case. */
  record Pass(@Description("the name of the team-mate who is to get the ball") String to)
      implements ByPlayer {

    /** Writes the name as team-mates' names are written. */
    public Pass {
      to = to.strip().toLowerCase(Locale.ROOT);
    }
  }

  /** Running with the ball. */
  record Dribble(
      @Description("which way to run, as you see it when you face the goal; FORWARD is towards it")
          Direction direction)
      implements ByPlayer {}

  /** Keeping the ball where it is. */
  record Hold() implements ByPlayer {}

  /** Saying something aloud. */
  record Say(@Description("the words to say aloud") String text)
      implements ByPlayer, ByGoalkeeper {}

  /** The goalkeeper's step along the goal line. */
  record Move(
      @Description(
              "where on the goal line to stand: metres to the right of the middle of the goal as"
                  + " the player with the ball sees it, negative to the left, from -3.66 to 3.66")
          double x)
      implements ByGoalkeeper {

    /** Checks that it is a number. */
    public Move {
      x = Metres.require("x", x);
    }
  }

  /** The act in a few words, such as {@code shoot(RIGHT)}. */
  default String inShort() {
    return switch (this) {
      case Look look -> "look()";
      case Shoot shoot -> "shoot(" + shoot.side + ")";
      case Pass pass -> "pass(" + pass.to + ")";
      case Dribble dribble -> "dribble(" + dribble.direction + ")";
      case Hold hold -> "hold()";
      case Say say -> "say(" + say.text + ")";
      case Move move -> "move(" + move.x + ")";
    };
  }
}
