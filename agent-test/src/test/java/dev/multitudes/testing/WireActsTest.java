package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.resilience.Timing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a caller does or asks for, beside what comes over the wire ({@link WireRowsTest}): what he
 * hears of it, and whether the server is left. LangChain4j's own client takes the same; what it
 * does is printed, not asserted.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class WireActsTest {
  private static final String MODEL = "qwen3:4b";
  private static final Duration SOON = Duration.ofSeconds(2);

  private final Map<Act, String> ours = new ConcurrentHashMap<>();

  enum Act {
    INTERRUPT("NonRetriableException <- InterruptedException, left"),
    REFUSED_CONNECTION("UnresolvedModelServerException, 0 requests"),
    CANCEL("CancellationException, left"),
    THROWING_HANDLER("IllegalStateException, left"),
    REQUIRED("shoot{} TOOL_EXECUTION"),
    NONE("\"{\\\"tool\\\":\\\"shoot\\\",\\\"arguments\\\":{}}\" STOP"),
    BUSY_TWICE("\"Right.\" STOP, 3 requests");

    private final String expected;

    Act(String expected) {
      this.expected = expected.replace("\\\"", "\"");
    }

    String told(Models models) throws InterruptedException {
      FakeOllama ollama = models.ollama();
      return switch (this) {
        case INTERRUPT -> interrupted(models);
        case REFUSED_CONNECTION -> {
          ollama.close();
          yield asked(models, WireRow.SHOOT).replaceFirst(" <- [^,]*", "");
        }
        case CANCEL -> left(models, (part, context) -> context.streamingHandle().cancel());
        case THROWING_HANDLER ->
            left(
                models,
                (part, context) -> {
                  throw new IllegalStateException("full");
                });
        case REQUIRED -> asked(models, choosing(ToolChoice.REQUIRED));
        case NONE -> asked(models, choosing(ToolChoice.NONE));
        case BUSY_TWICE -> {
          ollama.reply(OllamaReply.busy()).reply(OllamaReply.busy());
          ollama.reply(OllamaReply.text("Right."));
          yield asked(models, WireRow.SHOOT);
        }
      };
    }
  }

  record Models(FakeOllama ollama, ChatModel whole, StreamingChatModel streamed) {}

  private static String asked(Models models, ChatRequest request) throws InterruptedException {
    return Heard.whole(models.ollama(), models.whole(), request, Duration.ofSeconds(10)).told();
  }

  private static String interrupted(Models models) throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    models
        .ollama()
        .reply(
            wire -> {
              asked.countDown();
              wire.awaitDisconnect();
            });
    BlockingQueue<Throwable> ends = new LinkedBlockingQueue<>();
    Thread caller =
        Thread.startVirtualThread(
            () -> {
              try {
                models.whole().chat(WireRow.SHOOT);
              } catch (RuntimeException e) {
                ends.add(e);
              }
            });
    asked.await();
    caller.interrupt();
    return told(ends, models.ollama());
  }

  private static String left(Models models, BiConsumer<PartialResponse, PartialResponseContext> act)
      throws InterruptedException {
    models.ollama().reply(OllamaReply.stall(1, Duration.ofSeconds(20), "I will"));
    BlockingQueue<Throwable> ends = new LinkedBlockingQueue<>();
    models
        .streamed()
        .chat(
            WireRow.SHOOT,
            new StreamingChatResponseHandler() {
              @Override
              public void onPartialResponse(PartialResponse part, PartialResponseContext context) {
                act.accept(part, context);
              }

              @Override
              public void onCompleteResponse(ChatResponse response) {}

              @Override
              public void onError(Throwable error) {
                ends.add(error);
              }
            });
    return told(ends, models.ollama());
  }

  private static String told(BlockingQueue<Throwable> ends, FakeOllama ollama)
      throws InterruptedException {
    Throwable end = ends.poll(SOON.toMillis(), TimeUnit.MILLISECONDS);
    boolean isLeft = ollama.awaitDisconnects(1, SOON);
    List<Object> all =
        Stream.concat(Stream.ofNullable(end), ends.stream()).map(Object.class::cast).toList();
    return new Heard(all, 1, Duration.ZERO).told() + (isLeft ? ", left" : ", not left");
  }

  private static ChatRequest choosing(ToolChoice choice) {
    return ChatRequest.builder()
        .messages(UserMessage.from("Shoot!"))
        .toolSpecifications(ToolSpecification.builder().name("shoot").build())
        .toolChoice(choice)
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void one_end_of_the_right_kind_and_the_server_is_left(Act act) throws InterruptedException {
    try (FakeOllama ollama = serving()) {
      OllamaServer server = OllamaServer.at(ollama.url());
      Timing timing = new Timing(InstantSource.system(), pause -> {}, () -> .5);
      OllamaServer patient = server.retrying(server.retries().timedBy(timing));

      ours.put(
          act,
          act.told(new Models(ollama, patient.chatModel(MODEL), patient.streamingModel(MODEL))));
    }

    assertThat(ours.get(act)).isEqualTo(act.expected);
  }

  private static FakeOllama serving() {
    return FakeOllama.start()
        .model(MODEL, 8192, "completion", "tools")
        .otherwise(OllamaReply.text("{\"tool\":\"shoot\",\"arguments\":{}}"));
  }

  private static String peer(Act act) throws InterruptedException {
    try (FakeOllama ollama = serving()) {
      return act.told(
          new Models(
              ollama,
              OllamaChatModel.builder().baseUrl(ollama.url()).modelName(MODEL).build(),
              OllamaStreamingChatModel.builder().baseUrl(ollama.url()).modelName(MODEL).build()));
    }
  }

  @AfterAll
  void print() throws InterruptedException {
    System.out.println("| what is done | LangChain4j | ours |\n|---|---|---|");
    for (Act act : Act.values()) {
      System.out.println("| %s | %s | %s |".formatted(act, peer(act), ours.get(act)));
    }
  }
}
