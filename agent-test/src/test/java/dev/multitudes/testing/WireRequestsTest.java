package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonReferenceSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.ollama.OllamaTransport;
import dev.multitudes.ollama.Patience;
import dev.multitudes.ollama.PromptTooLongException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the model gets to see of a request: all of it, or an error. The server is a strict one. */
@Timeout(30)
class WireRequestsTest {
  private static final ToolExecutionRequest LEFT = call("1.1", "shoot", "{\"side\":\"LEFT\"}");
  private static final ToolExecutionRequest RIGHT = call("1.2", "shoot", "{\"side\":\"RIGHT\"}");
  private static final UserMessage SHOOT = UserMessage.from("Shoot!");

  private final FakeOllama ollama =
      FakeOllama.start().strict().model("qwen3:4b", 8192, "completion", "tools", "thinking");
  private final OllamaServer server = OllamaServer.at(ollama.url());

  @AfterEach
  void close() {
    ollama.close();
  }

  @ParameterizedTest
  @EnumSource
  void m16_each_result_says_which_call_it_answers(Way way) {
    way.ask(
        ollama,
        server,
        ChatRequest.builder()
            .messages(
                SHOOT,
                AiMessage.from(LEFT, RIGHT),
                ToolExecutionResultMessage.from(RIGHT, "Goal!"),
                ToolExecutionResultMessage.from(LEFT, "Saved."))
            .build());

    List<JsonNode> messages = ollama.lastChat().messages();
    assertThat(messages.get(2))
        .hasToString(
            "{\"role\":\"tool\",\"content\":\"Goal!\",\"tool_name\":\"shoot\",\"tool_call_id\":\"1.2\"}");
    assertThat(messages.get(3).path("tool_call_id").asText()).isEqualTo("1.1");
    assertThat(messages.get(1).path("tool_calls").findValuesAsText("id"))
        .containsExactly("1.1", "1.2");
  }

  @Test
  void a_model_that_langchain4j_builds_sends_them_in_the_order_of_the_calls() {
    OllamaChatModel.builder()
        .httpClientBuilder(OllamaTransport.waiting(Patience.DEFAULT))
        .baseUrl(ollama.url())
        .modelName("qwen3:4b")
        .build()
        .chat(
            SHOOT,
            AiMessage.from(LEFT, RIGHT),
            ToolExecutionResultMessage.from(LEFT, "Saved."),
            ToolExecutionResultMessage.from(RIGHT, "Goal!"));

    List<JsonNode> messages = ollama.lastChat().messages();
    assertThat(messages.get(2).path("tool_name").asText()).isEqualTo("shoot");
    assertThat(messages.get(2).path("tool_call_id").asText()).isEqualTo("1.1");
    assertThat(messages.get(3).path("tool_call_id").asText()).isEqualTo("1.2");
  }

  @ParameterizedTest
  @CsvSource({
    "true, Saved., Error: Saved.",
    "true, Shoot failed., Shoot failed.",
    "true, IOException: an error, IOException: an error",
    "true, That was refused., That was refused.",
    "false, Saved., Saved.",
    ", Saved., Saved."
  })
  void a_result_that_is_an_error_says_so_in_words(
      @Nullable Boolean isError, String text, String sent) {
    server
        .chatModel("qwen3:4b")
        .chat(
            SHOOT,
            AiMessage.from(LEFT),
            ToolExecutionResultMessage.builder()
                .id("1.1")
                .toolName("shoot")
                .text(text)
                .isError(isError)
                .build());

    assertThat(ollama.lastChat().messages().get(2).path("content").asText()).isEqualTo(sent);
  }

