package dev.multitudes.agent;

import static dev.multitudes.agent.ScriptedReplies.call;
import static dev.multitudes.agent.ScriptedReplies.calls;
import static dev.multitudes.agent.ScriptedReplies.says;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Event.Hint;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepetitionTest {
  record Look(String at) {}

  private static final Tool LOOK =
      Tool.of(Look.class, "Look.", at -> "nothing at the " + at.at()).with(Effect.READ);
  private static final Outcome STUBBORN =
      new Outcome.Stopped(
          "the persona went in circles and did not leave them when it was redirected");

  /** Looks at these places one after another, and then answers. */
  private static Run looking(Tool look, String... places) {
    List<AiMessage> replies =
        new ArrayList<>(
            Stream.of(places).map(place -> calls("look", "{\"at\":\"" + place + "\"}")).toList());
    replies.add(says("Nothing."));
    return Agent.as(Persona.named("a guard"), ScriptedReplies.of(replies.toArray(AiMessage[]::new)))
        .with(look)
        .pursue("Is anybody there?");
  }

  private static long redirects(Run run) {
    return run.all(Event.Hinted.class).stream().filter(h -> h.kind() == Hint.REDIRECT).count();
  }

  @Test
  void twice_the_same_is_no_circle() {
    Run run = looking(LOOK, "door", "door", "window", "window");

    assertThat(redirects(run)).isZero();
    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Nothing."));
  }

  @Test
  void three_times_the_same_is_redirected_without_quoting_the_call() {
    Run run = looking(LOOK, "door", "door", "door");

    assertThat(run.all(Event.Hinted.class))
        .singleElement()
        .satisfies(hint -> assertThat(hint.words()).doesNotContain("look", "door"));
    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Nothing."));
  }

  @Test
  void who_goes_on_as_before_is_ended() {
    Run run = looking(LOOK, "door", "door", "door", "door", "door", "door");

    assertThat(run.outcome()).isEqualTo(STUBBORN);
    assertThat(run.did(Look.class)).hasSize(5);
  }

  @Test
  void rounds_of_two_and_three_calls_are_circles_too() {
    Run two = looking(LOOK, "door", "roof", "door", "roof", "door", "roof", "door", "roof");
    Run three =
        looking(LOOK, "door", "roof", "yard", "door", "roof", "yard", "door", "roof", "yard");

    assertThat(two.outcome()).isEqualTo(STUBBORN);
    assertThat(two.acts()).hasSize(6);
    assertThat(three.outcome()).isEqualTo(STUBBORN);
    assertThat(three.acts()).hasSize(8);
  }

  @Test
  void another_circle_is_redirected_anew() {
    Run atOnce = looking(LOOK, "door", "door", "door", "roof", "roof", "roof");
    Run later = looking(LOOK, "door", "door", "door", "yard", "gate", "roof", "roof", "roof");

    assertThat(redirects(atOnce)).isEqualTo(2);
    assertThat(atOnce.outcome()).isEqualTo(new Outcome.Answered("Nothing."));
    assertThat(redirects(later)).isEqualTo(2);
    assertThat(later.outcome()).isEqualTo(new Outcome.Answered("Nothing."));
  }

  @Test
  void spaces_and_the_order_of_keys_make_no_difference() {
    var replies =
        ScriptedReplies.of(
            calls("look", "{\"at\":\"door\"}"),
            calls("look", "{ \"at\" : \"door\" }"),
            calls("look", "{\"at\":\"door\"} "),
            says("Nothing."));

    Run run = Agent.as(Persona.named("a guard"), replies).with(LOOK).pursue("Is anybody there?");

    assertThat(redirects(run)).isEqualTo(1);
  }

  /** Asks this in one reply, and then answers. */
  private static Run lookingAtOnce(Tool look, String... places) {
    ToolExecutionRequest[] all =
        Stream.of(places)
            .map(place -> call("look", "{\"at\":\"" + place + "\"}"))
            .toArray(ToolExecutionRequest[]::new);
    return Agent.as(Persona.named("a guard"), ScriptedReplies.of(calls(all), says("Nothing.")))
        .with(look)
        .pursue("Is anybody there?");
  }

  private static List<Boolean> refused(Run run) {
    return run.all(Event.Returned.class).stream()
        .map(returned -> returned.result() instanceof Result.Refused)
        .toList();
  }

  @Test
  void equal_calls_of_one_reply_run_three_times_and_each_has_its_answer() {
    for (Effect effect : Effect.values()) {
      Run run = lookingAtOnce(LOOK.with(effect), nCopies(30, "door").toArray(String[]::new));

      assertThat(run.did(Look.class)).as(effect.name()).hasSize(3);
      assertThat(run.all(Event.Called.class)).hasSize(3);
      assertThat(run.all(Event.Returned.class))
          .extracting(Event.Returned::call)
          .containsExactlyElementsOf(
              run.all(Event.Replied.class).getFirst().calls().stream().map(ToolCall::id).toList());
      assertThat(redirects(run)).isEqualTo(1);
      assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Nothing."));
    }
  }

  @Test
  void who_asked_the_same_in_one_reply_is_told_so_without_quoting_the_call() {
    Run run = lookingAtOnce(LOOK, "door", "door", "door", "door");

    assertThat(run.all(Event.Returned.class).getLast().result())
        .isEqualTo(
            new Result.Refused(
                "This was not run: you have asked the same three times in this reply already. Read"
                    + " the answers you have, or do something else."));
  }

  @Test
  void other_calls_between_and_behind_equal_ones_run() {
    Run run =
        lookingAtOnce(LOOK, "door", "roof", "door", "door", "door", "yard", "door", "roof", "gate");

    assertThat(refused(run))
        .containsExactly(false, false, false, false, true, false, true, false, false);
    assertThat(run.did(Look.class))
        .extracting(Look::at)
        .containsExactly("door", "roof", "door", "door", "yard", "roof", "gate");
  }

  @Test
  void spaces_and_the_order_of_keys_make_no_difference_in_one_reply() {
    Run run = lookingAtOnce(LOOK, "door", "door ", "door", "door");
    var model =
        ScriptedReplies.of(
            calls(
                call("look", "{\"at\":\"door\"}"),
                call("look", "{ \"at\":\"door\"}"),
                call("look", "{\"at\": \"door\"}"),
                call("look", "{\"at\":\"door\" }")),
            says("Nothing."));

    Run spaced = Agent.as(Persona.named("a guard"), model).with(LOOK).pursue("Is anybody there?");

    assertThat(refused(run)).doesNotContain(true).hasSize(4);
    assertThat(refused(spaced)).containsExactly(false, false, false, true);
  }

  @Test
  void a_repeatable_tool_may_be_called_again_and_again_in_one_reply() {
    Run run = lookingAtOnce(LOOK.repeatable(), nCopies(30, "door").toArray(String[]::new));

    assertThat(run.did(Look.class)).hasSize(30);
  }

  @Test
  void who_goes_on_with_four_at_once_is_ended_too() {
    ToolExecutionRequest door = call("look", "{\"at\":\"door\"}");
    AiMessage four = calls(door, door, door, door);
    var model = ScriptedReplies.of(four, four, four, four);

    Run run = Agent.as(Persona.named("a guard"), model).with(LOOK).pursue("Is anybody there?");

    assertThat(redirects(run)).isEqualTo(1);
    assertThat(run.outcome()).isEqualTo(STUBBORN);
    assertThat(run.turns()).isEqualTo(2);
  }

  private static Run going(AiMessage... replies) {
    return Agent.as(Persona.named("a guard"), ScriptedReplies.of(replies))
        .with(LOOK)
        .pursue("Is anybody there?");
  }

  @Test
  void the_end_names_the_refusal_that_the_persona_did_not_mend() {
    AiMessage looks = calls("looks", "{\"at\":\"door\"}");

    Run run = going(nCopies(9, looks).toArray(AiMessage[]::new));

    assertThat(run.outcome())
        .isEqualTo(
            new Outcome.Stopped(
                "the persona went in circles and did not leave them when it was redirected; the"
                    + " last answer it got was: There is no tool \"looks\"; there are [look]. Did"
                    + " you mean \"look\"?"));
  }

  @Test
  void the_end_names_what_was_refused_before_the_calls_that_were_cut_short() {
    ToolExecutionRequest looks = call("looks", "{}");
    AiMessage four = calls(looks, looks, looks, looks);

    assertThat(((Outcome.Stopped) going(four, four, four, four).outcome()).rule())
        .contains("; the last answer it got was: There is no tool \"looks\"");
  }

  @Test
  void of_a_long_refusal_the_end_names_two_hundred_characters() {
    var model = ScriptedReplies.of(nCopies(9, calls("look", "{}")).toArray(AiMessage[]::new));
    Agent agent =
        Agent.as(Persona.named("a guard"), model)
            .with(LOOK)
            .gatedBy((run, call) -> Ruling.deny("no ".repeat(500)));

    Run run = agent.pursue("Is anybody there?");

    assertThat(((Outcome.Stopped) run.outcome()).rule())
        .endsWith("; the last answer it got was: " + "no ".repeat(500).substring(0, 200) + "…");
  }

  @Test
  void a_repeatable_tool_may_be_called_again_and_again() {
    Run run = looking(LOOK.repeatable(), "door", "door", "door", "door", "door", "door");

    assertThat(redirects(run)).isZero();
    assertThat(run.did(Look.class)).hasSize(6);
  }
}
