package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.agent.Scenario;
import dev.multitudes.persona.Facet;
import dev.multitudes.run.Outcome;
import dev.multitudes.simulated.Fault;
import dev.multitudes.simulated.SimulatedModel;
import dev.multitudes.testing.goal.GoalTest;
import dev.multitudes.testing.goal.GoalTestResult;
import dev.multitudes.testing.goal.Trial;
import dev.multitudes.testing.goal.Trials;
import dev.multitudes.testing.statistics.OperatingCharacteristic;
import dev.multitudes.testing.statistics.SequentialTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/** A goal test is red for what is wrong, and not for what happens now and then. */
class PlantedFaultsTest {
  private static final Scenario<Pitch, Play.ByPlayer> COACHING =
      new Scenario<>("football-coach", Football.player(Start.S0), Players.COACH);
  private static final SimulatedModel SIMULATED = SimulatedModel.in(COACHING.world());
  private static final double FLAKE = .03;

  private static ChatModel flaky(long seed) {
    return SIMULATED.misbehaving(seed).sometimes(Fault.PROSE, FLAKE);
  }

  /** What is tested here; by itself it is run by nobody. */
  static final class Coach {

    @GoalTest(minimum = .70, expecting = .90)
    void lets_mia_play(Trials trials) {
      trials.of(COACHING, SIMULATED);
    }

    @GoalTest(minimum = .70, expecting = .90)
    void without_its_goal(Trials trials) {
      trials.wearing(Players.COACH.without(Facet.GOAL)).of(COACHING, SIMULATED);
    }

    /** The seeds are such that the flake strikes. */
    @GoalTest(minimum = .80, expecting = .95, firstSeed = 60)
    void with_a_flake(Trials trials) {
      GoalTestResult result =
          trials.decidingWithin(.05).of(seed -> COACHING.play(flaky(seed), seed));

      assertThat(result.failures()).extracting(Trial::seed).containsExactly(65L);
    }
  }

  private static TestExecutionResult result(String test) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectMethod(Coach.class, test, Trials.class.getName()))
        .execute()
        .testEvents()
        .stream()
        .filter(event -> event.getType() == EventType.FINISHED)
        .map(Event::getPayload)
        .map(payload -> payload.orElseThrow())
        .map(TestExecutionResult.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_persona_that_lost_its_goal_turns_the_test_red_and_is_told_its_first_bad_act() {
    assertThat(result("lets_mia_play").getStatus()).isEqualTo(Status.SUCCESSFUL);

    TestExecutionResult red = result("without_its_goal");

    assertThat(red.getStatus()).isEqualTo(Status.FAILED);
    String message = String.valueOf(red.getThrowable().orElseThrow().getMessage());
    assertThat(message)
        .startsWith(
            "FAIL: in 0 of 3 trials the goal is reached (\"Mia gets the ball, so that every child"
                + " has played it.\"); that is less than the minimum of 0.7.")
        .contains(
            "first bad act: act 1.1, shoot {\"side\":\"RIGHT\"}: FORECLOSES, exact: the play is"
                + " over and Mia has not had the ball; the best act is pass(mia)");
    assertThat(Path.of(URI.create(message.substring(message.lastIndexOf("file:")))))
        .content()
        .contains("1.1 <code>shoot {&quot;side&quot;:&quot;RIGHT&quot;}</code>")
        .containsSubsequence("<h3>Seed 1</h3>", "<h3>The planner, same seed</h3>", "pass {");
  }

  @Test
  void a_flake_of_3_percent_strikes_and_does_not_turn_it_red() {
    long struck =
        LongStream.rangeClosed(1, 200)
            .filter(seed -> COACHING.play(flaky(seed), seed).outcome() instanceof Outcome.GaveUp)
            .count();
    assertThat(struck / 200.).isCloseTo(FLAKE, within(.036));
    assertThat(struck).isPositive();

    assertThat(result("with_a_flake").getStatus()).isEqualTo(Status.SUCCESSFUL);
  }

  /** Exact: of 1 000 builds with this flake 17 are red, 974 green, and 9 have no verdict. */
  @Test
  void how_seldom_such_a_flake_is_red_is_known_exactly() {
    var often = OperatingCharacteristic.of(new SequentialTest(.8, .95, .05, .1, 60), 1 - FLAKE);

    assertThat(often.fail()).isCloseTo(.017168, within(1e-6));
    assertThat(often.pass()).isCloseTo(.973851, within(1e-6));
    assertThat(often.inconclusive()).isCloseTo(.008981, within(1e-6));
  }
}
