package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.testing.goal.GoalTest;
import dev.multitudes.testing.goal.GoalVerdict;
import dev.multitudes.testing.goal.Trials;
import dev.multitudes.testing.model.Reply;
import dev.multitudes.testing.model.ScriptedModel;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Who decides nothing does not decide well. */
class UndecidedStrikerTest {
  private static final ChatModel LOOKING =
      ScriptedModel.turns(Reply.calls(new Play.Look())).otherwise(Reply.says("I will not play."));
  private static final ChatModel TALKING =
      ScriptedModel.turns().otherwise(Reply.calls(new Play.Say("Hm.")));

  /** By itself it is run by nobody. */
  static final class Cases {

    @GoalTest(minimum = .8, expecting = .95)
    void looks_and_gives_up(Trials trials) {
      assertFails(trials, LOOKING);
    }

    @GoalTest(minimum = .8, expecting = .95)
    void talks_in_circles(Trials trials) {
      assertFails(trials, TALKING);
    }

    private static void assertFails(Trials trials, ChatModel model) {
      assertThat(trials.decidingWithin(.05).of(Football.scenario(), model).verdict())
          .isEqualTo(GoalVerdict.FAIL);
    }
  }

  @Test
  void the_striker_that_never_decides_fails() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(Cases.class))
        .execute()
        .testEvents()
        .failed()
        .assertThatEvents()
        .hasSize(2)
        .allSatisfy(
            event ->
                assertThat(event.toString())
                    .contains("FAIL: in 0 of 2 trials no act falls behind"));
  }
}
