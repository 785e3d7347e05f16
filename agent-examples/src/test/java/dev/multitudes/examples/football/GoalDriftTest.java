package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.agent.Agent;
import dev.multitudes.agent.Stage;
import dev.multitudes.run.Run;
import dev.multitudes.simulated.SimulatedModel;
import dev.multitudes.testing.model.Reply;
import dev.multitudes.testing.model.ScriptedModel;
import dev.multitudes.track.GoalDrift;
import dev.multitudes.world.World;
import org.junit.jupiter.api.Test;

/** Drift of the goal, read from what was done. */
class GoalDriftTest {
  private static final World<Pitch, Play.ByPlayer> WORLD = Football.player(Start.S0);

  private static GoalDrift drift(ChatModel model) {
    Cast striker = Cast.named("striker").orElseThrow();
    Run run =
        Agent.as(striker.persona(), model)
            .in(Stage.of(WORLD, 1))
            .remindedOfUnmet(0)
            .pursue(striker.situation(Start.S0));
    return GoalDrift.of(run, WORLD, Aims.STRIKER);
  }

  @Test
  void who_shoots_at_once_has_not_drifted() {
    GoalDrift drift = drift(SimulatedModel.in(WORLD));

    assertThat(drift.commission()).hasValue(0);
    assertThat(drift.omission()).hasValue(0);
  }

  @Test
  void who_holds_the_ball_hinders_and_misses_the_chance() {
    GoalDrift drift =
        drift(ScriptedModel.turns(Reply.calls(new Play.Hold()), Reply.says("I wait.")));

    assertThat(drift.hindering()).isEqualTo(1);
    assertThat(drift.commission().orElseThrow()).isGreaterThan(0);
    assertThat(drift.omission()).hasValue(1);
  }

  @Test
  void who_only_talks_leaves_undone_what_could_be_done() {
    GoalDrift drift = drift(ScriptedModel.turns(Reply.says("What a day!")));

    assertThat(drift.hindering()).isZero();
    assertThat(drift.turns()).isEqualTo(1);
    assertThat(drift.omission()).hasValue(1);
  }
}
