package dev.multitudes.agent;

import static dev.multitudes.agent.ScriptedReplies.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.multitudes.format.CallFormat;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Toolbox;
import dev.multitudes.wording.DecisionSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A model decides in JSON: a tool with its arguments, or something to say. */
class DecisionsTest {
  private static final Persona FROG = Persona.named("a weather frog");
  private static final String LOOK = "{\"tool\": \"weather\", \"arguments\": {\"city\": \"Bern\"}}";
  private static final String SUNNY = "{\"say\": \"It is sunny.\"}";
  private static final String BROKEN =
      "<tool_call>{\"name\": \"weather\", \"arguments\": {\"city\": oops}}</tool_call>";
  private static final String UNREAD =
      "two replies in a row held calls that could not be read, and a schema makes them readable";

  /** A tool that keeps what it was asked. */
  static final class Weather {
    final List<String> cities = new ArrayList<>();

    @Tool("Tells the weather of a city.")
    public String weather(String city) {
      cities.add(city);
      return "sunny in " + city;
    }
  }

  /** A model of a name on Ollama. */
  private record Named(
      String name, Takes takes, Set<Capability> supportedCapabilities, ScriptedReplies script)
      implements ChatModel {

    enum Takes {
      TOOLS,
      NO_TOOLS
    }

    /** One that keeps to schemas. */
    static Named kept(String name, Takes takes, ScriptedReplies script) {
      return new Named(name, takes, Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA), script);
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
      return ChatRequestParameters.builder().modelName(name).build();
    }

