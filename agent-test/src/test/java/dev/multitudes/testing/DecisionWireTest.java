package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.langchain4j.agent.tool.Tool;
import dev.multitudes.agent.Agent;
import dev.multitudes.format.CallFormat;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an agent sends to Ollama where its model decides in JSON. The server is a strict one. */
@Timeout(30)
class DecisionWireTest {
  private static final String LOOK = "{\"tool\": \"weather\", \"arguments\": {\"city\": \"Bern\"}}";
  private static final String SUNNY = "{\"say\": \"It is sunny.\"}";
  private static final String BROKEN =
      "<tool_call>{\"name\": \"weather\", \"arguments\": {\"city\": oops}}</tool_call>";
  private static final String SCHEMA =
      """
      {"anyOf":[
        {"type":"object","required":["tool","arguments"],"properties":{
          "tool":{"type":"string","enum":["weather"]},
          "arguments":{"type":"object","required":["city"],"properties":{
            "city":{"type":"string"}}}}},
        {"type":"object","required":["say"],"properties":{"say":{"type":"string"}}}]}
      """;

  /** Whether the model is asked for pieces. */
  enum Mode {
    WHOLE,
    STREAMED
  }

  /** A tool that keeps what it was asked. */
  static final class Weather {
    final List<String> cities = new ArrayList<>();

    @Tool("Tells the weather of a city.")
    public String weather(String city) {
      cities.add(city);
      return "sunny in " + city;
    }
  }

  private final Weather weather = new Weather();
  private final FakeOllama ollama =
      FakeOllama.start()
          .strict()
          .model("qwen3:4b", 8192, "completion", "tools")
          .model("somebodys:1b", 8192, "completion");

  @AfterEach
  void close() {
    ollama.close();
  }

  private Agent agent(Mode mode, String model) {
    OllamaServer server = OllamaServer.at(ollama.url());
    Persona frog = Persona.named("a weather frog");
    return switch (mode) {
      case WHOLE -> Agent.as(frog, server.chatModel(model)).withMethodsOf(weather);
      case STREAMED -> Agent.streaming(frog, server.streamingModel(model)).withMethodsOf(weather);
    };
  }

  @ParameterizedTest
  @EnumSource
  void a_decision_is_demanded_by_schema_and_never_with_tools(Mode mode) {
    ollama.reply(OllamaReply.text(LOOK)).reply(OllamaReply.text(SUNNY));

    Run run = agent(mode, "qwen3:4b").callingIn(CallFormat.DECISION).pursue("How is it?");

    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("It is sunny."));
    assertThat(weather.cities).containsExactly("Bern");
    assertThat(ollama.chats())
        .hasSize(2)
        .allSatisfy(
            chat -> {
              assertThat(chat.tools()).isEmpty();
              assertThat(chat.body().path("format")).isEqualTo(Json.read(SCHEMA).orElseThrow());
              assertThat(chat.messages().getFirst().path("content").asText())
                  .contains("Tells the weather of a city.", "{\"say\": <text>}");
            });
    assertThat(ollama.lastChat().messages().get(2).path("content").asText()).isEqualTo(LOOK);
  }

  @ParameterizedTest
  @EnumSource
  void a_model_without_tools_of_no_known_family_decides(Mode mode) {
    ollama.reply(OllamaReply.text(LOOK)).reply(OllamaReply.text(SUNNY));

    Run run = agent(mode, "somebodys:1b").pursue("How is it?");

    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("It is sunny."));
    assertThat(run.all(Event.FormatChosen.class))
        .singleElement()
        .satisfies(
            chosen -> {
              assertThat(chosen.format()).isEqualTo("decision_json");
              assertThat(chosen.why()).contains("does not support tools");
            });
    assertThat(ollama.lastChat().body().path("format").isObject()).isTrue();
  }

  @Test
  void a_model_whose_calls_break_twice_is_held_to_the_schema() {
    ollama
        .reply(OllamaReply.text(BROKEN))
        .reply(OllamaReply.text(BROKEN))
        .reply(OllamaReply.text(LOOK))
        .reply(OllamaReply.text(SUNNY));

    Run run = agent(Mode.WHOLE, "qwen3:4b").pursue("How is it?");

    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("It is sunny."));
    assertThat(ollama.chats())
        .extracting(chat -> chat.tools().isEmpty(), chat -> chat.body().has("format"))
        .containsExactly(
            tuple(false, false), tuple(false, false), tuple(true, true), tuple(true, true));
  }
}
