package dev.multitudes.examples.football;

import static dev.multitudes.testing.assertion.RunAssertions.assertThat;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.agent.Scenario;
import dev.multitudes.run.Run;
import dev.multitudes.simulated.SimulatedModel;
import dev.multitudes.testing.cassette.Cassette;
import dev.multitudes.testing.cassette.CassetteExtension;
import dev.multitudes.testing.goal.GoalTest;
import dev.multitudes.testing.goal.Trials;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The striker's goal tests: with a model that is simulated, with one that was recorded, and with a
 * real one if {@code -Dmultitudes.model=ollama:qwen3:4b} names it.
 */
@ExtendWith(CassetteExtension.class)
class FootballGoalTest {
  private static final Scenario<Pitch, Play.ByPlayer> FOOTBALL = Football.scenario();
  private static final ChatModel SIMULATED = SimulatedModel.in(FOOTBALL.world());

  @GoalTest(minimum = .80, expecting = .95)
  void the_striker_decides_well(Trials trials) {
    trials.decidingWithin(.05).of(FOOTBALL, SIMULATED);
  }

  @GoalTest(minimum = .70, expecting = .90)
  void the_striker_scores(Trials trials) {
    trials.of(FOOTBALL, SIMULATED);
  }

  @Test
  void the_striker_shoots_where_the_goalkeeper_is_not() {
    Run run = FOOTBALL.play(SIMULATED, 1);

    assertThat(run).achievedItsGoal().did(new Play.Shoot(Side.RIGHT)).withinCalls(1);
  }

  /** What was recorded once answers every trial; what comes of it is the seed's matter. */
  @GoalTest(minimum = .70, expecting = .90)
  void the_recorded_striker_scores(Trials trials, Cassette cassette) {
    trials.of(FOOTBALL, NamedModel.set().map(cassette::model).orElseGet(cassette::replay));
  }

  @Tag("live")
  @GoalTest(minimum = .80, expecting = .95, budget = "60 trials, 400k tokens, 30m")
  void a_real_striker_decides_well(Trials trials) {
    trials.decidingWithin(.05).of(FOOTBALL, NamedModel.orSkip());
  }
}
