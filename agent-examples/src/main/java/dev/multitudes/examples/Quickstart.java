package dev.multitudes.examples;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.agent.Agent;
import dev.multitudes.agent.Stage;
import dev.multitudes.examples.football.Football;
import dev.multitudes.examples.football.Pitch;
import dev.multitudes.examples.football.Start;
import dev.multitudes.goal.Goal;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Run;
import dev.multitudes.simulated.SimulatedModel;

/** The ten lines of the README. */
public final class Quickstart {

  /** Prints how the striker's run ended. */
  public static void main(String[] args) {
    System.out.println(play(SimulatedModel.in(Football.player(Start.S0))).outcome());
  }

  /** A striker, put on by this model, decides. */
  static Run play(ChatModel model) {
    Persona striker =
        Persona.named("a striker in the last minute of a final")
            .style("You think in one breath and say little.")
            .wanting(Goal.of("Score.").achievedWhen("the ball is in the net", Pitch::isGoal));

    return Agent.as(striker, model)
        .in(Stage.of(Football.player(Start.S0), 1))
        .pursue("The ball is at your feet. The goalkeeper stands to the left of the goal.");
  }

  private Quickstart() {}
}
