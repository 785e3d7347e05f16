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
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.output.FinishReason;
import dev.multitudes.context.Cancellable;
import dev.multitudes.format.UnreadableCallException;
import dev.multitudes.ollama.OllamaResponseMetadata;
import dev.multitudes.ollama.OllamaServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A tool has to be called, which Ollama does not know: row M17. The server is a strict one. */
@Timeout(30)
class RequiredCallTest {
  private static final String RIGHT = "{\"tool\":\"shoot\",\"arguments\":{\"side\":\"RIGHT\"}}";
  private static final ToolSpecification SHOOT =
      ToolSpecification.builder()
          .name("shoot")
          .description("Shoots at the goal.")
          .parameters(
              JsonObjectSchema.builder()
                  .addEnumProperty("side", List.of("LEFT", "RIGHT"))
                  .required("side")
                  .build())
          .build();

  private final FakeOllama ollama =
      FakeOllama.start().strict().model("qwen3:4b", 8192, "completion", "tools", "thinking");
  private final OllamaServer server = OllamaServer.at(ollama.url());

  @AfterEach
  void close() {
    ollama.close();
  }

  @ParameterizedTest
  @EnumSource
  void m17_the_reply_is_a_call(Way way) {
    ollama.reply(OllamaReply.text(RIGHT));

    ChatResponse response = way.ask(ollama, server, required().build());

    assertThat(response.finishReason()).isEqualTo(FinishReason.TOOL_EXECUTION);
    assertThat(response.aiMessage().text()).isNull();
    assertThat(response.aiMessage().toolExecutionRequests())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.name()).isEqualTo("shoot");
              assertThat(call.arguments()).isEqualTo("{\"side\":\"RIGHT\"}");
              assertThat(call.id()).isNotBlank();
            });
    assertThat(response.metadata()).isInstanceOf(OllamaResponseMetadata.class);
  }

  @ParameterizedTest
  @EnumSource
  void m17_the_model_is_held_to_a_schema_of_calls_and_told_of_the_tools(Way way) {
    ollama.reply(OllamaReply.text(RIGHT));

    way.ask(ollama, server, required().build());

    assertThat(ollama.lastChat().tools()).isEmpty();
    assertThat(ollama.lastChat().body().path("format"))
        .isEqualTo(
            Json.read(
                    """
                    {"anyOf":[{"type":"object","required":["tool","arguments"],"properties":{
                      "tool":{"type":"string","enum":["shoot"]},
                      "arguments":{"type":"object","required":["side"],"properties":{
                        "side":{"type":"string","enum":["LEFT","RIGHT"]}}}}}]}
                    """)
                .orElseThrow());
    JsonNode system = ollama.lastChat().messages().getFirst();
    assertThat(system.path("role").asText()).isEqualTo("system");
    assertThat(system.path("content").asText())
        .startsWith("# Tools\n")
        .contains("Shoots at the goal.", "{\"tool\": <tool-name>, ")
        .endsWith("This time you have to use a tool: do not say anything.");
  }

  @Test
  void m17_the_history_stays_as_it_is() {
    ToolExecutionRequest left =
        ToolExecutionRequest.builder().id("1.1").name("shoot").arguments("{}").build();
    ollama.reply(OllamaReply.text(RIGHT));

    server
        .chatModel("qwen3:4b")
        .chat(
            required()
                .messages(
                    SystemMessage.from("You are a striker."),
                    UserMessage.from("Shoot!"),
                    AiMessage.from(left),
                    ToolExecutionResultMessage.from(left, "Where?"))
                .build());

    List<JsonNode> messages = ollama.lastChat().messages();
    assertThat(messages).hasSize(4);
    assertThat(messages.getFirst().path("content").asText())
        .startsWith("You are a striker.\n\n# Tools\n");
    assertThat(messages.get(2).path("tool_calls")).hasSize(1);
    assertThat(messages.get(3).path("tool_call_id").asText()).isEqualTo("1.1");
  }

  @Test
  void m17_equal_calls_have_ids_of_their_own() {
    ollama.reply(OllamaReply.text(RIGHT)).reply(OllamaReply.text(RIGHT + "\n" + RIGHT));
    var model = server.chatModel("qwen3:4b");

    var first = model.chat(required().build()).aiMessage().toolExecutionRequests();
    var second = model.chat(required().build()).aiMessage().toolExecutionRequests();

    assertThat(List.of(first.getFirst(), second.getFirst(), second.getLast()))
        .extracting(ToolExecutionRequest::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void m17_a_stream_tells_of_thinking_and_of_the_call_but_not_of_its_json()
      throws InterruptedException {
    ollama.reply(OllamaReply.text(RIGHT).thinking("He leans left."));
    BlockingQueue<String> told = new LinkedBlockingQueue<>();

    server
        .streamingModel("qwen3:4b")
        .chat(
            required().build(),
            new StreamingChatResponseHandler() {
              @Override
              public void onPartialResponse(String words) {
                told.add("words " + words);
              }

              @Override
              public void onCompleteToolCall(CompleteToolCall call) {
                told.add(call.index() + " " + call.toolExecutionRequest().arguments());
              }

              @Override
              public void onCompleteResponse(ChatResponse response) {
                told.add(response.aiMessage().thinking());
                told.add("end");
              }

              @Override
              public void onError(Throwable error) {
                told.add(error.toString());
              }
            });

    assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo("0 {\"side\":\"RIGHT\"}");
    assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo("He leans left.");
    assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo("end");
    assertThat(told).isEmpty();
  }

  @Test
  void m17_a_decision_can_be_cancelled_although_its_pieces_are_not_told()
      throws InterruptedException {
    CountDownLatch writing = new CountDownLatch(1);
    ollama.reply(
        wire -> {
          wire.open();
          wire.line(wire.chunk("{\"tool\":"));
          writing.countDown();
          wire.awaitDisconnect();
        });
    Ends ends = new Ends();

    StreamingHandle handle =
        ((Cancellable) server.streamingModel("qwen3:4b"))
            .begin(required().build(), ChatRequestOptions.EMPTY, ends);
    writing.await();
    handle.cancel();

    assertThat(handle.isCancelled()).isTrue();
    assertThat(ends.next()).isInstanceOf(CancellationException.class);
    assertThat(ollama.awaitDisconnects(1, Duration.ofSeconds(5))).isTrue();
    assertThat(ollama.chats()).hasSize(1);
  }

  private static final class Ends implements StreamingChatResponseHandler {
    private final BlockingQueue<Object> ends = new LinkedBlockingQueue<>();

    @Override
    public void onCompleteResponse(ChatResponse response) {
      ends.add(response);
    }

    @Override
    public void onError(Throwable error) {
      ends.add(error);
    }

    Object next() throws InterruptedException {
      return ends.poll(5, TimeUnit.SECONDS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void m17_what_is_no_call_all_the_same_is_an_error(Way way) {
    ollama.reply(OllamaReply.text("To the right."));

    assertThatThrownBy(() -> way.ask(ollama, server, required().build()))
        .isInstanceOfSatisfying(
            UnreadableCallException.class, e -> assertThat(e.written()).isEqualTo("To the right."))
        .hasMessage(
            "The model had to call a tool but wrote \"To the right.\". Ask again, update Ollama if"
                + " it is older than 0.5, or choose another model.");
  }

  @ParameterizedTest
  @EnumSource
  void m17_a_call_that_was_cut_off_is_none(Way way) {
    ollama.reply(OllamaReply.text(RIGHT.substring(0, RIGHT.length() - 1)).ending("length"));

    assertThatThrownBy(() -> way.ask(ollama, server, required().build()))
        .isInstanceOf(UnreadableCallException.class);
  }

  @ParameterizedTest
  @EnumSource
  void m17_without_tools_there_is_nothing_to_choose_from(Way way) {
    ChatRequest request = required().toolSpecifications(List.of()).build();

    assertThatThrownBy(() -> way.ask(ollama, server, request))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessage(
            "A tool choice of REQUIRED needs tools to choose from, but the request offers none."
                + " Offer tools, or leave the choice to the model.");
    assertThat(ollama.requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void m17_a_format_of_the_callers_own_is_refused_as_ever(Way way) {
    ChatRequest request = required().responseFormat(ResponseFormat.JSON).build();

    assertThatThrownBy(() -> way.ask(ollama, server, request))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageStartingWith("A request cannot have both a response format and tools");
  }

  @ParameterizedTest
  @EnumSource
  void m17_text_is_no_format_of_the_callers_own(Way way) {
    ollama.reply(OllamaReply.text(RIGHT));

    ChatResponse response =
        way.ask(ollama, server, required().responseFormat(ResponseFormat.TEXT).build());

    assertThat(response.aiMessage().toolExecutionRequests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void m17_a_call_in_the_servers_own_field_is_taken_as_it_is(Way way) {
    ollama.reply(OllamaReply.call("shoot", "{\"side\":\"LEFT\"}"));

    ChatResponse response = way.ask(ollama, server, required().build());

    assertThat(response.aiMessage().toolExecutionRequests())
        .extracting(ToolExecutionRequest::arguments)
        .containsExactly("{\"side\":\"LEFT\"}");
  }

  @Test
  void our_models_say_that_they_keep_to_schemas() {
    assertThat(server.chatModel("qwen3:4b").supportedCapabilities())
        .containsExactly(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    assertThat(server.streamingModel("qwen3:4b").supportedCapabilities())
        .containsExactly(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
  }

  private static ChatRequest.Builder required() {
    return ChatRequest.builder()
        .messages(UserMessage.from("Shoot!"))
        .toolSpecifications(SHOOT)
        .toolChoice(ToolChoice.REQUIRED);
  }
}
