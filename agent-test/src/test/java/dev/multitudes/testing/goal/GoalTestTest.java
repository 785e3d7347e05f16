package dev.multitudes.testing.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.simulated.SimulatedModel;
import dev.multitudes.testing.cassette.Cassette;
import dev.multitudes.testing.cassette.Mode;
import dev.multitudes.testing.model.ScriptedModel;
import dev.multitudes.testing.statistics.FixedTest;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/** Goal tests, run by JUnit itself. */
class GoalTestTest {
  private static final ChatModel GOOD = SimulatedModel.in(new Darts());
  private static final Always BAD = Always.calling("at_wall");
  private static final Always UNASKED = Always.calling("at_board");

  /** What is tested here; by itself it is run by nobody. */
  static final class Cases {

    @GoalTest(minimum = .5, expecting = .85)
    void good(Trials trials) {
      trials.of(Darts.HITTING, GOOD);
    }

    @GoalTest(minimum = .5, expecting = .85, parallel = 4)
    void goodBesideEachOther(Trials trials) {
      trials.of(Darts.HITTING, GOOD);
    }

    @GoalTest(minimum = .5, expecting = .85)
    void bad(Trials trials) {
      trials.of(Darts.HITTING, BAD);
    }

    @GoalTest(minimum = .85, budget = "12 trials")
    void undecided(Trials trials) {
      trials.of(Darts.HITTING, GOOD);
    }

    @GoalTest(minimum = .85, budget = "12 trials", doubt = GoalTest.Doubt.FAILS)
    void undecidedAndStrict(Trials trials) {
      trials.of(Darts.HITTING, GOOD);
    }

    @GoalTest(minimum = .5, budget = "10 tokens")
    void soonSpent(Trials trials) {
      trials.of(Darts.HITTING, GOOD);
    }

    @GoalTest(minimum = .5, expecting = .85)
    void broken(Trials trials) {
      trials.of(
          seed -> {
            throw new IllegalStateException("connection refused");
          });
    }

    @GoalTest(minimum = .5, expecting = .85)
    void brokenOnce(Trials trials) {
      trials.of(
          seed -> {
            if (seed == 2) {
              throw new IllegalStateException("connection refused");
            }
            return Darts.HITTING.play(GOOD, seed);
          });
    }

    @GoalTest(minimum = .5, expecting = .85)
    void unrecorded(Trials trials) {
      trials.of(Darts.HITTING, Cassette.at(Path.of("target/none.json"), Mode.REPLAY).replay());
    }

    @GoalTest(minimum = .5, expecting = .85)
    void unscripted(Trials trials) {
      trials.of(Darts.HITTING, ScriptedModel.turns());
    }

    @GoalTest(minimum = .8, expecting = .95)
    void aboveTheCeiling(Trials trials) {
      trials.of(Darts.HITTING, UNASKED);
    }

    @GoalTest(minimum = .8)
    void impossible(Trials trials) {
      trials.of(Darts.FLYING, UNASKED);
    }

    @GoalTest(minimum = .8, expecting = .95)
    void decidedWell(Trials trials) {
      trials
          .succeedingIf("it threw at the board", run -> run.did(Darts.AtBoard.class).size() == 1)
          .of(Darts.HITTING, GOOD);
    }

    @GoalTest(minimum = .8, expecting = .95)
    void withoutRegret(Trials trials) {
      trials.decidingWithin(.05).of(Darts.HITTING, GOOD);
    }

    @GoalTest(minimum = .8, expecting = .95)
    void withRegret(Trials trials) {
      trials.decidingWithin(.05).of(Darts.HITTING, BAD);
    }

    @GoalTest(minimum = .8, expecting = .95)
    void withNegativeRegret(Trials trials) {
      trials.decidingWithin(-.05).of(Darts.HITTING, BAD);
    }

    @GoalTest(minimum = .5, expecting = .85)
    void wearingSomebodyElse(Trials trials) {
      trials.wearing(Darts.SPARING.persona()).of(Darts.HITTING, GOOD);
    }

    @GoalTest(minimum = .5)
    void noTrial(Trials trials) {}

    @GoalTest(minimum = .5)
    void twice(Trials trials) {
      trials.of(Darts.HITTING, GOOD);
      trials.of(Darts.HITTING, GOOD);
    }

    @GoalTest(minimum = .5, expecting = .85, size = GoalTest.Size.FIXED)
    void fixed(Trials trials) {
      assertThat(trials.of(Darts.HITTING, GOOD).plan().most())
          .isEqualTo(FixedTest.between(.5, .85, .05, .8).most());
    }

    @GoalTest(minimum = .5, expecting = .85, memory = GoalTest.Memory.POOLED)
    void pooledSequential(Trials trials) {
      trials.of(Darts.HITTING, GOOD);
    }

    @GoalTest(minimum = .5, budget = "1k tokens, 5 parsecs")
    void strangeBudget(Trials trials) {
      trials.of(Darts.HITTING, GOOD);
    }
  }

