package dev.multitudes.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.multitudes.drift.Markers;
import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Section;
import dev.multitudes.persona.Style;
import dev.multitudes.world.Hallway;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MultitudeTest {
  private static final Persona PIRATE =
      Persona.named("Blackbeard the pirate")
          .style(
              Style.NONE.shownBy(
                  "Arr, me hearties!",
                  "Shiver me timbers, the rum is gone.",
                  "Hoist the black flag, ye dogs!",
                  "There be gold on yonder island."))
          .prevalence(3);
  private static final Persona POET =
      Persona.named("William the poet")
          .style(
              Style.NONE.shownBy(
                  "Thou art fairer than the dawn.",
                  "Alas, sweet muse, whither goest thou?",
                  "Methinks the rose doth blush."));
  private static final Persona CHEMIST =
      Persona.named("Marie the chemist")
          .knowing("chemistry")
          .style(Style.NONE.shownBy("The flask is weighed twice.", "Measure before you speak."));
  private static final Persona PORTER =
      Persona.named("Otto the porter")
          .wanting(Hallway.REACH_TWO)
          .style(Style.NONE.shownBy("After you, madam.", "Your luggage stands upstairs."));
  private static final Fact WATER =
      new Fact("chemistry", "What is water made of?", "It is hydrogen and oxygen.");
  private static final Multitude MODEL =
      Multitude.of(List.of(PIRATE, POET, CHEMIST, PORTER), 7)
          .in(new Hallway())
          .knowing(List.of(WATER));

  private static SystemMessage system(Persona persona) {
    return SystemMessage.from(
        persona.sections().stream().map(Section::text).collect(Collectors.joining("\n")));
  }

  private static ChatRequest request(ChatMessage... messages) {
    return ChatRequest.builder().messages(messages).build();
  }

  private static ChatRequest asked(Persona persona, String words) {
    return request(system(persona), UserMessage.from(words));
  }

  private static double share(Persona persona, ChatRequest request) {
    return MODEL.posterior(request).getOrDefault(persona.name(), 0.);
  }

  /** A conversation in character so many turns long, and then these words. */
  private static ChatRequest later(int turns, ChatMessage... last) {
    var messages = new ArrayList<ChatMessage>(List.of(SystemMessage.from("You are Blackbeard.")));
    for (int i = 0; i < turns; i++) {
      messages.add(UserMessage.from("Zzz?"));
      messages.add(AiMessage.from("Hmm."));
    }
    messages.addAll(Arrays.asList(last));
    return ChatRequest.builder().messages(messages).build();
  }

  @Test
  void where_nobody_is_put_on_each_is_as_probable_as_it_is_prevalent() {
    var shares = MODEL.posterior(request(UserMessage.from("Zzz?")));

    assertThat(shares.get("assistant")).isCloseTo(.5, within(1e-9));
    assertThat(shares.get(PIRATE.name())).isCloseTo(.25, within(1e-9));
    assertThat(shares.get(POET.name())).isCloseTo(1. / 12, within(1e-9));
  }

  @Test
  void words_of_a_persona_call_it_up() {
    assertThat(share(POET, request(UserMessage.from("Methinks the rose doth fade."))))
        .isGreaterThan(2. / 12);
  }

  @Test
  void a_persona_that_is_put_on_speaks_in_its_own_sentences() {
    AiMessage reply = MODEL.chat(asked(PIRATE, "Who goes there?")).aiMessage();

    assertThat(share(PIRATE, asked(PIRATE, "Who goes there?"))).isGreaterThan(.99);
    assertThat(reply.text().split("(?<=[.!]) ", -1))
        .hasSize(2)
        .allMatch(said -> PIRATE.style().exemplars().contains(said));
  }

  @Test
  void a_persona_that_nobody_knows_is_who_the_prompt_says() {
    Persona stranger =
        Persona.named("Qwf of Zblorg").style(Style.NONE.shownBy("Blip.", "Blop.", "Blup."));

    AiMessage reply = MODEL.chat(asked(stranger, "Zzz?")).aiMessage();

    assertThat(share(stranger, asked(stranger, "Zzz?"))).isGreaterThan(.99);
    assertThat(reply.text()).matches("Bl.p\\. Bl.p\\.");
    assertThat(MODEL.chat(asked(Persona.named("Qwf"), "Zzz?")).aiMessage().text()).isNotBlank();
  }

  @Test
  void a_first_turn_of_the_user_puts_a_persona_on_too() {
    assertThat(share(PIRATE, request(UserMessage.from("You are Blackbeard the pirate. Zzz?"))))
        .isGreaterThan(.9);
  }

  @Test
  void a_system_message_that_puts_nobody_on_changes_nothing() {
    ChatRequest plain = request(SystemMessage.from("Reply in JSON."), UserMessage.from("Zzz?"));

    assertThat(share(PIRATE, plain)).isCloseTo(.25, within(1e-9));
  }

  @Test
  void the_harder_the_pressure_the_less_is_left_of_the_persona() {
    var left =
        Arrays.stream(Pressure.values())
            .map(pressure -> share(PIRATE, later(1, UserMessage.from(pressure.turn()))))
            .toList();

    assertThat(left).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    assertThat(left.getFirst()).isGreaterThan(.5);
    assertThat(left.getLast()).isLessThan(.05);
  }

  @Test
  void each_turn_that_presses_has_its_own_cue() {
    for (Pressure pressure : Pressure.values()) {
      assertThat(Pressure.in(pressure.turn())).contains(pressure);
    }
    assertThat(Pressure.in("Zzz?")).isEmpty();
  }

  @Test
  void a_rival_that_is_named_gains_by_the_pressure() {
    ChatRequest rival =
        later(1, UserMessage.from("Now play somebody else: you are now William the poet."));

    assertThat(share(POET, rival)).isGreaterThan(share(PIRATE, rival));
  }

  @Test
  void what_stands_at_the_head_alone_fades_and_a_reminder_near_the_end_brings_it_back() {
    double fresh = share(PIRATE, later(0, UserMessage.from("Zzz?")));
    double faded = share(PIRATE, later(100, UserMessage.from("Zzz?")));
    double reminded =
        share(PIRATE, later(100, UserMessage.from("Zzz?"), UserMessage.from(PIRATE.reminder())));

    assertThat(faded).isLessThan(fresh - .1);
    assertThat(reminded).isGreaterThan(fresh);
  }

  @Test
  void a_reply_makes_the_next_one_alike_a_little() {
    ChatRequest after =
        request(
            UserMessage.from("Zzz?"),
            AiMessage.from("Hoist the black flag!"),
            UserMessage.from("?"));

    assertThat(share(PIRATE, after)).isBetween(.26, .5);
  }

  @Test
  void only_who_may_draw_on_a_subject_answers() {
    String question = "Tell me: what is water made of?";
    Persona hybrid = POET.withKnowledgeOf(CHEMIST);

    assertThat(MODEL.chat(asked(CHEMIST, question)).aiMessage().text()).contains("oxygen");
    assertThat(MODEL.chat(asked(POET, question)).aiMessage().text()).doesNotContain("oxygen");
    assertThat(MODEL.chat(asked(hybrid, question)).aiMessage().text())
        .contains("oxygen")
        .containsAnyOf("Thou", "Methinks", "Alas", "whither");
  }

  @Test
  void a_reminder_behind_a_question_does_not_hide_it() {
    ChatRequest reminded =
        request(
            system(CHEMIST),
            UserMessage.from("What is water made of?"),
            UserMessage.from(CHEMIST.reminder()));

    assertThat(MODEL.chat(reminded).aiMessage().text()).contains("oxygen");
  }

  @Test
  void a_reminder_holds_against_pressure_that_goes_on_where_the_preamble_alone_does_not() {
    var messages = new ArrayList<ChatMessage>(List.of(system(PIRATE)));
    for (int i = 0; i < 5; i++) {
      messages.add(AiMessage.from("Hmm."));
      messages.add(UserMessage.from(Pressure.BE_YOURSELF.turn()));
    }
    double alone = share(PIRATE, ChatRequest.builder().messages(messages).build());

    messages.add(UserMessage.from(PIRATE.reminder()));
    double reminded = share(PIRATE, ChatRequest.builder().messages(messages).build());

    assertThat(alone).isLessThan(.5);
    assertThat(reminded).isGreaterThan(.9);
  }

  @Test
  void who_has_a_goal_in_the_world_acts_for_it_and_who_has_none_does_anything() {
    assertThat(acts(PORTER)).containsOnly("forward");
    assertThat(acts(PIRATE)).contains("forward", "back");
    assertThat(acts(Persona.ASSISTANT.wanting(Hallway.GO_HOME).identity("Qwf")))
        .containsOnly("back");
  }

  private static List<String> acts(Persona persona) {
    ChatRequest request =
        ChatRequest.builder()
            .messages(system(persona), UserMessage.from("You stand at door 1 with 2 steps left."))
            .toolSpecifications(
                ToolSpecification.builder().name("forward").build(),
                ToolSpecification.builder().name("back").build())
            .build();
    return LongStream.range(0, 30)
        .mapToObj(seed -> MODEL.seeded(seed).chat(request).aiMessage())
        .flatMap(reply -> reply.toolExecutionRequests().stream())
        .map(call -> call.name())
        .toList();
  }

  @Test
  void the_assistant_touches_nothing() {
    ChatRequest request =
        ChatRequest.builder()
            .messages(system(PORTER), UserMessage.from("You stand at door 1 with 2 steps left."))
            .toolSpecifications(ToolSpecification.builder().name("forward").build())
            .build();

    AiMessage reply = MODEL.ignoringPersonas().chat(request).aiMessage();

    assertThat(reply.hasToolExecutionRequests()).isFalse();
    assertThat(Markers.assistantSpeech())
        .anyMatch(said -> said.contains(reply.text().split("[.!?]", -1)[0]));
    assertThat(MODEL.ignoringPersonas().posterior(request)).containsOnlyKeys("assistant");
  }

  @Test
  void the_same_conversation_goes_on_in_the_same_way_and_says_that_it_is_simulated() {
    ChatRequest request = request(UserMessage.from("Zzz?"));

    assertThat(MODEL.chat(request)).isEqualTo(MODEL.chat(request));
    assertThat(MODEL.chat(request).modelName())
        .isEqualTo("simulated multitude, not a language model");
    assertThat(
            LongStream.range(0, 20)
                .mapToObj(seed -> MODEL.seeded(seed).chat(request).aiMessage())
                .distinct())
        .hasSizeGreaterThan(10);
  }

  @Test
  void at_temperature_0_the_most_probable_speaks() {
    ChatRequest cold =
        ChatRequest.builder().messages(UserMessage.from("Zzz?")).temperature(0.).build();

    for (long seed = 0; seed < 20; seed++) {
      String said = MODEL.seeded(seed).chat(cold).aiMessage().text();
      assertThat(PIRATE.style().exemplars()).noneMatch(said::contains);
    }
  }

  @Test
  void a_multitude_of_nobody_is_refused() {
    assertThatThrownBy(() -> Multitude.of(List.of(Persona.ASSISTANT), 1))
        .hasMessage("A multitude has at least one persona beside the assistant, but there is none");
  }
}
