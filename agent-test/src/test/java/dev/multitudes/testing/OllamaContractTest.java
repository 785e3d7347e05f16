package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.ollama.PromptTooLongException;
import dev.multitudes.ollama.Readiness;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds for every server of Ollama and every model that can use tools. The fake is held to it
 * always, a real server where {@code OLLAMA_URL} says where it is: so both are the same to a client
 * as far as it goes.
 */
@ParameterizedClass
@EnumSource
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class OllamaContractTest {
  private static final int CONTEXT = 4096; // for all, so that a real server loads its model once
  private static final int REPLY = 3000; // a model that thinks needs room for it
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String LONG = "Tell a long story of a striker, a keeper and a ball.";
  private static final String STRANGER = "no-such-model:0b";
  private static final ToolSpecification SHOOT =
      ToolSpecification.builder()
          .name("shoot")
          .description("Shoot at the goal.")
          .parameters(sides())
          .build();

  private final Served served;

  OllamaContractTest(Served.By by) {
    this.served = by.open();
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void it_tells_its_version() {
    assertThat(http().get("/api/version").json().path("version").asText())
        .matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(http().get("/").body()).isEqualTo("Ollama is running");
  }

  @Test
  void it_lists_the_model() {
    assertThat(list(http().get("/api/tags").json(), "models"))
        .anySatisfy(
            model -> {
              assertThat(model.path("name").asText()).isEqualTo(served.model());
              assertThat(model.path("digest").asText()).hasSize(64);
              assertThat(model.path("details").isObject()).isTrue();
            });
  }

  @Test
  void it_shows_what_the_model_can_do_and_was_made_for() {
    JsonNode card = http().post("/api/show", "{'model':'%s'}".formatted(served.model())).json();
    String architecture = card.at("/model_info/general.architecture").asText();

    assertThat(list(card, "capabilities"))
        .extracting(JsonNode::asText)
        .contains("completion", "tools");
    assertThat(card.path("model_info").path(architecture + ".context_length").asInt())
        .isGreaterThanOrEqualTo(CONTEXT);
    assertThat(server().check(served.model())).isInstanceOf(Readiness.Ready.class);
  }

  @Test
  void after_a_chat_the_model_runs_with_the_context_that_was_asked_for() {
    http().chat(whole());

    assertThat(list(http().get("/api/ps").json(), "models"))
        .filteredOn(model -> model.path("name").asText().equals(served.model()))
        .singleElement()
        .satisfies(
            model -> {
              assertThat(model.path("context_length").asInt()).isEqualTo(CONTEXT);
              assertThat(model.path("expires_at").asText()).isNotEmpty();
            });
  }

  @Test
  void a_chat_without_messages_loads_the_model() {
    Http.Seen seen =
        http()
            .chat(
                "{'model':'%s','shift':false,'options':{'num_ctx':%d}}"
                    .formatted(served.model(), CONTEXT));

    assertThat(seen.json().path("done_reason").asText()).isEqualTo("load");
  }

  @Test
  void a_whole_chat_is_one_object_that_is_done() {
    Http.Seen seen = http().chat(whole());

    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.contentType()).startsWith("application/json");
    assertThat(said(seen.json())).isNotEmpty();
    assertThat(seen.json().at("/message/role").asText()).isEqualTo("assistant");
    requireDone(seen.json());
  }

  @Test
  void a_streamed_chat_is_lines_of_which_the_last_alone_is_done() {
    Http.Seen seen = http().chat(whole().replace("'stream':false", "'stream':true"));

    List<JsonNode> lines = seen.lines();
    assertThat(seen.contentType()).startsWith("application/x-ndjson");
    assertThat(lines.subList(0, lines.size() - 1))
        .isNotEmpty()
        .noneMatch(line -> line.path("done").asBoolean());
    assertThat(lines.stream().map(OllamaContractTest::said).reduce("", String::concat))
        .isNotEmpty();
    requireDone(lines.getLast());
  }

  @Test
  void a_reply_is_cut_off_at_its_limit_and_says_so() {
    JsonNode reply = http().chat(chat(served.model(), 2)).json();

    assertThat(reply.path("done_reason").asText()).isEqualTo("length");
  }

  @Test
  void a_model_that_is_not_there_is_not_found() {
    Http.Seen seen = http().chat(chat(STRANGER, 32));

    assertThat(seen.status()).isEqualTo(404);
    assertThat(seen.json().path("error").asText()).isEqualTo("model '" + STRANGER + "' not found");
    assertThatThrownBy(() -> server().chatModel(STRANGER).chat("Hello"))
        .isInstanceOf(ModelNotFoundException.class)
        .hasMessageContaining("Fetch it with `ollama pull %s`.".formatted(STRANGER));
    assertThat(server().check(STRANGER)).isInstanceOf(Readiness.NoModel.class);
  }

  @Test
  void a_request_without_a_model_is_refused() {
    Http.Seen seen = http().chat("{'messages':[]}");

    assertThat(seen.status()).isEqualTo(400);
    assertThat(seen.json().path("error").asText()).isEqualTo("model is required");
  }

  @Test
  void a_format_is_kept_to() {
    ChatRequest request =
        ChatRequest.builder()
            .messages(UserMessage.from("The keeper stands on the left. Where to? Say it in JSON."))
            .responseFormat(
                ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(JsonSchema.builder().name("shot").rootElement(sides()).build())
                    .build())
            .build();

    String text = server().chatModel(served.model()).chat(request).aiMessage().text();

    assertThat(Json.read(text))
        .hasValueSatisfying(
            json -> {
              assertThat(json.path("side").asText()).isIn("LEFT", "RIGHT");
              assertThat(json).hasSize(1);
            });
  }

  @Test
  void a_prompt_that_does_not_fit_is_an_error_of_its_own() {
    assertThatThrownBy(() -> server().chatModel(served.model()).chat("word ".repeat(3 * CONTEXT)))
        .isInstanceOf(PromptTooLongException.class);
  }

  @Test
  void a_tool_on_offer_is_called_or_not_but_what_comes_is_well_formed() {
    ChatRequest request =
        ChatRequest.builder()
            .messages(
                SystemMessage.from("You are a striker. Use your tools."),
                UserMessage.from("The keeper stands on the left. Shoot!"))
            .toolSpecifications(SHOOT)
            .build();

    ChatResponse whole = server().chatModel(served.model()).chat(request);
    ChatResponse streamed = new Listener(request).whole();

    assertThat(List.of(whole, streamed)).allSatisfy(OllamaContractTest::requireWellFormed);
  }

  @Test
  void a_chat_that_is_cancelled_in_its_middle_ends_once_and_the_server_goes_on() {
    Listener listener =
        new Listener(ChatRequest.builder().messages(UserMessage.from(LONG)).build()) {
          @Override
          public void onPartialResponse(PartialResponse part, PartialResponseContext context) {
            context.streamingHandle().cancel();
          }

          @Override
          public void onPartialThinking(PartialThinking part, PartialThinkingContext context) {
            context.streamingHandle().cancel();
          }
        };

    assertThat(listener.end()).isInstanceOf(CancellationException.class);
    assertThat(http().chat(whole()).status()).isEqualTo(200);
    assertThat(listener.ends).isEmpty();
  }

  /** Asks at once, and keeps the ends. */
  private class Listener implements StreamingChatResponseHandler {
    private final BlockingQueue<Object> ends = new LinkedBlockingQueue<>();
    private final ChatRequest request;

    Listener(ChatRequest request) {
      this.request = request;
    }

    Object end() {
      server().streamingModel(served.model()).chat(request, this);
      try {
        return ends.take();
      } catch (InterruptedException e) {
        throw new AssertionError("No end came", e);
      }
    }

    ChatResponse whole() {
      return (ChatResponse) end();
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
      ends.add(response);
    }

    @Override
    public void onError(Throwable error) {
      ends.add(error);
    }
  }

  private static void requireDone(JsonNode last) {
    assertThat(last.path("done").asBoolean()).isTrue();
    assertThat(last.path("done_reason").asText()).isIn("stop", "length");
    assertThat(last.path("prompt_eval_count").asInt()).isPositive();
    assertThat(last.path("eval_count").asInt()).isPositive();
    assertThat(last.path("total_duration").asLong()).isPositive();
  }

  private static void requireWellFormed(ChatResponse response) {
    assertThat(response.finishReason()).isNotNull();
    assertThat(response.tokenUsage().totalTokenCount()).isPositive();
    for (ToolExecutionRequest call : response.aiMessage().toolExecutionRequests()) {
      assertThat(call.name()).isNotBlank();
      assertThat(call.id()).isNotBlank();
      assertThat(Json.read(call.arguments()))
          .hasValueSatisfying(json -> assertThat(json.isObject()).isTrue());
    }
  }

  private static JsonObjectSchema sides() {
    return JsonObjectSchema.builder()
        .addEnumProperty("side", List.of("LEFT", "RIGHT"), "where to")
        .required("side")
        .additionalProperties(false)
        .build();
  }

  /** Words or thoughts: a model that thinks may have come no further. */
  private static String said(JsonNode line) {
    JsonNode message = line.path("message");
    return message.path("content").asText() + message.path("thinking").asText();
  }

  private static List<JsonNode> list(JsonNode json, String field) {
    return StreamSupport.stream(json.path(field).spliterator(), false).toList();
  }

  private Http http() {
    return new Http(served.url());
  }

  private OllamaServer server() {
    return OllamaServer.at(served.url()).within(PATIENCE).withContext(CONTEXT).withReply(REPLY);
  }

  private String whole() {
    return chat(served.model(), 32);
  }

  private static String chat(String model, int tokens) {
    return """
    {'model':'%s','stream':false,'truncate':false,'shift':false,
     'options':{'num_ctx':%d,'num_predict':%d},
     'messages':[{'role':'user','content':'Count from one to a hundred, in words.'}]}\
    """
        .formatted(model, CONTEXT, tokens);
  }
}