  private static TestExecutionResult result(String test) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectMethod(Cases.class, test, Trials.class.getName()))
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

  private static String message(TestExecutionResult result) {
    return String.valueOf(result.getThrowable().orElseThrow().getMessage());
  }

  @Test
  void a_good_agent_passes() {
    assertThat(result("good").getStatus()).isEqualTo(Status.SUCCESSFUL);
    assertThat(result("goodBesideEachOther").getStatus()).isEqualTo(Status.SUCCESSFUL);
  }

  @Test
  void a_bad_agent_fails_soon_and_is_told_its_first_bad_act() {
    TestExecutionResult result = result("bad");

    assertThat(result.getStatus()).isEqualTo(Status.FAILED);
    assertThat(message(result).lines())
        .startsWith(
            "FAIL: in 0 of 2 trials the goal is reached (\"Hit the board.\"); that is less than the"
                + " minimum of 0.5.",
            "  sequential: at least 0.5, expecting 0.85, errors 0.05 and 0.1, at most 60 trials",
            "  L = -2.408, passes at 2.890, fails at -2.251",
            "  rate 0.000 (95 % interval 0.000 to 0.658)",
            "  the first failure, seed 1: lost: exact: the dart is on the floor; the best act is"
                + " AtBoard; first bad act: act 1.1, at_wall {}: FORECLOSES, exact: the dart is on"
                + " the floor; the best act is AtBoard")
        .hasSize(6)
        .last()
        .asString()
        .matches("  report: file:/.*/goal-tests/Cases\\.bad\\.html");
  }

  @Test
  void the_report_that_is_named_is_there() {
    String message = message(result("bad"));

    URI report = URI.create(message.substring(message.lastIndexOf("file:")));

    assertThat(Path.of(report)).content().contains("FAIL: in 0 of 2 trials the goal is reached");
  }

  @Test
  void too_few_trials_are_neither_green_nor_red_unless_asked_for() {
    TestExecutionResult undecided = result("undecided");

    assertThat(undecided.getStatus()).isEqualTo(Status.ABORTED);
    assertThat(message(undecided)).startsWith("INCONCLUSIVE: ").contains("of 12 trials");
    assertThat(result("undecidedAndStrict").getStatus()).isEqualTo(Status.FAILED);
  }

  @Test
  void a_spent_budget_is_inconclusive() {
    TestExecutionResult spent = result("soonSpent");

    assertThat(spent.getStatus()).isEqualTo(Status.ABORTED);
    assertThat(message(spent)).contains(" of 10 tokens are spent; evidence for passing");
  }

  @Test
  void an_environment_that_breaks_makes_no_verdict() {
    TestExecutionResult broken = result("broken");

    assertThat(broken.getStatus()).isEqualTo(Status.ABORTED);
    assertThat(message(broken))
        .startsWith(
            "INVALID: in 0 of 0 trials the goal is reached, but the environment broke too often.")
        .contains(
            "the environment broke in 3 of 3 attempts; the last time:"
                + " java.lang.IllegalStateException: connection refused");
    assertThat(result("brokenOnce").getStatus()).isEqualTo(Status.SUCCESSFUL);
  }

  @Test
  void what_was_not_recorded_or_scripted_makes_a_red_test() {
    assertThat(result("unrecorded").getStatus()).isEqualTo(Status.FAILED);
    assertThat(message(result("unrecorded"))).contains("has no recording at all");
    assertThat(result("unscripted").getStatus()).isEqualTo(Status.FAILED);
    assertThat(message(result("unscripted"))).contains("nothing to reply in turn 1");
  }

  @Test
  void more_than_the_planner_reaches_is_refused_and_no_model_is_asked() {
    assertThat(message(result("aboveTheCeiling")))
        .startsWith(
            "expecting is 0.95, but the best there is, the reference planner, reaches this goal in"
                + " 0.9000 of trials; ask for less than that");
    assertThat(message(result("impossible")))
        .isEqualTo(
            "The reference planner never reaches this goal, so the scenario is broken; no model was"
                + " asked");
    assertThat(UNASKED.asked()).isZero();
  }

  @Test
  void what_is_decided_may_be_asked_more_of_than_what_chance_makes_of_it() {
    assertThat(result("decidedWell").getStatus()).isEqualTo(Status.SUCCESSFUL);
    assertThat(result("withoutRegret").getStatus()).isEqualTo(Status.SUCCESSFUL);
    assertThat(message(result("withRegret")))
        .startsWith(
            "FAIL: in 0 of 2 trials no act falls behind the best by more than 0.05 (\"Hit the"
                + " board.\")");
    assertThat(message(result("withNegativeRegret")))
        .isEqualTo("A regret must be at least 0 but was -0.05");
  }

  @Test
  void whoever_plays_is_held_to_the_goal_of_the_scenario() {
    TestExecutionResult result = result("wearingSomebodyElse");

    assertThat(result.getStatus()).isEqualTo(Status.FAILED);
    assertThat(message(result))
        .contains("(\"Hit the board.\")", "first bad act: act 1.1, at_wall {}: FORECLOSES");
  }

  @Test
  void a_goal_test_plays_its_trials_once() {
    assertThat(message(result("noTrial")))
        .isEqualTo(
            "This goal test played no trial; take a parameter Trials and call trials.of(...) once");
    assertThat(message(result("twice"))).startsWith("A goal test has one verdict");
  }

  @Test
  void a_test_of_fixed_size_knows_how_many_trials_it_takes() {
    assertThat(result("fixed").getStatus()).isEqualTo(Status.SUCCESSFUL);
  }

  @Test
  void what_does_not_go_together_is_refused() {
    assertThat(message(result("pooledSequential")))
        .contains(
            "Trials of earlier runs can be pooled only where a test is valid at any time; leave out"
                + " expecting and size, or memory");
    assertThat(message(result("strangeBudget")))
        .contains(
            "The budget \"1k tokens, 5 parsecs\" cannot be read at \"5 parsecs\"; a budget looks"
                + " like \"60 trials, 400k tokens, 5m\", each part at most once");
  }
}
