package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.ollama.OllamaServer;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FakeOllamaTest {

  private static final String HELLO =
      "{'model':'qwen3:4b','stream':false,'messages':[{'role':'user','content':'Hello'}]}";

  private final FakeOllama ollama =
      FakeOllama.start().model("qwen3:4b", 8192, "completion", "tools", "thinking");
  private final Http http = new Http(ollama.url());

  @AfterEach
  void close() {
    ollama.close();
  }

  @Test
  void the_example_of_the_javadoc_holds() {
    try (FakeOllama ollama =
        FakeOllama.start()
            .model("qwen3:4b", 8192, "completion", "tools")
            .reply(OllamaReply.call("shoot", "{\"side\":\"RIGHT\"}"))
            .reply(OllamaReply.text("Goal!"))) {

      ChatModel model = OllamaServer.at(ollama.url()).chatModel("qwen3:4b");

      assertThat(
              model
                  .chat(UserMessage.from("The keeper stands left."))
                  .aiMessage()
                  .toolExecutionRequests())
          .extracting("name")
          .containsExactly("shoot");
      assertThat(model.chat("And?")).isEqualTo("Goal!");
      assertThat(ollama.lastChat().option("num_ctx").asInt()).isEqualTo(8192);
    }
  }

  @Test
  void the_example_of_a_reply_of_ones_own_holds() {
    OllamaReply twice =
        wire -> {
          wire.line(wire.chunk("one "));
          wire.line(wire.chunk("two").put("done", true).put("done_reason", "stop"));
        };
    ollama.reply(twice);

    assertThat(http.chat(HELLO.replace("false", "true")).lines())
        .extracting(line -> line.at("/message/content").asText())
        .containsExactly("one ", "two");
  }

  @Test
  void a_used_up_script_says_so() {
    ollama.reply(OllamaReply.text("Hi."));
    assertThat(ollama.repliesLeft()).isEqualTo(1);

    http.chat(HELLO);

    assertThat(ollama.repliesLeft()).isZero();
    assertThat(http.chat(HELLO).json().at("/message/content").asText())
        .isEqualTo(
            "The script of this fake Ollama is used up: it has 1 replies and this is chat 2."
                + " Add a reply, or say what comes otherwise.");
  }

  @Test
  void after_the_script_comes_what_was_given_for_then() {
    ollama.reply(OllamaReply.text("first")).otherwise(OllamaReply.text("ever after"));

    assertThat(new String[] {said(), said(), said()})
        .containsExactly("first", "ever after", "ever after");
  }

  @Test
  void equal_tests_get_equal_answers() {
    String once = oneRun();
    String twice = oneRun();

    assertThat(once)
        .isEqualTo(twice)
        .contains("\"created_at\":\"2026-01-01T00:00:00Z\"", "\"id\":\"call_1\"");
  }

  @Test
  void a_given_clock_is_told() {
    Clock clock = Clock.fixed(Instant.parse("2014-07-13T21:53:00Z"), ZoneOffset.UTC);
    try (FakeOllama then = FakeOllama.start(clock).model("m", 10)) {
      assertThat(new Http(then.url()).chat("{'model':'m'}").json().path("created_at").asText())
          .isEqualTo("2014-07-13T21:53:00Z");
    }
  }

  @Test
  void every_request_is_seen_also_a_refused_one() {
    http.get("/api/version");
    http.chat("{'model':'other'}");
    http.chat("not json");

    assertThat(ollama.requests())
        .hasToString(
            "[GET /api/version, POST /api/chat {\"model\":\"other\"}, POST /api/chat \"not"
                + " json\"]");
    assertThat(ollama.chats()).hasSize(2);
  }

  @Test
  void a_missing_chat_is_missed_in_words() {
    http.get("/api/version");

    assertThatThrownBy(ollama::lastChat)
        .isInstanceOf(AssertionError.class)
        .hasMessage("Nobody has asked /api/chat; there came [GET /api/version].");
  }

  @Test
  void a_mistake_in_a_reply_reaches_the_test() {
    ollama.reply(
        wire -> {
          throw new IllegalStateException("oops");
        });

    assertThat(http.chat(HELLO).json().path("error").asText())
        .isEqualTo("The reply that the test wrote failed: java.lang.IllegalStateException: oops");
  }

  @Test
  void closing_cuts_off_a_reply_that_hangs() throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    ollama.reply(
        wire -> {
          arrived.countDown();
          try {
            new CountDownLatch(1).await();
          } finally {
            interrupted.countDown();
          }
        });
    var chat = CompletableFuture.supplyAsync(() -> http.chat(HELLO));
    arrived.await();

    ollama.close();

    interrupted.await();
    assertThatThrownBy(chat::join).hasRootCauseInstanceOf(IOException.class);
    assertThatThrownBy(() -> http.get("/")).hasCauseInstanceOf(ConnectException.class);
  }

  @Test
  void a_forgotten_server_does_not_keep_the_program_alive() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    try (FakeOllama another = FakeOllama.start()) {
      new Http(another.url()).get("/");

      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> !before.contains(thread))
          .allMatch(Thread::isDaemon);
    }
  }

  @Test
  void arguments_that_are_no_object_are_refused_when_written() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OllamaReply.call("shoot", "[1]"))
        .withMessage("The arguments of a call are a JSON object but were \"[1]\".");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OllamaReply.call("shoot", "{\"side\":"))
        .withMessage("The arguments of a call are a JSON object but were \"{\"side\":\".");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OllamaReply.text("x").counting(-1, 2))
        .withMessage("Tokens are counted from 0 but were -1 and 2.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ollama.model("m", 0))
        .withMessage("A model has a context of 1 token or more but m:latest got 0.");
  }

  private String said() {
    return http.chat(HELLO).json().at("/message/content").asText();
  }

  private static String oneRun() {
    try (FakeOllama ollama =
        FakeOllama.start()
            .model("qwen3:4b", 8192, "tools")
            .reply(OllamaReply.call("shoot", "{}").and("pass", "{}").thinking("Now."))) {
      return new Http(ollama.url()).chat(HELLO.replace("false", "true")).body();
    }
  }
}
