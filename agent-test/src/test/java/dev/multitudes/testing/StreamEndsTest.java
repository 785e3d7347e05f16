package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.multitudes.ollama.OllamaResponseMetadata;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.ollama.OllamaTransport;
import dev.multitudes.ollama.Patience;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ends that the caller brings about, and that all calls of one model are apart. */
@Timeout(30)
class StreamEndsTest {
  private static final String MODEL = "qwen3:4b";
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final ChatRequest REQUEST = WireRow.SHOOT;

  private final FakeOllama ollama = FakeOllama.start().model(MODEL, 8192, "completion", "tools");
  private final OllamaServer server = OllamaServer.at(ollama.url());

  @AfterEach
  void close() {
    ollama.close();
  }

  /** Does something at the first word, and keeps the ends. */
  private static final class Listener implements StreamingChatResponseHandler {
    private final List<Object> ends = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final BiConsumer<String, PartialResponseContext> first;

    Listener(BiConsumer<String, PartialResponseContext> first) {
      this.first = first;
    }

    @Override
    public void onPartialResponse(PartialResponse part, PartialResponseContext context) {
      first.accept(part.text(), context);
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
      ends.add(response);
      end.countDown();
    }

    @Override
    public void onError(Throwable error) {
      ends.add(error);
      end.countDown();
    }

    List<Object> ends() throws InterruptedException {
      assertThat(end.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
      return ends;
    }
  }

  @Test
  void who_cancels_hears_of_it_once_and_the_server_is_left() throws InterruptedException {
    ollama.reply(OllamaReply.stall(1, LONG, "I will shoot"));
    var listener = new Listener((word, context) -> context.streamingHandle().cancel());

    server.streamingModel(MODEL).chat(REQUEST, listener);

    assertThat(listener.ends())
        .singleElement()
        .isInstanceOfSatisfying(
            CancellationException.class,
            error -> assertThat(error).hasMessageContaining("was cancelled by whoever listened"));
    assertThat(ollama.awaitDisconnects(1, SOON)).isTrue();
  }

  @Test
  void a_listener_that_throws_hears_of_it_once_and_the_server_is_left()
      throws InterruptedException {
    ollama.reply(OllamaReply.stall(2, LONG, "I will shoot"));
    var listener =
        new Listener(
            (word, context) -> {
              throw new IllegalStateException("full");
            });

    server.streamingModel(MODEL).chat(REQUEST, listener);

    assertThat(listener.ends())
        .singleElement()
        .isInstanceOfSatisfying(
            IllegalStateException.class, error -> assertThat(error).hasMessage("full"));
    assertThat(ollama.awaitDisconnects(1, SOON)).isTrue();
    assertThat(listener.ends).hasSize(1);
  }

  @Test
  void a_call_that_is_given_up_leaves_the_server_too() throws InterruptedException {
    ollama.reply(OllamaReply.hang());

    assertThatThrownBy(() -> server.within(Duration.ofMillis(200)).chatModel(MODEL).chat(REQUEST))
        .isInstanceOf(dev.langchain4j.exception.TimeoutException.class);

    assertThat(ollama.awaitDisconnects(1, SOON)).isTrue();
  }

  @Test
  void an_interruption_ends_the_wait_and_is_kept() throws Exception {
    var arrived = new CountDownLatch(1);
    ollama.reply(
        wire -> {
          arrived.countDown();
          wire.awaitDisconnect();
        });
    var seen = new CompletableFuture<Throwable>();
    Thread caller =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    server.chatModel(MODEL).chat(REQUEST);
                  } catch (RuntimeException e) {
                    seen.complete(Thread.currentThread().isInterrupted() ? e : new Error(e));
                  }
                });
    arrived.await();

    caller.interrupt();

    assertThat(seen.get(SOON.toSeconds(), TimeUnit.SECONDS))
        .isInstanceOf(RuntimeException.class)
        .hasCauseInstanceOf(InterruptedException.class)
        .hasMessageContaining("was interrupted");
    assertThat(ollama.awaitDisconnects(1, SOON)).isTrue();
  }

  @Test
  void where_nobody_listens_the_address_is_named() throws InterruptedException {
    ollama.close();
    var listener = new Listener((word, context) -> {});

    server.retrying(1).streamingModel(MODEL).chat(REQUEST, listener);

    assertThat(listener.ends())
        .singleElement()
        .isInstanceOf(UnresolvedModelServerException.class)
        .extracting(error -> ((Throwable) error).getMessage())
        .isEqualTo(
            "Nobody answers at %s: the connection was refused. Start Ollama with `ollama serve`, or use the address where it runs."
                .formatted(ollama.url()));
    assertThatThrownBy(() -> server.retrying(1).chatModel(MODEL).chat(REQUEST))
        .isInstanceOf(UnresolvedModelServerException.class)
        .hasMessageStartingWith("Nobody answers at " + ollama.url());
  }

  @Test
  void a_full_queue_is_told_to_who_wants_to_ask_again_himself() {
    ChatModel model = server.retrying(1).chatModel(MODEL);
    ollama.reply(OllamaReply.busy()).reply(OllamaReply.busy()).reply(OllamaReply.text("Now."));

    assertThatThrownBy(() -> model.chat(REQUEST)).hasMessageContaining("busy");
    assertThatThrownBy(() -> model.chat(REQUEST)).hasMessageContaining("busy");
    assertThat(model.chat(REQUEST).aiMessage().text()).isEqualTo("Now.");
    assertThat(ollama.chats()).hasSize(3);
  }

  @Test
  void what_the_server_says_of_the_end_is_kept() {
    ollama.reply(OllamaReply.call("pass", "{}").ending("length").counting(10, 20));

    ChatResponse response = server.chatModel(MODEL).chat(REQUEST);

    assertThat(response.metadata())
        .isInstanceOfSatisfying(
            OllamaResponseMetadata.class,
            told -> {
              assertThat(told.doneReason()).isEqualTo("length");
              assertThat(told.total()).isEqualTo(Duration.ofMillis(31));
              assertThat(told.loading()).isEqualTo(Duration.ofMillis(1));
            });
    assertThat(response.tokenUsage().totalTokenCount()).isEqualTo(30);
  }

  @Test
  void a_model_that_langchain4j_builds_can_use_the_transport() throws InterruptedException {
    ollama.reply(OllamaReply.noDone("I will")).reply(OllamaReply.noDone("I will"));
    OllamaTransport transport = OllamaTransport.waiting(Patience.DEFAULT);
    var listener = new Listener((word, context) -> {});

    OllamaStreamingChatModel.builder()
        .httpClientBuilder(transport)
        .baseUrl(ollama.url())
        .modelName(MODEL)
        .build()
        .chat(REQUEST, listener);
    assertThat(listener.ends()).singleElement().isInstanceOf(RuntimeException.class);

    assertThatThrownBy(
            () ->
                OllamaChatModel.builder()
                    .httpClientBuilder(transport)
                    .baseUrl(ollama.url())
                    .modelName(MODEL)
                    .maxRetries(0)
                    .build()
                    .chat(REQUEST))
        .hasMessageContaining("ended before it said that it was done");
  }
}
