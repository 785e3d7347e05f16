package dev.multitudes.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.multitudes.world.Hallway;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisbehavingTest {
  private static final String ARGUMENTS = "{\"to\": \"mia\", \"power\": 3}";
  private static final ToolExecutionRequest PASS = call("p", "pass", ARGUMENTS);
  private static final ToolExecutionRequest LOOK = call("l", "look", "{}");
  private static final List<ToolSpecification> TOOLS =
      List.of(
          ToolSpecification.builder()
              .name("pass")
              .parameters(
                  JsonObjectSchema.builder()
                      .addStringProperty("to")
                      .addIntegerProperty("power")
                      .build())
              .build(),
          ToolSpecification.builder().name("look").build());
  private static final ChatRequest FIRST = asking("The ball is at your feet.");

  private static ToolExecutionRequest call(String id, String tool, String arguments) {
    return ToolExecutionRequest.builder().id(id).name(tool).arguments(arguments).build();
  }

  private static ChatRequest asking(String words) {
    return request(SystemMessage.from("You are a striker."), UserMessage.from(words));
  }

  private static ChatRequest request(ChatMessage... messages) {
    return ChatRequest.builder().messages(messages).toolSpecifications(TOOLS).build();
  }

  /** A model that always replies this. */
  private static ChatModel replying(AiMessage reply) {
    return new ChatModel() {
      @Override
      public ChatResponse doChat(ChatRequest request) {
        return ChatResponse.builder()
            .id("r1")
            .aiMessage(reply)
            .modelName("a model")
            .tokenUsage(new TokenUsage(7, 3))
            .finishReason(
                reply.hasToolExecutionRequests() ? FinishReason.TOOL_EXECUTION : FinishReason.STOP)
            .build();
      }

      @Override
      public Set<Capability> supportedCapabilities() {
        return Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
      }

      @Override
      public ModelProvider provider() {
        return ModelProvider.OLLAMA;
      }
    };
  }

  private static AiMessage always(Fault fault, AiMessage reply, long seed, ChatRequest request) {
    return Misbehaving.of(replying(reply), seed).sometimes(fault, 1).chat(request).aiMessage();
  }

  private static AiMessage always(Fault fault, AiMessage reply) {
    return always(fault, reply, 42, FIRST);
  }

  /** All that a fault makes of the arguments of this call, over 200 seeds. */
  private static Set<String> arguments(Fault fault, ToolExecutionRequest call) {
    var seen = new TreeSet<String>();
    LongStream.range(0, 200)
        .forEach(
            seed -> {
              var calls = always(fault, AiMessage.from(call), seed, FIRST).toolExecutionRequests();
              assertThat(calls)
                  .singleElement()
                  .satisfies(it -> assertThat(it.name()).isEqualTo(call.name()))
                  .satisfies(it -> assertThat(it.id()).isEqualTo(call.id()));
              seen.add(calls.getFirst().arguments());
            });
    return seen;
  }

  @Test
  void malformed_arguments_end_too_soon_or_have_a_comma_too_many() {
    assertThat(arguments(Fault.MALFORMED_ARGUMENTS, PASS))
        .containsExactlyInAnyOrder("{\"to\": \"mia\",", "{\"to\": \"mia\", \"power\": 3,}");
    assertThat(arguments(Fault.MALFORMED_ARGUMENTS, LOOK)).containsExactlyInAnyOrder("{", "{,}");
    assertThat(arguments(Fault.MALFORMED_ARGUMENTS, call("l", "look", "")))
        .containsExactlyInAnyOrder("{", "{,}");
  }

  @Test
  void an_unknown_tool_has_a_name_with_one_slip() {
    var names = new TreeSet<String>();
    for (long seed = 0; seed < 300; seed++) {
      AiMessage spoilt = always(Fault.UNKNOWN_TOOL, AiMessage.from(PASS), seed, FIRST);
      assertThat(spoilt.toolExecutionRequests().getFirst().arguments()).isEqualTo(ARGUMENTS);
      names.add(spoilt.toolExecutionRequests().getFirst().name());
    }

    assertThat(names)
        .containsExactlyInAnyOrder("ass", "pss", "pas", "ppass", "paass", "passs", "apss", "psas");
  }

  @Test
  void a_misspelling_is_never_the_name_of_something_else() {
    ChatRequest request =
        ChatRequest.builder()
            .messages(UserMessage.from("Go."))
            .toolSpecifications(
                ToolSpecification.builder().name("a").build(),
                ToolSpecification.builder().name("aa").build())
            .build();
    AiMessage reply = AiMessage.from(call("1", "a", "{}"));

    assertThat(always(Fault.UNKNOWN_TOOL, reply, 42, request)).isEqualTo(reply);
  }

  @Test
  void a_misspelt_argument_keeps_its_value_and_its_place() {
    assertThat(arguments(Fault.MISSPELT_ARGUMENT, PASS))
        .contains("{\"tto\":\"mia\",\"power\":3}", "{\"to\":\"mia\",\"poewr\":3}")
        .hasSize(5 + 14) // slips of "to" and of "power"
        .noneMatch(text -> text.contains("\"to\"") && text.contains("\"power\""));
  }

  @Test
  void a_wrong_type_is_words_for_a_number_and_an_object_for_words() {
    assertThat(arguments(Fault.WRONG_TYPE, PASS))
        .containsExactlyInAnyOrder(
            "{\"to\":{\"value\":\"mia\"},\"power\":3}", "{\"to\":\"mia\",\"power\":\"some\"}");
    assertThat(arguments(Fault.WRONG_TYPE, call("1", "pass", "{\"hard\":true}")))
        .containsExactly("{\"hard\":\"some\"}");
    assertThat(arguments(Fault.WRONG_TYPE, call("1", "pass", "{\"at\":{\"x\":1}}")))
        .containsExactly("{\"at\":true}");
    assertThat(arguments(Fault.WRONG_TYPE, call("1", "pass", "{\"to\":[\"mia\"]}")))
        .containsExactly("{\"to\":{\"value\":[\"mia\"]}}");
  }

  @Test
  void the_latest_call_is_repeated_whatever_the_reply_was_to_be() {
    ChatRequest second =
        request(
            UserMessage.from("The ball is at your feet."),
            AiMessage.from(PASS),
            ToolExecutionResultMessage.from(PASS, "Mia has it."));

    assertThat(always(Fault.REPEATED_CALL, AiMessage.from("Well done.", List.of(LOOK)), 1, second))
        .isEqualTo(AiMessage.from("Well done.", List.of(call("p-again", "pass", ARGUMENTS))));
    assertThat(always(Fault.REPEATED_CALL, AiMessage.from("Well done."), 1, second))
        .isEqualTo(AiMessage.from("Well done.", List.of(call("p-again", "pass", ARGUMENTS))));
    assertThat(always(Fault.REPEATED_CALL, AiMessage.from(LOOK))).isEqualTo(AiMessage.from(LOOK));
  }

  @Test
  void a_call_is_made_twice_in_one_reply() {
    assertThat(always(Fault.DUPLICATE_CALL, AiMessage.from("Now.", List.of(PASS))))
        .isEqualTo(AiMessage.from("Now.", List.of(PASS, call("p-again", "pass", ARGUMENTS))));
    ToolExecutionRequest withoutId =
        ToolExecutionRequest.builder().name("look").arguments("{}").build();
    assertThat(always(Fault.DUPLICATE_CALL, AiMessage.from(withoutId)))
        .isEqualTo(AiMessage.from(withoutId, withoutId));
  }

  @Test
  void one_call_of_several_is_hit_and_the_others_stay() {
    for (long seed = 0; seed < 50; seed++) {
      var calls =
          always(Fault.MALFORMED_ARGUMENTS, AiMessage.from(LOOK, PASS, LOOK), seed, FIRST)
              .toolExecutionRequests();

      assertThat(calls).hasSize(3);
      assertThat(calls).filteredOn(it -> it.equals(LOOK) || it.equals(PASS)).hasSize(2);
    }
  }

  @Test
  void an_empty_answer_has_neither_words_nor_calls() {
    AiMessage empty = always(Fault.EMPTY_ANSWER, AiMessage.from("Now.", List.of(PASS)));

    assertThat(empty.text()).isEmpty();
    assertThat(empty.hasToolExecutionRequests()).isFalse();
  }

  @Test
  void prose_has_the_words_or_announces_the_calls_that_are_missing() {
    assertThat(always(Fault.PROSE, AiMessage.from("I pass to Mia.", List.of(PASS))))
        .isEqualTo(AiMessage.from("I pass to Mia."));
    assertThat(always(Fault.PROSE, AiMessage.from(LOOK, PASS)).text())
        .isEqualTo("I will use look now. I will use pass now.");
  }

  @Test
  void a_call_as_text_comes_tagged_fenced_or_bare() {
    String json = "{\"name\": \"pass\", \"arguments\": " + ARGUMENTS + "}";
    var texts = new TreeSet<String>();
    for (long seed = 0; seed < 50; seed++) {
      AiMessage spoilt =
          always(Fault.CALL_AS_TEXT, AiMessage.from("Now.", List.of(PASS)), seed, FIRST);
      assertThat(spoilt.hasToolExecutionRequests()).isFalse();
      texts.add(spoilt.text());
    }

    assertThat(texts)
        .containsExactlyInAnyOrder(
            "<tool_call>\n" + json + "\n</tool_call>", "```json\n" + json + "\n```", json);
  }

  @Test
  void several_calls_as_text_stand_below_each_other() {
    assertThat(always(Fault.CALL_AS_TEXT, AiMessage.from(LOOK, LOOK)).text())
        .containsSubsequence(
            "{\"name\": \"look\", \"arguments\": {}}",
            "\n",
            "{\"name\": \"look\", \"arguments\": {}}");
  }

  @Test
  void a_lost_connection_is_an_exception() {
    assertThatThrownBy(() -> always(Fault.LOST_CONNECTION, AiMessage.from(PASS)))
        .isInstanceOf(TimeoutException.class)
        .hasMessage("The reply was lost (misbehaving on purpose: LOST_CONNECTION)");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"EMPTY_ANSWER", "LOST_CONNECTION"})
  void what_cannot_have_the_fault_stays_as_it_is_and_is_not_marked(Fault fault) {
    ChatModel model = replying(AiMessage.from("I stand still."));

    ChatResponse response = Misbehaving.of(model, 42).sometimes(fault, 1).chat(FIRST);

    assertThat(response).isEqualTo(model.chat(FIRST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{", "\"pass\"", "{} {}", "{\"power\": 1e99999999999}"})
  void arguments_that_the_model_spoiled_itself_are_left_alone(String arguments) {
    AiMessage reply = AiMessage.from(call("1", "pass", arguments));

    assertThat(always(Fault.MISSPELT_ARGUMENT, reply)).isEqualTo(reply);
    assertThat(always(Fault.WRONG_TYPE, reply)).isEqualTo(reply);
    assertThat(always(Fault.MALFORMED_ARGUMENTS, reply)).isEqualTo(reply);
  }

  @Test
  void a_spoilt_reply_says_so_behind_the_models_name_and_keeps_what_else_is_told() {
    ChatResponse spoilt =
        Misbehaving.of(replying(AiMessage.from(PASS)), 42)
            .sometimes(Fault.EMPTY_ANSWER, 1)
            .chat(FIRST);

    assertThat(spoilt.modelName()).isEqualTo("a model (misbehaving on purpose: EMPTY_ANSWER)");
    assertThat(spoilt.id()).isEqualTo("r1");
    assertThat(spoilt.tokenUsage()).isEqualTo(new TokenUsage(7, 3));
    assertThat(spoilt.finishReason()).isEqualTo(FinishReason.STOP);
  }

  @Test
  void a_model_without_a_name_is_marked_too() {
    ChatModel nameless =
        new ChatModel() {
          @Override
          public ChatResponse doChat(ChatRequest request) {
            return ChatResponse.builder().aiMessage(AiMessage.from(PASS)).build();
          }
        };

    assertThat(Misbehaving.of(nameless, 42).sometimes(Fault.PROSE, 1).chat(FIRST).modelName())
        .isEqualTo("unnamed model (misbehaving on purpose: PROSE)");
  }

  @Test
  void without_rates_it_behaves_well() {
    ChatModel model = replying(AiMessage.from(PASS));

    assertThat(Misbehaving.of(model, 42).chat(FIRST)).isEqualTo(model.chat(FIRST));
  }

  @Test
  void it_is_to_others_what_the_model_is() {
    Misbehaving misbehaving = Misbehaving.of(replying(AiMessage.from(PASS)), 42);

    assertThat(misbehaving.provider()).isEqualTo(ModelProvider.OLLAMA);
    assertThat(misbehaving.supportedCapabilities())
        .containsExactly(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    assertThat(misbehaving.chat("Hello")).isNull(); // the call that it makes, without words
  }

  @Test
  void each_fault_strikes_as_often_as_its_rate_says() {
    Misbehaving model =
        Misbehaving.of(replying(AiMessage.from("Now.", List.of(PASS))), 42)
            .everyFault(.05)
            .sometimes(Fault.REPEATED_CALL, 0)
            .sometimes(Fault.UNKNOWN_TOOL, .3);
    Map<Fault, Integer> strikes = new EnumMap<>(Fault.class);
    for (int i = 0; i < 4_000; i++) {
      String name = model.chat(asking("Turn " + i)).modelName();
      for (Fault fault : Fault.values()) {
        if (name.endsWith(Misbehaving.mark(fault))) {
          strikes.merge(fault, 1, Integer::sum);
        }
      }
    }

    assertThat(strikes).doesNotContainKeys(Fault.REPEATED_CALL, Fault.LOST_CONNECTION).hasSize(8);
    strikes.forEach(
        (fault, times) ->
            assertThat(times / 4_000.)
                .as(fault.name())
                .isCloseTo(fault == Fault.UNKNOWN_TOOL ? .3 : .05, within(.02)));
  }

  @Test
  void the_same_seed_and_request_give_the_same_reply_in_whatever_order_they_are_asked() {
    var one = Misbehaving.of(replying(AiMessage.from(PASS)), 42).everyFault(.1);
    var other = Misbehaving.of(replying(AiMessage.from(PASS)), 42).everyFault(.1);
    var turns = LongStream.range(0, 100).mapToObj(i -> asking("Turn " + i)).toList();

    var replies = turns.stream().map(one::chat).toList();

    assertThat(turns.reversed().stream().map(other::chat).toList().reversed()).isEqualTo(replies);
  }

  @Test
  void another_seed_gives_other_faults() {
    var models =
        LongStream.of(1, 2).mapToObj(s -> Misbehaving.of(replying(AiMessage.from(PASS)), s));

    assertThat(
            models
                .map(it -> it.everyFault(.1))
                .map(
                    it ->
                        LongStream.range(0, 50)
                            .mapToObj(i -> it.chat(asking("Turn " + i)))
                            .toList())
                .distinct())
        .hasSize(2);
  }

  @Test
  void the_faults_are_the_same_in_every_process() {
    Misbehaving model =
        Misbehaving.of(replying(AiMessage.from("Now.", List.of(PASS))), 42).everyFault(.1);

    // written down, because a hash that holds in one process only would not show above
    assertThat(LongStream.range(0, 8).mapToObj(i -> model.chat(asking("Turn " + i)).modelName()))
        .containsExactly(
            "a model",
            "a model (misbehaving on purpose: CALL_AS_TEXT)",
            "a model (misbehaving on purpose: EMPTY_ANSWER)",
            "a model (misbehaving on purpose: EMPTY_ANSWER)",
            "a model (misbehaving on purpose: EMPTY_ANSWER)",
            "a model (misbehaving on purpose: UNKNOWN_TOOL)",
            "a model",
            "a model");
  }

  @Test
  void the_simulated_model_misbehaves_on_demand() {
    ChatRequest request =
        ChatRequest.builder()
            .messages(
                SystemMessage.from("You are a walker. Your goal: Stand at door 2."),
                UserMessage.from("You stand at door 1 with 2 steps left."))
            .toolSpecifications(ToolSpecification.builder().name("forward").build())
            .build();

    assertThat(
            SimulatedModel.in(new Hallway())
                .misbehaving(42)
                .sometimes(Fault.PROSE, 1)
                .chat(request)
                .modelName())
        .isEqualTo("simulated, not a language model (misbehaving on purpose: PROSE)");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-.1, 1.5, Double.NaN})
  void a_rate_is_a_share(double rate) {
    Misbehaving model = Misbehaving.of(replying(AiMessage.from(PASS)), 42);

    assertThatThrownBy(() -> model.sometimes(Fault.PROSE, rate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The rate of PROSE must be from 0 to 1 but was " + rate);
  }

  @Test
  void all_rates_together_are_a_share() {
    Misbehaving model =
        Misbehaving.of(replying(AiMessage.from(PASS)), 42).sometimes(Fault.PROSE, .75);

    assertThatThrownBy(() -> model.sometimes(Fault.UNKNOWN_TOOL, .5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "At most one fault strikes a reply, so the rates together must be at most 1 but were"
                + " 1.25: {UNKNOWN_TOOL=0.5, PROSE=0.75}");
    assertThat(model.everyFault(1 / 9.)).isNotNull();
    assertThatThrownBy(() -> model.everyFault(.125)).hasMessageContaining("were 1.125: {");
    assertThatThrownBy(() -> model.sometimes(Fault.LOST_CONNECTION, .25).everyFault(.1))
        .hasMessageContaining("LOST_CONNECTION=0.25");
  }
}
