package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.multitudes.ollama.OllamaServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** LangChain4j's models, as an {@link OllamaServer} builds them, over a real socket. */
@Timeout(30)
class OllamaModelTest {

  private static final ToolSpecification SHOOT =
      ToolSpecification.builder()
          .name("shoot")
          .description("Shoot at the goal.")
          .parameters(
              JsonObjectSchema.builder()
                  .addEnumProperty("side", List.of("LEFT", "RIGHT"))
                  .required("side")
                  .build())
          .build();
  private static final ChatRequest REQUEST =
      ChatRequest.builder()
          .messages(SystemMessage.from("You are a striker."), UserMessage.from("Shoot!"))
          .toolSpecifications(SHOOT)
          .build();

  private final FakeOllama ollama =
      FakeOllama.start().model("qwen3:4b", 8192, "completion", "tools", "thinking");
  private final OllamaServer server = OllamaServer.at(ollama.url());

  @AfterEach
  void close() {
    ollama.close();
  }

  @ParameterizedTest
  @EnumSource
  void words_arrive_with_the_tokens_they_cost(Way way) {
    ollama.reply(OllamaReply.text("I shoot right.").counting(169, 15));

    ChatResponse response = way.ask(ollama, server, REQUEST);

    assertThat(response.aiMessage()).isEqualTo(AiMessage.from("I shoot right."));
    assertThat(response.finishReason()).isEqualTo(FinishReason.STOP);
    assertThat(response.modelName()).isEqualTo("qwen3:4b");
    assertThat(response.tokenUsage().inputTokenCount()).isEqualTo(169);
    assertThat(response.tokenUsage().outputTokenCount()).isEqualTo(15);
  }

  @ParameterizedTest
  @EnumSource
  void thinking_arrives_apart_from_the_words(Way way) {
    ollama.reply(OllamaReply.text("Right.").thinking("He stands on the left."));

    AiMessage message = way.ask(ollama, server, REQUEST).aiMessage();

    assertThat(message.thinking()).isEqualTo("He stands on the left.");
    assertThat(message.text()).isEqualTo("Right.");
  }

  @ParameterizedTest
  @EnumSource
  void a_reply_that_was_cut_off_says_so(Way way) {
    ollama.reply(OllamaReply.text("I think that").ending("length"));

    assertThat(way.ask(ollama, server, REQUEST).finishReason()).isEqualTo(FinishReason.LENGTH);
  }

  @ParameterizedTest
  @EnumSource
  void a_call_arrives(Way way) {
    ollama.reply(OllamaReply.call("shoot", "{\"side\":\"RIGHT\"}").thinking("Now."));

    ChatResponse response = way.ask(ollama, server, REQUEST);

    assertThat(response.aiMessage().toolExecutionRequests())
        .containsExactly(call("call_1", "shoot", "{\"side\":\"RIGHT\"}"));
    assertThat(response.aiMessage().thinking()).isEqualTo("Now.");
    assertThat(response.finishReason()).isEqualTo(FinishReason.TOOL_EXECUTION);
  }

  @ParameterizedTest
  @EnumSource
  void two_calls_of_one_reply_arrive_apart(Way way) {
    ollama.reply(
        OllamaReply.call("shoot", "{\"side\":\"LEFT\"}").and("shoot", "{\"side\":\"RIGHT\"}"));

    assertThat(way.ask(ollama, server, REQUEST).aiMessage().toolExecutionRequests())
        .containsExactly(
            call("call_1", "shoot", "{\"side\":\"LEFT\"}"),
            call("call_2", "shoot", "{\"side\":\"RIGHT\"}"));
  }