    @Override
    public ModelProvider provider() {
      return ModelProvider.OLLAMA;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
      if (takes == Takes.NO_TOOLS && !request.toolSpecifications().isEmpty()) {
        throw new IllegalStateException(name + " does not support tools");
      }
      return script.doChat(request);
    }
  }

  private final Weather weather = new Weather();

  private Agent agent(ChatModel model) {
    return Agent.as(FROG, model).withMethodsOf(weather);
  }

  @Test
  void the_schema_of_the_decisions_goes_with_the_request_and_no_tools_do() {
    var script = ScriptedReplies.of(says(LOOK), says(SUNNY));
    var model = Named.kept("somebodys-model", Named.Takes.TOOLS, script);

    Run run = agent(model).callingIn(CallFormat.DECISION).pursue("How is the weather?");

    assertThat(run.all(Event.FormatChosen.class))
        .containsExactly(new Event.FormatChosen("decision_json", "set by hand"));
    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("It is sunny."));
    assertThat(weather.cities).containsExactly("Bern");
    assertThat(script.requests)
        .hasSize(2)
        .allSatisfy(
            request -> {
              assertThat(request.toolSpecifications()).isEmpty();
              assertThat(request.responseFormat())
                  .isEqualTo(
                      DecisionSchema.of(Toolbox.from(weather).specifications()).orElseThrow());
            });
  }

  @Test
  void a_model_that_may_not_know_schemas_is_asked_by_the_prompt_alone() {
    var script = ScriptedReplies.of(says(LOOK), says(SUNNY));

    Run run = agent(script).callingIn(CallFormat.DECISION).pursue("How is the weather?");

    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("It is sunny."));
    assertThat(script.requests).allSatisfy(one -> assertThat(one.responseFormat()).isNull());
  }

  @Test
  void without_tools_there_is_no_schema() {
    var script = ScriptedReplies.of(says("Quak."));
    var model = Named.kept("somebodys-model", Named.Takes.TOOLS, script);

    Run run = Agent.as(FROG, model).callingIn(CallFormat.DECISION).pursue("Say something.");

    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Quak."));
    assertThat(script.requests.getFirst().responseFormat()).isNull();
  }

  @Test
  void what_was_decided_is_shown_as_it_was_decided() {
    var script = ScriptedReplies.of(says(LOOK), says(SUNNY), says("{\"say\": \"Bye.\"}"));
    Agent frog = agent(script).callingIn(CallFormat.DECISION);

    frog.tell(frog.pursue("How is the weather?"), "Thank you.");

    List<ChatMessage> messages = script.requests.getLast().messages();
    assertThat(messages)
        .filteredOn(AiMessage.class::isInstance)
        .extracting(said -> ((AiMessage) said).text())
        .containsExactly(LOOK, SUNNY);
    assertThat(((UserMessage) messages.get(3)).singleText()).contains("sunny in Bern");
  }

  @Test
  void a_model_without_tools_of_no_known_family_decides_if_it_keeps_to_schemas() {
    var script = ScriptedReplies.of(says(LOOK), says(SUNNY));
    var model = Named.kept("somebodys-model", Named.Takes.NO_TOOLS, script);

    Run run = agent(model).pursue("How is the weather?");

    assertThat(run.all(Event.FormatChosen.class))
        .containsExactly(
            new Event.FormatChosen(
                "decision_json",
                "the model was asked with tools, and its server says: somebodys-model does not"
                    + " support tools"));
    assertThat(weather.cities).containsExactly("Bern");
    assertThat(script.requests.getFirst().responseFormat()).isNotNull();
  }

  @Test
  void a_model_of_a_known_family_speaks_as_its_family_does() {
    var script =
        ScriptedReplies.of(says("```tool_code\nweather(city=\"Bern\")\n```"), says("Sun."));
    var model = Named.kept("gemma3:4b", Named.Takes.NO_TOOLS, script);

    Run run = agent(model).pursue("How is the weather?");

    assertThat(run.all(Event.FormatChosen.class))
        .extracting(Event.FormatChosen::format)
        .containsExactly("gemma3");
    assertThat(script.requests).allSatisfy(one -> assertThat(one.responseFormat()).isNull());
  }

  @Test
  void a_model_whose_calls_cannot_be_read_twice_is_made_to_decide() {
    var script = ScriptedReplies.of(says(BROKEN), says(BROKEN), says(LOOK), says(SUNNY));
    var model = Named.kept("somebodys-model", Named.Takes.TOOLS, script);

    Run run = agent(model).pursue("How is the weather?");

    assertThat(kinds(run).subList(0, 9))
        .containsExactly(
            "Started",
            "Asked",
            "Replied",
            "Hinted",
            "Asked",
            "Replied",
            "FormatChosen",
            "Hinted",
            "Asked");
    assertThat(run.all(Event.FormatChosen.class))
        .containsExactly(new Event.FormatChosen("decision_json", UNREAD));
    assertThat(run.all(Event.Hinted.class))
        .extracting(Event.Hinted::kind)
        .containsExactly(Event.Hint.UNREAD_CALL, Event.Hint.UNREAD_CALL);
    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("It is sunny."));
    assertThat(weather.cities).containsExactly("Bern");
  }

  @Test
  void what_broke_is_shown_as_it_was_when_a_model_is_made_to_decide() {
    var script = ScriptedReplies.of(says(BROKEN), says(BROKEN), says(SUNNY));

    agent(Named.kept("somebodys-model", Named.Takes.TOOLS, script)).pursue("How is it?");

    ChatRequest last = script.requests.getLast();
    assertThat(last.toolSpecifications()).isEmpty();
    assertThat(last.responseFormat()).isNotNull();
    assertThat(((AiMessage) last.messages().get(2)).text()).isEqualTo(BROKEN);
    assertThat(((UserMessage) last.messages().getLast()).singleText())
        .startsWith("A tool call in your last reply could not be read: ");
  }

  @Test
  void a_decision_that_cannot_be_read_either_is_no_answer() {
    var cut = "{\"tool\": \"weather\", \"arguments\": {\"city\": oops}}";
    var script = ScriptedReplies.of(says(BROKEN), says(BROKEN), says(cut));

    Run run = agent(Named.kept("somebodys-model", Named.Takes.TOOLS, script)).pursue("How is it?");

    assertThat(run.outcome()).isInstanceOf(Outcome.Stopped.class);
    assertThat(run.all(Event.FormatChosen.class)).hasSize(1);
  }

  @Test
  void who_decides_from_the_start_is_told_once_what_broke() {
    var cut = "{\"tool\": \"weather\", \"arguments\": {\"city\": oops}}";
    var script = ScriptedReplies.of(says(cut), says(cut));

    Run run =
        agent(Named.kept("somebodys-model", Named.Takes.TOOLS, script))
            .callingIn(CallFormat.DECISION)
            .pursue("How is it?");

    assertThat(run.all(Event.Hinted.class)).hasSize(1);
    assertThat(run.all(Event.FormatChosen.class)).hasSize(1);
    assertThat(run.outcome()).isInstanceOf(Outcome.Stopped.class);
  }

  @Test
  void a_run_that_has_left_its_format_does_not_go_back_to_it() {
    var script =
        ScriptedReplies.of(says(BROKEN), says(BROKEN), says(LOOK), says(SUNNY), says(SUNNY));
    Agent frog =
        agent(Named.kept("somebodys-model", Named.Takes.TOOLS, script))
            .callingIn(CallFormat.HERMES);

    Run run = frog.tell(frog.pursue("How is the weather?"), "And now?");

    assertThat(run.all(Event.FormatChosen.class))
        .containsExactly(
            new Event.FormatChosen("hermes", "set by hand"),
            new Event.FormatChosen("decision_json", UNREAD));
    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("It is sunny."));
  }

  private static List<String> kinds(Run run) {
    return run.events().stream().map(event -> event.getClass().getSimpleName()).toList();
  }
}
