package dev.multitudes.agent;

import static dev.multitudes.agent.ScriptedReplies.calls;
import static dev.multitudes.agent.ScriptedReplies.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.goal.Consulted;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Decision;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.run.Usage;
import dev.multitudes.tool.Tool;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What gates rule is recorded with what they noticed, and with what it took. */
class RulingsTest {
  private static final Consulted ASKED = new Consulted("other", 1, 40, 2);
  private static final Event.Flagged FLAGGED = new Event.Flagged("1.1", Event.Flag.HIJACK, "odd");

  record Send(String to) {}

  private static Agent agent(Gate... gates) {
    Agent agent =
        Agent.as(
                Persona.named("a clerk"),
                ScriptedReplies.of(calls("send", "{\"to\": \"eve\"}"), says("Done.")))
            .with(Tool.of(Send.class, "Sends.", send -> "Sent."));
    for (Gate gate : gates) {
      agent = agent.gatedBy(gate);
    }
    return agent;
  }

  private static Event.Gated gated(Event.Gate gate, String reason, Optional<Consulted> asked) {
    return new Event.Gated("1.1", gate, reason, "{\"to\": \"eve\"}", asked);
  }

  @Test
  void what_was_noticed_stands_before_the_denial() {
    Run run =
        agent((so, call) -> Ruling.deny("No.").flagging(Event.Flag.HIJACK, "odd")).pursue("Go.");

    assertThat(run.events())
        .containsSequence(FLAGGED, gated(Event.Gate.DENIED, "No.", Optional.empty()));
  }

  @Test
  void what_was_noticed_stands_before_the_question_and_the_run_waits() {
    Agent agent = agent((so, call) -> Ruling.ask("Sure?").flagging(Event.Flag.HIJACK, "odd"));

    Run waiting = agent.pursue("Go.");
    assertThat(waiting.question()).isPresent();
    assertThat(waiting.events())
        .endsWith(FLAGGED, gated(Event.Gate.ASKED, "Sure?", Optional.empty()));

    Run run = agent.answer(waiting, new Decision.Approved());
    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Done."));
  }

  @Test
  void asking_another_model_is_recorded_and_paid_by_the_run_also_if_the_call_is_let_through() {
    Run run = agent((so, call) -> Ruling.allow().consulting(ASKED)).pursue("Go.");

    assertThat(run.all(Event.Gated.class))
        .containsExactly(
            gated(Event.Gate.ALLOWED, "another model was asked about it", Optional.of(ASKED)));
    assertThat(run.usage()).isEqualTo(new Usage(40, 2));
    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Done."));
  }

  @Test
  void what_several_gates_took_is_added_up() {
    Run run =
        agent(
                (so, call) -> Ruling.allow().consulting(ASKED),
                (so, call) -> Ruling.deny("No.").consulting(ASKED))
            .pursue("Go.");

    assertThat(run.all(Event.Gated.class))
        .containsExactly(
            gated(Event.Gate.DENIED, "No.", Optional.of(new Consulted("other", 2, 80, 4))));
  }

  @Test
  void what_is_spent_on_it_ends_the_run_at_its_limit() {
    Run run =
        agent((so, call) -> Ruling.allow().consulting(new Consulted("", 1, 900, 200)))
            .within(Limits.DEFAULT.tokens(1_000))
            .pursue("Go.");

    assertThat(run.outcome()).isInstanceOf(Outcome.Stopped.class);
  }
}