  @Test
  void what_a_model_thought_is_sent_back_to_it() {
    server
        .chatModel("qwen3:4b")
        .chat(
            SHOOT,
            AiMessage.builder()
                .text("Wait.")
                .thinking("He leans left.")
                .toolExecutionRequests(List.of(LEFT))
                .build(),
            ToolExecutionResultMessage.from(LEFT, "Saved."));

    assertThat(ollama.lastChat().messages().get(1))
        .isEqualTo(
            Json.read(
                    """
                    {"role":"assistant","content":"Wait.","thinking":"He leans left.",
                     "tool_calls":[{"id":"1.1","function":
                       {"index":0,"name":"shoot","arguments":{"side":"LEFT"}}}]}
                    """)
                .orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"side\": ", "", "[1]", "\"LEFT\"", "null"})
  void arguments_that_were_written_wrongly_do_not_spoil_the_next_request(String arguments) {
    ToolExecutionRequest call = call("1.1", "shoot", arguments);

    server
        .chatModel("qwen3:4b")
        .chat(SHOOT, AiMessage.from(call), ToolExecutionResultMessage.from(call, "Refused."));

    assertThat(ollama.lastChat().messages().get(1).at("/tool_calls/0/function/arguments"))
        .hasToString("{}");
  }

  @Test
  void arguments_that_can_be_mended_are() {
    ToolExecutionRequest call = call("1.1", "shoot", "{'side': 'LEFT',}");

    server
        .chatModel("qwen3:4b")
        .chat(SHOOT, AiMessage.from(call), ToolExecutionResultMessage.from(call, "Saved."));

    assertThat(ollama.lastChat().messages().get(1).at("/tool_calls/0/function/arguments"))
        .hasToString("{\"side\":\"LEFT\"}");
  }

  @ParameterizedTest
  @EnumSource
  void a_prompt_that_does_not_fit_is_an_error_and_nothing_is_cut_off(Way way) {
    ChatRequest request =
        ChatRequest.builder().messages(UserMessage.from("Shoot! ".repeat(100))).build();

    assertThatThrownBy(() -> way.ask(ollama, server.withContext(50), request))
        .isInstanceOf(PromptTooLongException.class)
        .hasMessageContaining("exceeds the available context size (50 tokens)");
    assertThat(ollama.lastChat().body().path("truncate").asBoolean(true)).isFalse();
    assertThat(ollama.lastChat().body().path("shift").asBoolean(true)).isFalse();
    assertThat(ollama.chats()).hasSize(1);
  }

  @Test
  void m15_a_definition_within_itself_is_written_out_three_times() {
    JsonNode tree = offered(node()).at("/properties/tree");

    assertThat(tree.toString()).doesNotContain("$ref", "$defs");
    JsonNode first = tree.at("/properties/children/items");
    JsonNode second = first.at("/properties/children/items");
    JsonNode third = second.at("/properties/children/items");
    assertThat(List.of(tree, first, second))
        .allSatisfy(
            node -> assertThat(node.at("/properties/name/type").asText()).isEqualTo("string"));
    assertThat(third).hasToString("{\"type\":\"object\",\"description\":\"as the one around it\"}");
  }

  @Test
  void m15_definitions_that_refer_to_many_do_not_multiply_for_ever() {
    JsonReferenceSchema reference = JsonReferenceSchema.builder().reference("many").build();
    var many = JsonObjectSchema.builder();
    for (int i = 0; i < 20; i++) {
      many.addProperty("p" + i, reference);
    }

    JsonObjectSchema parameters =
        JsonObjectSchema.builder()
            .addProperty("many", reference)
            .definitions(Map.of("many", many.build()))
            .build();
    ollama.model("qwen3:4b", 100_000, "completion", "tools");

    server.withContext(100_000).chatModel("qwen3:4b").chat(offer(parameters).build());

    JsonNode sent = ollama.lastChat().tools().getFirst();
    assertThat(sent.findValues("type")).hasSizeLessThan(2_000);
    assertThat(sent.toString()).doesNotContain("$ref");
  }

