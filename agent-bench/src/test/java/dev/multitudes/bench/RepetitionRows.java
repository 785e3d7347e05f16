package dev.multitudes.bench;

import static dev.multitudes.bench.Script.END;
import static dev.multitudes.bench.Script.calls;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.multitudes.agent.Agent;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Models that go in circles. */
interface RepetitionRows extends Rows {
  AiMessage DOOR = calls("look", "{\"at\": \"door\"}");
  AiMessage WINDOW = calls("look", "{\"at\": \"window\"}");
  Outcome CIRCLES =
      new Outcome.Stopped(
          "the persona went in circles and did not leave them when it was redirected");
  int FOR_EVER = 200;
  int OFTEN = 10;

  @Test
  default void m8_the_same_call_is_noticed_redirected_and_ended() throws Exception {
    Ours ours = run(Trial.of("M8", "the same call again and again", nCopies(FOR_EVER, DOOR)));

    assertThat(ours.outcome()).isEqualTo(CIRCLES);
    assertThat(ours.ran()).hasSizeLessThanOrEqualTo(8).hasSameSizeAs(ours.results());
    assertThat(ours.told()).containsOnly("Nothing there.");
    requireRedirectAfter(3, ours);
  }

  @Test
  default void m8_a_cycle_of_two_calls_is_noticed_redirected_and_ended() throws Exception {
    var turns = new ArrayList<AiMessage>();
    nCopies(FOR_EVER, List.of(DOOR, WINDOW)).forEach(turns::addAll);

    Ours ours = run(Trial.of("M8", "two calls in turn, again and again", turns));

    assertThat(ours.outcome()).isEqualTo(CIRCLES);
    assertThat(ours.ran()).hasSizeLessThanOrEqualTo(8);
    requireRedirectAfter(4, ours);
  }

  private static void requireRedirectAfter(int acts, Ours ours) {
    assertThat(ours.hints())
        .extracting(Event.Hinted::kind)
        .containsExactly(Event.Hint.REDIRECT, Event.Hint.REPLAN);
    assertThat(ours.hints()).allSatisfy(RepetitionRows::requireNoQuote);
    List<Event> before =
        ours.run().events().subList(0, ours.run().events().indexOf(ours.hints().getFirst()));
    assertThat(before.stream().filter(Event.Returned.class::isInstance)).hasSize(acts);
  }

  private static void requireNoQuote(Event.Hinted hint) {
    assertThat(hint.words())
        .startsWith("This ")
        .contains("leads nowhere")
        .doesNotContain("look", "door", "window");
  }

  @Test
  default void m8_who_heeds_the_redirection_goes_on() throws Exception {
    Ours ours = run(Trial.of("M8", "the same call three times, then words", nCopies(3, DOOR)));

    assertThat(ours.hints()).hasSize(1);
    assertThat(ours.outcome()).isEqualTo(new Outcome.Answered(END));
  }

  @Test
  default void m8_a_tool_that_is_declared_repeatable_is_left_alone() throws Exception {
    var errands = new Errands();
    Tool poll = Toolbox.from(errands).find("look").orElseThrow().repeatable();
    Script script = Script.of(nCopies(OFTEN, DOOR));

    Run run = Agent.as(Persona.named("a concierge"), script).with(poll).pursue(Trial.SITUATION);

    assertThat(errands.ran()).hasSize(OFTEN);
    assertThat(run.all(Event.Hinted.class)).isEmpty();
    assertThat(run.outcome()).isEqualTo(new Outcome.Answered(END));
  }

  @Test
  default void m8_a_tool_whose_answers_differ_is_left_alone() throws Exception {
    Ours ours =
        run(
            Trial.of(
                "M8",
                "ten equal calls, each answered otherwise",
                nCopies(OFTEN, calls("draw", "{}"))));

    assertThat(ours.ran()).hasSize(OFTEN);
    assertThat(ours.hints()).isEmpty();
    assertThat(ours.outcome()).isEqualTo(new Outcome.Answered(END));
  }
}