  @ParameterizedTest
  @EnumSource
  void a_model_that_is_not_there_is_asked_for_once(Way way) {
    try (FakeOllama empty = FakeOllama.start()) {
      assertThatThrownBy(() -> way.ask(empty, OllamaServer.at(empty.url()), REQUEST))
          .isInstanceOf(ModelNotFoundException.class)
          .hasMessageContaining("model 'qwen3:4b' not found");
      assertThat(empty.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_model_without_tools_is_asked_once(Way way) {
    ollama.model("qwen3:4b", 8192, "completion");

    assertThatThrownBy(() -> way.ask(ollama, server, REQUEST))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("does not support tools");
    assertThat(ollama.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_busy_server_is_not_asked_again_if_that_is_not_wanted(Way way) {
    ollama.otherwise(OllamaReply.error(503, "server busy, please try again."));

    assertThatThrownBy(() -> way.ask(ollama, server.retrying(1), REQUEST))
        .isInstanceOf(InternalServerException.class)
        .hasMessageContaining("server busy");
    assertThat(ollama.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void an_error_in_the_middle_is_an_error(Way way) {
    ollama.reply(OllamaReply.errorAfter("I will", "the model runner stopped"));

    assertThatThrownBy(() -> way.ask(ollama, server.retrying(1), REQUEST))
        .hasMessageContaining("the model runner stopped");
  }

  @ParameterizedTest
  @EnumSource
  void a_model_that_takes_too_long_is_given_up_after_one_wait(Way way) {
    CountDownLatch gate = new CountDownLatch(1);
    ollama.reply(OllamaReply.text("too late").after(gate));

    assertThatThrownBy(() -> way.ask(ollama, server.within(Duration.ofMillis(500)), REQUEST))
        .isInstanceOf(TimeoutException.class);
    gate.countDown();

    assertThat(ollama.chats()).hasSizeLessThan(2);
  }

  @ParameterizedTest
  @EnumSource
  void context_and_reply_are_limited_and_the_rest_is_left_to_the_model(Way way) {
    way.ask(ollama, server, REQUEST);

    SeenRequest chat = ollama.lastChat();
    assertThat(chat.model()).isEqualTo("qwen3:4b");
    assertThat(chat.option("num_ctx").asInt()).isEqualTo(8192);
    assertThat(chat.option("num_predict").asInt()).isEqualTo(2048);
    assertThat(chat.body().path("stream").asBoolean()).isEqualTo(way != Way.WHOLE);
    assertThat(chat.body().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "model", "messages", "options", "stream", "tools", "truncate", "shift");
    // LangChain4j 1.18.1 sends the empty list of stop sequences whether asked to or not.
    assertThat(chat.body().path("options").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("num_ctx", "num_predict", "stop");
  }

  @ParameterizedTest
  @EnumSource
  void what_is_set_is_sent(Way way) {
    way.ask(ollama, server.withContext(4000).withReply(100).withTemperature(0.2), REQUEST);

    assertThat(ollama.lastChat().option("num_ctx").asInt()).isEqualTo(4000);
    assertThat(ollama.lastChat().option("num_predict").asInt()).isEqualTo(100);
    assertThat(ollama.lastChat().option("temperature").asDouble()).isEqualTo(0.2);
  }

  @ParameterizedTest
  @EnumSource
  void a_tool_is_offered_once_with_its_schema(Way way) {
    way.ask(ollama, server, REQUEST);

    assertThat(ollama.lastChat().tools()).hasSize(1);
    assertThat(ollama.lastChat().tools().getFirst())
        .isEqualTo(
            Json.read(
                    """
                    {"type":"function","function":{
                      "name":"shoot","description":"Shoot at the goal.",
                      "parameters":{
                        "type":"object",
                        "properties":{"side":{"type":"string","enum":["LEFT","RIGHT"]}},
                        "required":["side"]}}}
                    """)
                .orElseThrow());
  }

  @ParameterizedTest
  @EnumSource
  void the_history_is_sent_in_order_with_calls_and_their_results(Way way) {
    ToolExecutionRequest call = call("call_7", "shoot", "{\"side\":\"LEFT\"}");
    ChatRequest request =
        ChatRequest.builder()
            .messages(
                SystemMessage.from("You are a striker."),
                UserMessage.from("Shoot!"),
                AiMessage.from(call),
                ToolExecutionResultMessage.from(call, "Saved."),
                UserMessage.from("Again!"))
            .toolSpecifications(SHOOT)
            .build();

    way.ask(ollama, server, request);

    SeenRequest chat = ollama.lastChat();
    assertThat(chat.roles()).containsExactly("system", "user", "assistant", "tool", "user");
    assertThat(chat.messages())
        .extracting(message -> message.path("content").asText())
        .containsExactly("You are a striker.", "Shoot!", "", "Saved.", "Again!");
    assertThat(chat.messages().get(2).at("/tool_calls/0/function/arguments"))
        .hasToString("{\"side\":\"LEFT\"}");
  }

  private static ToolExecutionRequest call(String id, String tool, String arguments) {
    return ToolExecutionRequest.builder().id(id).name(tool).arguments(arguments).build();
  }
}
