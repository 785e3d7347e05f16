package dev.multitudes.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.multitudes.context.ContextWindow;
import dev.multitudes.context.Windowed;
import dev.multitudes.ollama.OllamaServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model of a server knows how much it can hold in view. */
@Timeout(30)
class WindowTest {
  private static final String MODEL = "qwen3:4b";
  private static final ChatRequest REQUEST =
      ChatRequest.builder().messages(UserMessage.from("Shoot!")).build();

  private final FakeOllama ollama = FakeOllama.start();

  @AfterEach
  void close() {
    ollama.close();
  }

  @ParameterizedTest
  @CsvSource({
    "8192, 2048, 8192, 2048",
    "4096, 3000, 4096, 3000",
    "1000, 2048, 1000, 500",
    "1, 1, 2, 1"
  })
  void at_first_the_window_is_what_the_server_is_asked_for(
      int context, int reply, int tokens, int kept) {
    OllamaServer server = OllamaServer.at(ollama.url()).withContext(context).withReply(reply);

    assertThat(List.of(server.chatModel(MODEL), server.streamingModel(MODEL)))
        .extracting(model -> ((Windowed) model).window())
        .containsOnly(new ContextWindow(tokens, kept));
    assertThat(ollama.requests()).isEmpty();
  }

  @Test
  void after_the_first_reply_the_window_is_what_is_in_force() {
    ollama.model(MODEL, 2500, "completion");
    ChatModel model = OllamaServer.at(ollama.url()).chatModel(MODEL);

    model.chat(REQUEST);
    model.chat(REQUEST);

    assertThat(((Windowed) model).window()).isEqualTo(new ContextWindow(2500, 1250));
    assertThat(ollama.requests())
        .extracting(SeenRequest::path)
        .containsExactly("/api/chat", "/api/ps", "/api/chat");
  }

  @Test
  void a_server_that_says_nothing_of_its_models_is_asked_again_after_the_next_reply()
      throws IOException {
    Loaded loaded = new Loaded(1, "{\"models\":[{\"name\":\"qwen3:4b\",\"context_length\":4096}]}");
    try (Stub stub = answering().on("/api/ps", loaded)) {
      ChatModel model = OllamaServer.at(stub.url()).chatModel(MODEL);

      model.chat(REQUEST);
      assertThat(((Windowed) model).window().tokens()).isEqualTo(8192);
      model.chat(REQUEST);
      model.chat(REQUEST);

      assertThat(((Windowed) model).window().tokens()).isEqualTo(4096);
      assertThat(loaded.asked).hasValue(2);
    }
  }

  @Test
  void a_server_that_never_says_anything_of_them_is_asked_three_times() throws IOException {
    Loaded loaded = new Loaded(Integer.MAX_VALUE, "never");
    try (Stub stub = answering().on("/api/ps", loaded)) {
      ChatModel model = OllamaServer.at(stub.url()).chatModel(MODEL);

      for (int i = 0; i < 5; i++) {
        model.chat(REQUEST);
      }

      assertThat(loaded.asked).hasValue(3);
    }
  }

  /** Breaks off so many answers, and then gives them whole. */
  private static final class Loaded implements HttpHandler {
    private final AtomicInteger asked = new AtomicInteger();
    private final int silent;
    private final String models;

    Loaded(int silent, String models) {
      this.silent = silent;
      this.models = models;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
      try (exchange) {
        exchange.sendResponseHeaders(200, models.length() + 1);
        exchange.getResponseBody().write(' ');
        exchange.getResponseBody().flush(); // who has heard nothing at all asks again by himself
        if (asked.incrementAndGet() > silent) {
          exchange.getResponseBody().write(models.getBytes(UTF_8));
        }
      }
    }
  }

  @Test
  void after_the_first_stream_the_window_is_what_is_in_force() throws InterruptedException {
    ollama.model(MODEL, 4096, "completion");
    StreamingChatModel model = OllamaServer.at(ollama.url()).streamingModel(MODEL);

    Heard heard = Heard.streamed(ollama, model, REQUEST, Duration.ofSeconds(10));

    assertThat(heard.ends()).hasSize(1);
    var moments = new Semaphore(0);
    while (((Windowed) model).window().tokens() > 4096) {
      boolean unused = moments.tryAcquire(5, TimeUnit.MILLISECONDS); // nobody tells of the window
    }
    assertThat(((Windowed) model).window()).isEqualTo(new ContextWindow(4096, 2048));
  }

  @Test
  void a_model_that_could_hold_more_keeps_to_what_it_is_asked_for() {
    ollama.model(MODEL, 40_960, "completion");
    ChatModel model = OllamaServer.at(ollama.url()).chatModel(MODEL);

    model.chat(REQUEST);

    assertThat(((Windowed) model).window()).isEqualTo(new ContextWindow(8192, 2048));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 | 404 page not found",
        "200 | {\"models\":[]}",
        "200 | {\"models\":[{\"name\":\"qwen3:8b\",\"context_length\":512}]}",
        "200 | {\"models\":[{\"name\":\"qwen3:4b\"}]}",
        "200 | {\"models\":[{\"name\":\"qwen3:4b\",\"context_length\":0}]}",
        "200 | {\"models\":"
      })
  void a_server_that_does_not_say_what_is_in_force_leaves_the_window_as_it_is(
      int status, String body) throws IOException {
    try (Stub stub = answering().on("/api/ps", status, body)) {
      ChatModel model = OllamaServer.at(stub.url()).chatModel(MODEL);

      assertThat(model.chat("Shoot!")).isEqualTo("Goal!");
      assertThat(((Windowed) model).window()).isEqualTo(new ContextWindow(8192, 2048));
    }
  }

  @Test
  void a_tag_that_was_left_out_and_large_letters_make_no_other_model() throws IOException {
    String loaded = "{\"models\":[{\"name\":\"Llama3.2:latest\",\"context_length\":4096}]}";
    try (Stub stub = answering().on("/api/ps", 200, loaded)) {
      ChatModel model = OllamaServer.at(stub.url()).chatModel("llama3.2");

      model.chat("Shoot!");

      assertThat(((Windowed) model).window().tokens()).isEqualTo(4096);
    }
  }

  @Test
  void a_failed_reply_asks_for_no_window() {
    ollama.model(MODEL, 4096, "completion").reply(OllamaReply.error(500, "out of memory"));
    ChatModel model = OllamaServer.at(ollama.url()).chatModel(MODEL);

    try {
      model.chat(REQUEST);
    } catch (RuntimeException e) {
      assertThat(e).hasMessageContaining("out of memory");
    }

    assertThat(ollama.requests()).extracting(SeenRequest::path).containsExactly("/api/chat");
  }

  private static Stub answering() throws IOException {
    return new Stub()
        .on(
            "/api/chat",
            200,
            "{\"message\":{\"role\":\"assistant\",\"content\":\"Goal!\"},\"done\":true,"
                + "\"done_reason\":\"stop\"}");
  }
}
