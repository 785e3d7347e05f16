package dev.multitudes.agent;

import static dev.multitudes.agent.ScriptedReplies.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.multitudes.goal.Goal;
import dev.multitudes.persona.Anchoring;
import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Style;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Tool;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Personas are put on for a while, and taken off without a trace in what the model is told. */
class WearingTest {
  private static final Persona GUIDE =
      Persona.named("a guide").wanting(Goal.of("Show the town.")).style("You are brief.");
  private static final Persona BARD = Persona.named("a bard").style("You sing.");

  record Whistle() {}

  private static final Tool WHISTLE = Tool.of(Whistle.class, "Whistles.", whistle -> "tweet");

  private static ScriptedReplies saying(int replies) {
    return ScriptedReplies.of(
        IntStream.range(0, replies)
            .mapToObj(i -> says("reply " + i))
            .toArray(dev.langchain4j.data.message.AiMessage[]::new));
  }

  private static List<String> systemMessages(ChatRequest request) {
    return request.messages().stream()
        .filter(SystemMessage.class::isInstance)
        .map(message -> ((SystemMessage) message).text())
        .toList();
  }

  @Test
  void another_persona_takes_up_the_conversation_and_the_model_is_told_of_it_alone() {
    var model = saying(2);
    Agent guide = Agent.as(GUIDE, model).with(WHISTLE);

    Run run = guide.pursue("Where are we?");
    run = guide.wearing(BARD.using()).takeUp(run, "Sing of it.");

    assertThat(run.cast().persona()).isEqualTo("a bard");
    assertThat(run.all(Event.Worn.class)).hasSize(1);
    assertThat(systemMessages(model.requests.getLast()))
        .containsExactly("You are a bard.\nYou sing.");
    assertThat(model.requests.getLast().toolSpecifications()).isEmpty();
    assertThat(model.requests.getLast().messages())
        .extracting(ChatMessage::type)
        .extracting(Enum::name)
        .containsExactly("SYSTEM", "USER", "AI", "USER");
  }

  @Test
  void taken_off_it_leaves_no_trace_in_what_the_model_is_told_to_be() {
    var worn = saying(3);
    var never = saying(3);

    Conversation talk = Conversation.begin(Agent.as(GUIDE, worn), "Where are we?");
    Conversation.Wearing bard = talk.wear(BARD);
    talk.say("Sing of it.");
    bard.close();
    talk.say("Go on.");
    Conversation plain = Conversation.begin(Agent.as(GUIDE, never), "Where are we?");
    plain.say("Sing of it.");
    plain.say("Go on.");

    assertThat(worn.requests.getLast().messages()).isEqualTo(never.requests.getLast().messages());
    assertThat(worn.requests.get(1).messages()).isNotEqualTo(never.requests.get(1).messages());
    assertThat(talk.run().all(Event.Worn.class))
        .extracting(event -> event.cast().persona())
        .containsExactly("a bard", "a guide");
  }

  @Test
  void personas_are_taken_off_in_turn_and_the_latest_speaks() {
    var model = saying(3);
    Conversation talk = Conversation.begin(Agent.as(GUIDE, model), "Where are we?");

    try (var bard = talk.wear(BARD);
        var other = talk.wear(Persona.named("a thief"))) {
      assertThat(other).isNotSameAs(bard);
      assertThat(talk.say("Who are you?")).isEqualTo("reply 1");
      assertThat(talk.run().cast().persona()).isEqualTo("a thief");
      assertThatThrownBy(bard::close)
          .hasMessage("\"a thief\" was put on over \"a bard\"; take it off first");
    }

    assertThat(talk.say("And now?")).isEqualTo("reply 2");
    assertThat(talk.run().cast().persona()).isEqualTo("a guide");
  }

  @Test
  void a_persona_that_is_called_to_mind_every_third_turn_is() {
    var model = saying(7);
    Persona anchored = GUIDE.anchoring(new Anchoring.EveryN(3));
    Conversation talk = Conversation.begin(Agent.as(anchored, model), "Where are we?");

    for (int i = 0; i < 6; i++) {
      talk.say("Go on.");
    }

    assertThat(talk.run().all(Event.Hinted.class))
        .hasSize(2)
        .allSatisfy(
            hint -> {
              assertThat(hint.kind()).isEqualTo(Event.Hint.ANCHOR);
              assertThat(hint.words())
                  .isEqualTo("Remember: You are a guide. Your goal: Show the town. You are brief.");
            });
    assertThat(model.requests.get(3).messages().getLast())
        .isEqualTo(
            UserMessage.from(
                "Remember: You are a guide. Your goal: Show the town. You are brief."));
  }

  @Test
  void a_persona_anchored_at_both_ends_is_said_last_in_every_prompt_and_never_kept() {
    var model = saying(3);
    Persona anchored = GUIDE.style(Style.NONE).anchoring(new Anchoring.HeadAndTail());
    Conversation talk = Conversation.begin(Agent.as(anchored, model), "Where are we?");

    talk.say("Go on.");
    talk.say("Go on.");

    assertThat(model.requests)
        .allSatisfy(
            request ->
                assertThat(request.messages())
                    .filteredOn(
                        UserMessage.from("Remember: You are a guide. Your goal: Show the town.")
                            ::equals)
                    .hasSize(1));
    assertThat(talk.run().all(Event.Hinted.class)).isEmpty();
  }

  @Test
  void a_run_that_is_read_from_its_events_knows_who_acts() {
    var model = saying(2);
    Conversation talk = Conversation.begin(Agent.as(GUIDE, model), "Where are we?");
    talk.wear(BARD);
    talk.say("Sing.");

    Run read = Run.of(talk.run().events());

    assertThat(read.cast().persona()).isEqualTo("a bard");
    var writer = new PromptWriter(List.of(), Reminder.NEVER);
    Run asked = read.upTo(read.size() - 3);
    assertThat(asked.last()).isInstanceOf(Event.Asked.class);
    assertThat(writer.write(asked).messages()).isEqualTo(model.requests.getLast().messages());
  }

  @Test
  void nobody_goes_on_with_a_run_that_another_persona_took_up_as_if_it_were_its_own() {
    var model = saying(3);
    Agent guide = Agent.as(GUIDE, model);
    Run run = guide.wearing(BARD).takeUp(guide.pursue("Where are we?"), "Sing of it.");

    assertThatThrownBy(() -> guide.tell(run, "Go on."))
        .hasMessageContaining("was last taken up by \"a bard\"; this agent is \"a guide\"");
  }

  @Test
  void a_persona_put_on_by_a_process_that_died_before_its_words_were_kept_says_nothing() {
    var model = saying(3);
    Agent guide = Agent.as(GUIDE, model).namingRunsBy(() -> "talk");
    Run whole = guide.wearing(BARD).takeUp(guide.pursue("Where are we?"), "Sing of it.");
    int worn = whole.events().indexOf(whole.all(Event.Worn.class).getFirst());

    Run again =
        guide
            .wearing(BARD)
            .journalledIn(new MisbehavingRunsTest.Torn(whole.events().subList(0, worn + 1)))
            .pursue("talk", "Where are we?");

    assertThat(model.requests).hasSize(2);
    assertThat(again.outcome()).isEqualTo(whole.all(Event.Ended.class).getFirst().outcome());
  }
}
