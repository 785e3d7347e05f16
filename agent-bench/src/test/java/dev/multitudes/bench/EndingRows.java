package dev.multitudes.bench;

import static dev.multitudes.bench.Script.END;
import static dev.multitudes.bench.Script.calls;
import static dev.multitudes.bench.Script.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Silence, interruption, and what comes after a failure. */
interface EndingRows extends Rows {
  Outcome INTERRUPTED = new Outcome.Stopped("the caller interrupted the run");

  @Test
  default void m12_an_empty_answer_is_nudged_once_and_then_said_to_be_empty() throws Exception {
    Ours mended = run(Trial.of("M12", "one empty answer", says("")));
    Ours silent = run(Trial.of("M12", "two empty answers", says(""), says(" ")));

    assertThat(mended.hints())
        .containsExactly(
            new Event.Hinted(
                Event.Hint.EMPTY_REPLY,
                "Your last reply was empty. Say what you want to say, or use one of your tools."));
    assertThat(mended.outcome()).isEqualTo(new Outcome.Answered(END));
    assertThat(silent.hints()).hasSize(1);
    assertThat(silent.prompts()).hasSize(2);
    assertThat(silent.outcome()).isEqualTo(new Outcome.Stopped("two replies in a row were empty"));
  }

  @Test
  default void m13_an_interruption_during_a_tool_stops_the_run() throws Exception {
    Ours ours = run(interrupted("interrupted during a tool", "queue", Twist.INTERRUPTED));
    Ours deaf = run(interrupted("the same, a tool that ignores it", "sulk", Twist.INTERRUPTED));

    ours.errands().stuck.awaitInterruption();
    requireStopped(ours);
    requireStopped(deaf);
    assertThat(ours.told())
        .containsExactly("queue was begun; whether it had an effect is not known.");
    assertThat(deaf.errands().stuck.isReleased()).isFalse();
    deaf.errands().stuck.release();
  }

  @Test
  default void m13_an_interruption_during_a_model_call_stops_the_run() throws Exception {
    Ours ours =
        run(
            interrupted(
                "interrupted during a model call", "draw", Twist.INTERRUPTED_WHILE_THINKING));

    requireStopped(ours);
    assertThat(ours.ran()).isEmpty();
  }

  @Test
  default void m13_who_was_interrupted_before_does_nothing() throws Exception {
    Ours ours = run(interrupted("interrupted before the run", "draw", Twist.INTERRUPTED_BEFORE));

    requireStopped(ours);
    assertThat(ours.ran()).isEmpty();
    assertThat(ours.prompts()).isEmpty();
  }

  private static Trial interrupted(String input, String tool, Twist twist) {
    return Trial.of("M13", input, calls(tool, "{}")).twisted(twist);
  }

  /** With the events until then, and the flag for whoever comes next. */
  private static void requireStopped(Ours ours) {
    assertThat(ours.outcome()).isEqualTo(INTERRUPTED);
    assertThat(ours.isStillInterrupted()).isTrue();
    assertThat(ours.run().all(Event.Started.class)).hasSize(1);
    assertThat(ours.prompts()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  default void m14_the_next_message_after_a_failure_carries_a_balanced_history() throws Exception {
    requireBalancedNext("malformed arguments", calls("greet", "{\"who\": "));
    requireBalancedNext("an unknown tool", calls("pays", "{}"));
    requireBalancedNext("a tool that throws", calls("open", "{}"));
    requireBalancedNext("a call without an id", calls(Script.callWithoutId("pays", "{}")));
  }

  private void requireBalancedNext(String failure, AiMessage reply) throws Exception {
    Trial trial = Trial.of("M14", "the next message after " + failure, reply);

    Ours ours = Ours.of(trial);
    List<String> faults = Balance.faults(ours.script().prompts().getLast());

    write(trial, words(new Peer(trial).faultsOfNextMessage()), words(faults));
    assertThat(ours.script().prompts()).hasSize(3);
    assertThat(faults).isEmpty();
  }

  private static String words(List<String> faults) {
    return faults.isEmpty() ? "history balanced" : "history holds " + String.join(", ", faults);
  }
}
