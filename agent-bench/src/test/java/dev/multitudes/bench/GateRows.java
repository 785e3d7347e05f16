package dev.multitudes.bench;

import static dev.multitudes.bench.Script.END;
import static dev.multitudes.bench.Script.calls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.service.tool.BeforeToolExecution;
import dev.multitudes.agent.Gate;
import dev.multitudes.agent.Ruling;
import dev.multitudes.run.Decision;
import dev.multitudes.run.Outcome;
import dev.multitudes.tool.Result;
import org.junit.jupiter.api.Test;

/** Vetoes before a tool runs. */
interface GateRows extends Rows {
  AiMessage PAY = calls("pay", "{\"to\": \"Ann\", \"euros\": 500}");

  @Test
  default void m11_a_call_that_is_denied_does_not_run_and_the_model_is_told_why() throws Exception {
    Ours ours = run(gated("a veto", (run, call) -> Ruling.deny("Not above 100.")));

    assertThat(ours.ran()).isEmpty();
    assertThat(ours.results()).containsExactly(new Result.Refused("Not above 100."));
    assertThat(ours.outcome()).isEqualTo(new Outcome.Answered(END));
  }

  @Test
  default void m11_a_call_that_is_edited_runs_with_the_other_arguments() throws Exception {
    String less = "{\"to\": \"Ann\", \"euros\": 100}";

    Ours ours = run(gated("an edit", (run, call) -> Ruling.edit(less, "At most 100.")));

    assertThat(ours.ran()).containsExactly("pay(Ann, 100)");
    assertThat(ours.outcome()).isEqualTo(new Outcome.Answered(END));
  }

  @Test
  default void m11_a_gate_that_throws_lets_nothing_through() throws Exception {
    Ours ours =
        run(
            gated(
                "a gate that throws",
                (run, call) -> {
                  throw new IllegalStateException("No rules today");
                }));

    assertThat(ours.ran()).isEmpty();
    assertThat(ours.told()).containsExactly("pay was not run: the run had ended.");
    assertThat(ours.outcome())
        .isEqualTo(new Outcome.Broken("IllegalStateException: No rules today"));
  }

  @Test
  default void m11_a_person_is_asked_and_the_run_waits_without_a_thread() throws Exception {
    Ours waiting = run(asking());

    assertThat(waiting.run().hasEnded()).isFalse();
    assertThat(waiting.run().question().orElseThrow().reason()).isEqualTo("Is this right?");
    assertThat(waiting.run().question().orElseThrow().call().id()).isEqualTo("1.1");
    assertThat(waiting.ran()).isEmpty();
    assertThat(waiting.prompts()).hasSize(1);
  }

  @Test
  default void m11_what_a_person_decides_is_done_and_told() throws Exception {
    Ours approved = Ours.of(asking()).answered(new Decision.Approved());
    Ours refused = Ours.of(asking()).answered(new Decision.Refused("Ann has left."));
    Ours happened = Ours.of(asking()).answered(new Decision.Happened("Paid in cash."));

    assertThat(approved.ran()).containsExactly("pay(Ann, 500)");
    assertThat(approved.told()).containsExactly("Paid 500 to Ann.");
    assertThat(refused.ran()).isEmpty();
    assertThat(refused.results()).containsExactly(new Result.Refused("Ann has left."));
    assertThat(happened.ran()).isEmpty();
    assertThat(happened.results()).containsExactly(Result.Done.saying("Paid in cash."));
    assertThat(new Ours[] {approved, refused, happened})
        .allSatisfy(ours -> assertThat(ours.outcome()).isEqualTo(new Outcome.Answered(END)));
  }

  private static Trial asking() {
    return gated("a person is asked", (run, call) -> Ruling.ask("Is this right?"))
        .setPeer((peer, stuck) -> peer.beforeToolExecution(before -> stuck.stayRegardless()));
  }

  /** The peer's listener before a tool can throw or wait, and nothing else. */
  private static Trial gated(String input, Gate gate) {
    return Trial.of("M11", input, PAY)
        .set(agent -> agent.gatedBy(gate))
        .setPeer((peer, stuck) -> peer.beforeToolExecution(GateRows::veto));
  }

  private static void veto(BeforeToolExecution call) {
    throw new IllegalStateException("Vetoed " + call.request().name());
  }
}
