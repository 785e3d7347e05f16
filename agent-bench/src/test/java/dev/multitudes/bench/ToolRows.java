package dev.multitudes.bench;

import static dev.multitudes.bench.Script.END;
import static dev.multitudes.bench.Script.calls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.agent.Limits;
import dev.multitudes.run.Outcome;
import dev.multitudes.tool.Result;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tools that hang or throw. */
interface ToolRows extends Rows {

  @Test
  default void m7_a_tool_that_blocks_is_interrupted_and_the_model_is_told() throws Exception {
    Ours ours = run(slow("a tool that blocks", "queue"));

    ours.errands().stuck.awaitInterruption();
    assertThat(ours.ran()).containsExactly("queue()");
    assertThat(ours.results())
        .containsExactly(
            new Result.Failed(
                "queue did not return within 200 ms and was interrupted. Whether it had an effect"
                    + " is not known.",
                "the time limit of PT0.2S"));
    assertThat(ours.outcome()).isEqualTo(new Outcome.Answered(END));
  }

  @Test
  default void m7_a_tool_that_ignores_interruption_is_left_to_itself() throws Exception {
    Ours ours = run(slow("a tool that blocks and ignores interruption", "sulk"));

    ours.errands().stuck.awaitInterruption();
    assertThat(ours.errands().stuck.isReleased()).isFalse();
    assertThat(ours.told())
        .containsExactly(
            "sulk did not return within 200 ms and was interrupted. Whether it had an effect is not"
                + " known.");
    assertThat(ours.outcome()).isEqualTo(new Outcome.Answered(END));
    ours.errands().stuck.release();
  }

  private static Trial slow(String input, String tool) {
    return Trial.of("M7", input, calls(tool, "{}"))
        .twisted(Twist.STUCK)
        .set(agent -> agent.within(Limits.DEFAULT.toolTime(Duration.ofMillis(200))));
  }

  @Test
  default void m9_what_an_exception_says_stays_in_the_run() throws Exception {
    Ours ours = run(Trial.of("M9", "a secret in an exception", calls("open", "{}")));

    assertThat(ours.ran()).containsExactly("open()");
    assertThat(ours.results())
        .containsExactly(
            new Result.Failed(
                "open failed. Whether it had an effect is not known.",
                "IllegalStateException: The safe's key is " + Errands.SECRET));
    assertThat(ours.prompts().toString()).doesNotContain(Errands.SECRET);
    assertThat(ours.outcome()).isEqualTo(new Outcome.Answered(END));
  }
}