  @Test
  void m15_what_ollama_drops_of_a_schema_is_said_in_its_description() {
    JsonNode properties =
        offered(
                JsonObjectSchema.builder()
                    .addProperty(
                        "power",
                        JsonRawSchema.from(
                            "{\"type\":\"integer\",\"description\":\"How"
                                + " hard.\",\"minimum\":1,\"maximum\":10,\"default\":5}"))
                    .addProperty(
                        "day",
                        JsonRawSchema.from(
                            "{\"type\":\"string\",\"format\":\"date\",\"pattern\":\"^2\"}"))
                    .addProperty(
                        "kind",
                        JsonRawSchema.from("{\"oneOf\":[{\"const\":\"a\"},{\"type\":\"null\"}]}"))
                    .build())
            .path("properties");

    assertThat(properties.at("/power/description").asText())
        .isEqualTo("How hard. (at least 1, at most 10, default 5)");
    assertThat(properties.at("/day/description").asText())
        .isEqualTo("matching \"^2\", format \"date\"");
    assertThat(properties.path("kind"))
        .hasToString(
            "{\"anyOf\":[{\"const\":\"a\",\"description\":\"always"
                + " \\\"a\\\"\"},{\"type\":\"null\"}]}");
  }

  @Test
  void where_no_tool_may_be_called_none_is_offered() {
    server.chatModel("qwen3:4b").chat(offer(node()).toolChoice(ToolChoice.NONE).build());

    assertThat(ollama.lastChat().tools()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void beside_tools_the_format_of_an_answer_is_said_in_words(Way way) {
    JsonSchema answer =
        JsonSchema.builder()
            .name("Answer")
            .rootElement(
                JsonObjectSchema.builder().addIntegerProperty("goals").required("goals").build())
            .build();
    ResponseFormat format =
        ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(answer).build();

    way.ask(ollama, server, offer(node()).responseFormat(format).build());

    assertThat(ollama.lastChat().tools()).hasSize(1);
    assertThat(ollama.lastChat().body().has("format")).isFalse();
    assertThat(ollama.lastChat().messages().getFirst().path("content").asText())
        .isEqualTo(
            "When you have used the tools you need, answer with one JSON object and nothing else,"
                + " by this schema:"
                + " {\"type\":\"object\",\"properties\":{\"goals\":{\"type\":\"integer\"}},"
                + "\"required\":[\"goals\"]}");
  }

  @Test
  void beside_tools_any_json_is_asked_for_in_words_too_after_what_the_system_says() {
    ChatRequest request =
        offer(node())
            .messages(SystemMessage.from("You are brief."), UserMessage.from("Go."))
            .responseFormat(ResponseFormat.JSON)
            .build();

    server.chatModel("qwen3:4b").chat(request);

    assertThat(ollama.lastChat().messages().getFirst().path("content").asText())
        .isEqualTo(
            "You are brief.\n\n"
                + "When you have used the tools you need, answer with one JSON object and nothing"
                + " else.");
  }

  private JsonNode offered(JsonObjectSchema parameters) {
    server.chatModel("qwen3:4b").chat(offer(parameters).build());
    return ollama.lastChat().tools().getFirst().at("/function/parameters");
  }

  private static ChatRequest.Builder offer(JsonObjectSchema parameters) {
    return ChatRequest.builder()
        .messages(SHOOT)
        .toolSpecifications(
            ToolSpecification.builder().name("plant").parameters(parameters).build());
  }

  /** A tree: a node has a name and children that are nodes. */
  private static JsonObjectSchema node() {
    JsonReferenceSchema reference = JsonReferenceSchema.builder().reference("node").build();
    JsonObjectSchema node =
        JsonObjectSchema.builder()
            .addStringProperty("name")
            .addProperty("children", JsonArraySchema.builder().items(reference).build())
            .required("name")
            .build();
    return JsonObjectSchema.builder()
        .addProperty("tree", reference)
        .definitions(Map.of("node", node))
        .required("tree")
        .build();
  }

  private static ToolExecutionRequest call(String id, String tool, String arguments) {
    return ToolExecutionRequest.builder().id(id).name(tool).arguments(arguments).build();
  }
}
