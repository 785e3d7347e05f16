package dev.multitudes.agent;

import static dev.multitudes.agent.ScriptedReplies.calls;
import static dev.multitudes.agent.ScriptedReplies.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.multitudes.format.CallFormat;
import dev.multitudes.format.CallReader;
import dev.multitudes.format.ReadCall;
import dev.multitudes.format.UnreadableCallException;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Toolbox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model writes into its words runs like what a provider hands over. */
class TextCallsTest {
  private static final Persona SOMEBODY = Persona.named("a weather frog");
  private static final String TAGGED =
      """
      I look.
      <tool_call>
      {"name": "weather", "arguments": {"city": "Bern"}}
      </tool_call>\
      """;

  /** A tool that keeps what it was asked. */
  static final class Weather {
    final List<String> cities = new ArrayList<>();

    @Tool("Tells the weather of a city.")
    public String weather(@P("where") String city) {
      cities.add(city);
      return "sunny in " + city;
    }
  }

  private final Weather weather = new Weather();

  private Agent agent(ChatModel model) {
    return Agent.as(SOMEBODY, model).withMethodsOf(weather);
  }

  @Test
  void a_call_in_the_words_runs_and_the_user_never_sees_its_marks() {
    var model = ScriptedReplies.of(says(TAGGED), says("It is sunny."));

    Run run = agent(model).pursue("How is the weather in Bern?");

    assertThat(weather.cities).containsExactly("Bern");
    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("It is sunny."));
    assertThat(run.all(Event.Replied.class).getFirst().words()).isEqualTo("I look.");
  }

  @Test
  void a_model_that_can_be_offered_tools_is_shown_its_call_as_its_provider_would() {
    var model = ScriptedReplies.of(says(TAGGED), says("It is sunny."));

    agent(model).pursue("How is the weather in Bern?");

    List<ChatMessage> messages = model.requests.getLast().messages();
    assertThat(messages.get(messages.size() - 2))
        .isInstanceOfSatisfying(
            AiMessage.class, said -> assertThat(said.toolExecutionRequests()).hasSize(1));
    assertThat(messages.getLast()).isInstanceOf(ToolExecutionResultMessage.class);
  }

  @Test
  void a_call_that_stands_in_the_field_and_in_the_words_counts_once() {
    ToolExecutionRequest call = ScriptedReplies.call("weather", "{\"city\": \"Bern\"}");
    AiMessage both = AiMessage.builder().text(TAGGED).toolExecutionRequests(List.of(call)).build();
    var model = ScriptedReplies.of(both, says("It is sunny."));

    Run run = agent(model).pursue("How is the weather in Bern?");

    assertThat(weather.cities).containsExactly("Bern");
    assertThat(run.all(Event.Replied.class).getFirst().words()).isEqualTo("I look.");
  }

  @Test
  void a_call_that_cannot_be_read_is_told_with_its_place_and_written_again() {
    var broken = "<tool_call>{\"name\": \"weather\", \"arguments\": {\"city\": oops}}</tool_call>";
    var model = ScriptedReplies.of(says(broken), says(TAGGED), says("It is sunny."));

    Run run = agent(model).pursue("How is the weather in Bern?");

    assertThat(run.all(Event.Hinted.class))
        .singleElement()
        .satisfies(
            hint -> {
              assertThat(hint.kind()).isEqualTo(Event.Hint.UNREAD_CALL);
              assertThat(hint.words())
                  .startsWith("A tool call in your last reply could not be read: ")
                  .contains("at character 54, near ", "oops");
            });
    assertThat(weather.cities).containsExactly("Bern");
    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("It is sunny."));
  }

  @Test
  void a_call_that_was_cut_off_by_a_limit_of_tokens_does_not_run() {
    String cut = "{\"name\": \"weather\", \"arguments\": {\"city\": \"Bern\"}";
    ChatModel model =
        new ChatModel() {
          @Override
          public ChatResponse doChat(ChatRequest request) {
            return ChatResponse.builder()
                .aiMessage(says(cut))
                .finishReason(FinishReason.LENGTH)
                .build();
          }
        };

    Run run = agent(model).pursue("How is the weather in Bern?");

    assertThat(weather.cities).isEmpty();
    assertThat(run.all(Event.Hinted.class)).hasSize(1);
    assertThat(run.outcome())
        .isInstanceOfSatisfying(
            Outcome.Stopped.class,
            stopped ->
                assertThat(stopped.rule())
                    .startsWith(
                        "two replies in a row held calls that could not be read. A tool call in"
                            + " the last reply could not be read: "));
  }

  @Test
  void arguments_of_a_provider_are_mended_where_that_is_safe() {
    var model =
        ScriptedReplies.of(
            calls("weather", "{'city': 'Bern', /* it rains */}"), says("It is sunny."));

    agent(model).pursue("How is the weather in Bern?");

    assertThat(weather.cities).containsExactly("Bern");
  }

  @Test
  void without_tools_nothing_in_the_words_is_a_call() {
    var model = ScriptedReplies.of(says(TAGGED));

    Run run = Agent.as(SOMEBODY, model).pursue("How would a call look?");

    assertThat(run.outcome()).isEqualTo(new Outcome.Answered(TAGGED));
  }

  @Test
  void reasoning_is_kept_apart_from_the_words() {
    var model = ScriptedReplies.of(says("<think>\nBern, then.\n</think>\n\nIt is sunny."));

    Run run = agent(model).pursue("How is the weather in Bern?");

    Event.Replied reply = run.all(Event.Replied.class).getFirst();
    assertThat(reply.thinking()).isEqualTo("Bern, then.");
    assertThat(reply.words()).isEqualTo("It is sunny.");
  }

  /** From the announcement to the result, in the formats that matter most. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "hermes | <tool_call>~{\"name\": \"weather\", \"arguments\": {\"city\":"
            + " \"Bern\"}}~</tool_call>",
        "bare_json | {\"name\": \"weather\", \"arguments\": {\"city\": \"Bern\"}}",
        "markdown | ```json~{\"name\": \"weather\", \"arguments\": {\"city\": \"Bern\"}}~```",
        "llama3_json | {\"name\": \"weather\", \"parameters\": {\"city\": \"Bern\"}}",
        "qwen_xml |"
            + " <tool_call>~<function=weather>~<parameter=city>~Bern~</parameter>~</function>~</tool_call>",
        "mistral | [TOOL_CALLS] [{\"name\": \"weather\", \"arguments\": {\"city\": \"Bern\"}}]",
        "harmony | <!channel!>commentary to=functions.weather"
            + " <!constrain!>json<!message!>{\"city\": \"Bern\"}<!call!>",
        "gemma4 | <!tool_call>call:weather{city:<!\"!>Bern<!\"!>}<tool_call!>",
        "gemma3 | ```tool_code~weather(city=\"Bern\")~```",
        "deepseek_v31 | <｜tool▁calls▁begin｜><｜tool▁call▁begin｜>weather<｜tool▁sep｜>{\"city\":"
            + " \"Bern\"}<｜tool▁call▁end｜><｜tool▁calls▁end｜>",
        "granite | <!tool_call!>[{\"name\": \"weather\", \"arguments\": {\"city\": \"Bern\"}}]",
        "phi4 | functools[{\"name\": \"weather\", \"arguments\": {\"city\": \"Bern\"}}]",
        "command_r | Action:~```json~[{\"tool_name\": \"weather\", \"parameters\": {\"city\":"
            + " \"Bern\"}}]~```",
        "pythonic | [weather(city='Bern')]",
        "react | Thought: I look.~Action: weather~Action Input: {\"city\": \"Bern\"}",
        "decision_json | {\"tool\": \"weather\", \"arguments\": {\"city\": \"Bern\"}}"
      })
  void a_format_is_spoken_from_the_announcement_to_the_result(String name, String written) {
    String call = written.replace('~', '\n').replace('!', '|');
    CallFormat format = CallFormat.named(name);
    var model = ScriptedReplies.of(says(call), says("Nothing but sun."));

    Run run = agent(model).callingIn(format).pursue("How is the weather in Bern?");

    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Nothing but sun."));
    assertThat(weather.cities).containsExactly("Bern");
    ChatRequest first = model.requests.getFirst();
    assertThat(first.toolSpecifications()).isNullOrEmpty();
    assertThat(first.messages().getFirst())
        .isInstanceOfSatisfying(
            SystemMessage.class,
            system -> assertThat(system.text()).contains("weather", "Tells the weather", "city"));
    List<ChatMessage> second = model.requests.getLast().messages();
    assertThat(second.getLast())
        .isInstanceOfSatisfying(
            UserMessage.class, shown -> assertThat(shown.singleText()).contains("sunny in Bern"));
    String own = ((AiMessage) second.get(second.size() - 2)).text();
    assertThat(CallReader.offering(tools()).expecting(format).read(own).calls())
        .extracting(ReadCall::name, read -> read.arguments().replace(" ", ""))
        .containsExactly(tuple("weather", "{\"city\":\"Bern\"}"));
  }

  private List<ToolSpecification> tools() {
    return Toolbox.from(weather).specifications();
  }

  @Test
  void the_format_is_an_event_of_the_run_with_its_reason() {
    var model = ScriptedReplies.of(says(TAGGED), says("It is sunny."));

    Run run = agent(model).callingIn(CallFormat.HERMES).pursue("How is the weather?");

    assertThat(run.all(Event.FormatChosen.class))
        .containsExactly(new Event.FormatChosen("hermes", "set by hand"));
  }

  /** A model of a name, which may refuse tools. */
  private static final class Named implements ChatModel {
    private final String name;
    private final ModelProvider provider;
    private final boolean takesTools;
    private final ScriptedReplies script;

    Named(String name, ModelProvider provider, boolean takesTools, ScriptedReplies script) {
      this.name = name;
      this.provider = provider;
      this.takesTools = takesTools;
      this.script = script;
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
      return ChatRequestParameters.builder().modelName(name).build();
    }

    @Override
    public ModelProvider provider() {
      return provider;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
      if (!takesTools && !request.toolSpecifications().isEmpty()) {
        throw new IllegalStateException("registry/library/" + name + " does not support tools");
      }
      return script.doChat(request);
    }
  }

  @Test
  void a_family_that_has_no_tools_is_spoken_to_in_its_own_format() {
    var script =
        ScriptedReplies.of(says("```tool_code\nweather(city=\"Bern\")\n```"), says("It is sunny."));

    Run run =
        agent(new Named("gemma3:4b", ModelProvider.OLLAMA, false, script))
            .pursue("How is the weather?");

    assertThat(weather.cities).containsExactly("Bern");
    assertThat(run.all(Event.FormatChosen.class))
        .containsExactly(
            new Event.FormatChosen(
                "gemma3", "Ollama has no tools for the family of \"gemma3:4b\""));
  }

  @Test
  void another_server_may_offer_tools_to_a_family_that_has_none_in_ollama() {
    var script = ScriptedReplies.of(calls("weather", "{\"city\": \"Bern\"}"), says("Sunny."));

    Run run = agent(new Named("gemma3:4b", ModelProvider.OTHER, true, script)).pursue("How is it?");

    assertThat(weather.cities).containsExactly("Bern");
    assertThat(run.all(Event.FormatChosen.class)).isEmpty();
  }

  @Test
  void a_model_whose_server_refuses_tools_is_asked_again_in_text() {
    var script = ScriptedReplies.of(says(TAGGED), says("It is sunny."));

    Run run =
        agent(new Named("somebodys-model", ModelProvider.OLLAMA, false, script))
            .pursue("How is the weather?");

    assertThat(weather.cities).containsExactly("Bern");
    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("It is sunny."));
    assertThat(run.all(Event.FormatChosen.class))
        .singleElement()
        .satisfies(
            chosen -> {
              assertThat(chosen.format()).isEqualTo("hermes");
              assertThat(chosen.why()).endsWith("somebodys-model does not support tools");
            });
  }

  @Test
  void another_error_of_the_model_is_no_reason_to_speak() {
    var run = agent(ScriptedReplies.of()).pursue("How is the weather?");

    assertThat(run.all(Event.FormatChosen.class)).isEmpty();
    assertThat(run.outcome()).isInstanceOf(Outcome.Broken.class);
  }

  @Test
  void a_format_that_can_only_be_read_is_refused_naming_those_that_can_be_spoken() {
    assertThatThrownBy(() -> agent(ScriptedReplies.of()).callingIn(CallFormat.STEP3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "Tools cannot be announced in the format \"step3\", which is only read; take one of [")
        .hasMessageContaining("hermes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "react | Thought: x~Action: weather~Action Input: {\"city\": oops}",
        "bare_json | {\"name\": \"weather\", \"arguments\": {\"city\": oops}}",
        "markdown | ```json~{\"name\": \"weather\", \"arguments\": {\"city\": oops}}~```",
        "gemma3 | ```tool_code~weather(city=)~```",
        "pythonic | [weather(city=)]",
        "qwen_xml | <function=weather><parameter=city>Bern",
        "functionary_v31 | <function=weather>{\"city\": oops}</function>"
      })
  void a_call_that_breaks_is_told_though_no_mark_announced_it(String format, String written) {
    var model = ScriptedReplies.of(says(written.replace('~', '\n')), says(TAGGED), says("Sunny."));

    Run run = agent(model).pursue("How is the weather? As " + format);

    assertThat(run.all(Event.Hinted.class))
        .singleElement()
        .satisfies(hint -> assertThat(hint.kind()).isEqualTo(Event.Hint.UNREAD_CALL));
    assertThat(weather.cities).containsExactly("Bern");
    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Sunny."));
  }

  @Test
  void a_call_that_breaks_twice_is_no_answer() {
    String broken =
        "<tool_call>{\"name\": \"weather\", \"arguments\": {\"city\": oops}}</tool_call>";

    Run run = agent(ScriptedReplies.of(says(broken), says(broken))).pursue("How is it?");

    assertThat(run.outcome())
        .isInstanceOfSatisfying(
            Outcome.Stopped.class,
            stopped ->
                assertThat(stopped.rule())
                    .startsWith(
                        "two replies in a row held calls that could not be read. A tool call in"
                            + " the last reply could not be read: "));
  }

  @Test
  void of_many_broken_calls_three_are_told_and_the_rest_is_counted() {
    String broken =
        "<tool_call>{\"name\": \"weather\", \"arguments\": {\"city\": 😀}}</tool_call>\n";
    var model = ScriptedReplies.of(says(broken.repeat(50)), says("Sunny."));

    Run run = agent(model).pursue("How is it?");

    String hint = run.all(Event.Hinted.class).getFirst().words();
    assertThat(hint).contains("So could 47 more not.").hasSizeLessThan(700);
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(hint)).isTrue();
  }

  @Test
  void a_call_in_the_words_that_is_not_in_the_field_is_told_to_have_no_part() {
    ToolExecutionRequest call = ScriptedReplies.call("weather", "{\"city\": \"Thun\"}");
    AiMessage both = AiMessage.builder().text(TAGGED).toolExecutionRequests(List.of(call)).build();
    var model = ScriptedReplies.of(both, says("It is sunny."));

    agent(model).pursue("How is the weather in Bern?");

    assertThat(weather.cities).containsExactly("Thun");
    assertThat(model.requests.getLast().messages().getLast())
        .isInstanceOfSatisfying(
            UserMessage.class,
            told ->
                assertThat(told.singleText())
                    .startsWith("What you wrote into your words as a call of weather was not run"));
  }

  @Test
  void what_a_model_thinks_in_the_field_and_in_its_words_stands_on_two_lines() {
    AiMessage both = AiMessage.builder().text("<think>b</think>Sunny.").thinking("a").build();

    Run run = agent(ScriptedReplies.of(both)).pursue("How is it?");

    assertThat(run.all(Event.Replied.class).getFirst().thinking()).isEqualTo("a\nb");
  }

  @Test
  void without_tools_reasoning_is_kept_apart_and_marks_are_words() {
    var model = ScriptedReplies.of(says("<think>secret</think>Write " + TAGGED));

    Run run = Agent.as(SOMEBODY, model).pursue("How would a call look?");

    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Write " + TAGGED));
    assertThat(run.all(Event.Replied.class).getFirst().thinking()).isEqualTo("secret");
  }

  /** Fails once with this, and then replies as it is written. */
  private static ChatModel failing(RuntimeException problem, ScriptedReplies script) {
    return new ChatModel() {
      private boolean hasFailed;

      @Override
      public ChatResponse doChat(ChatRequest request) {
        if (hasFailed) {
          return script.doChat(request);
        }
        hasFailed = true;
        throw problem;
      }
    };
  }

  private static Stream<RuntimeException> errorsThatHoldACall() {
    String call = "{\"name\": \"weather\", \"arguments\": {'city': 'Bern'}}";
    String server = "error parsing tool call: raw='" + call + "', err=invalid character";
    return Stream.of(
        new IllegalStateException(server),
        new IllegalStateException("The stream broke", new IllegalStateException(server)),
        new UnreadableCallException("The model wrote a call that cannot be read.", server),
        new UnreadableCallException("The model wrote a call that cannot be read.", call));
  }

  @ParameterizedTest
  @MethodSource("errorsThatHoldACall")
  void a_call_that_a_server_could_not_read_is_read_from_its_error(RuntimeException error) {
    Run run = agent(failing(error, ScriptedReplies.of(says("Sunny.")))).pursue("How is it?");

    assertThat(weather.cities).containsExactly("Bern");
    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Sunny."));
  }

  @Test
  void a_call_that_neither_the_server_nor_we_can_read_is_told_to_the_model() {
    var error =
        new IllegalStateException(
            "error parsing tool call: raw='{\"city\": ', err=unexpected end of JSON input");
    var script = ScriptedReplies.of(says(TAGGED), says("It is sunny."));

    Run run = agent(failing(error, script)).pursue("How is the weather?");

    assertThat(run.all(Event.Hinted.class).getFirst().words())
        .startsWith("A tool call in your last reply could not be read; it was: \"{");
    assertThat(weather.cities).containsExactly("Bern");
  }

  @Test
  void a_run_remembers_its_format_when_it_is_told_more() {
    var model =
        ScriptedReplies.of(
            says("Thought: x\nFinal Answer: Hello."), says("Final Answer: Good bye."));
    Agent frog = agent(model);
    Run run = frog.callingIn(CallFormat.REACT).pursue("Say hello.");

    Run later = frog.tell(run, "Say good bye.");

    assertThat(later.outcome()).isEqualTo(new Outcome.Answered("Good bye."));
    assertThat(model.requests.getLast().toolSpecifications()).isNullOrEmpty();
  }

  @Test
  void another_format_may_be_chosen_when_a_run_is_told_more() {
    var model = ScriptedReplies.of(says("Hello."), says(TAGGED), says("It is sunny."));
    Agent frog = agent(model);
    Run run = frog.pursue("Say hello.");

    Run later = frog.callingIn(CallFormat.HERMES).tell(run, "How is the weather?");

    assertThat(later.all(Event.FormatChosen.class))
        .containsExactly(new Event.FormatChosen("hermes", "set by hand"));
    assertThat(model.requests.getLast().toolSpecifications()).isNullOrEmpty();
    assertThat(weather.cities).containsExactly("Bern");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "registry.ollama.ai/library/x does not support tools",
        "This model does not support tool use",
        "`tool calling` is not supported with this model",
        "Model Does Not Support Function Calling",
        "tools are not supported by this model"
      })
  void a_refusal_of_tools_is_known_in_other_words(String refusal) {
    Manner manner = Manner.of("", ModelProvider.OTHER, Manner.Schemas.UNKNOWN);

    assertThat(manner.instead(new IllegalStateException(refusal))).isPresent();
    assertThat(manner.instead(new IllegalStateException("The tool shed is on fire"))).isEmpty();
  }
}
