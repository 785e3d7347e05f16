package dev.multitudes.testing;

import static dev.multitudes.testing.OllamaReply.cut;
import static dev.multitudes.testing.OllamaReply.error;
import static dev.multitudes.testing.OllamaReply.errorAfter;
import static dev.multitudes.testing.OllamaReply.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.multitudes.ollama.BrokenReplyException;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.resilience.ServerDownException;
import dev.multitudes.resilience.Timing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How often a server is asked, by the cause of the failure. Pauses are counted, not made. */
@Timeout(60)
class RetriedCallsTest {
  private static final String MODEL = "qwen3:4b";
  private static final Duration MOMENT = Duration.ofMillis(200);
  private static final Duration IN_TIME = Duration.ofSeconds(10);

  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final Timing timing = new Timing(InstantSource.system(), pauses::add, () -> .5);
  private final FakeOllama ollama =
      FakeOllama.start().model(MODEL, 8192, "completion", "tools", "thinking");
  private final OllamaServer server = patient(OllamaServer.at(ollama.url()));

  private OllamaServer patient(OllamaServer one) {
    return one.retrying(one.retries().timedBy(timing));
  }

  @AfterEach
  void close() {
    ollama.close();
  }

  /**
   * @param whole requests for a whole reply
   * @param streamed requests for a stream
   */
  record Row(String name, OllamaReply reply, int whole, int streamed) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(
        new Row("busy", OllamaReply.busy(), 3, 3),
        new Row("a limit of the rate", error(429, "too many requests"), 3, 3),
        new Row("gone without an answer", wire -> wire.cut(Cut.FIN), 3, 3),
        new Row("reset without an answer", wire -> wire.cut(Cut.RST), 3, 3),
        new Row("broken off before a word", cut(0, "I will", Cut.RST), 3, 3),
        new Row("broken off after a word", cut(1, "I will", Cut.FIN), 3, 1),
        new Row("never done", OllamaReply.noDone("I will"), 3, 1),
        new Row("malformed", raw(200, "application/json", "{\"model\":"), 3, 3),
        new Row("502 of a proxy", raw(502, "text/html", "<html>Bad Gateway</html>"), 2, 2),
        new Row("500 of no known kind", error(500, "it broke"), 2, 2),
        new Row("an error in the middle", errorAfter("I will", "the runner stopped"), 2, 1),
        new Row("no memory", error(500, "model requires more system memory than is there"), 1, 1),
        new Row("crashed", error(500, "llama runner process has terminated"), 1, 1),
        new Row("a call of its own", error(500, "error parsing tool call: raw='{', err=x"), 1, 1),
        new Row("no tools", error(400, "m does not support tools"), 1, 1),
        new Row(
            "too long", error(400, "request (9 tokens) exceeds the available context size"), 1, 1),
        new Row("not signed in", error(401, "unauthorized"), 1, 1),
        new Row("no model", error(404, "model 'qwen3:4b' not found"), 1, 1),
        new Row("canceled", error(499, "request canceled"), 1, 1),
        new Row("silence", OllamaReply.hang(), 1, 1));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void each_cause_has_its_number_of_requests(Row row) throws InterruptedException {
    ollama.otherwise(row.reply());
    ChatModel whole = patient(OllamaServer.at(ollama.url())).within(MOMENT).chatModel(MODEL);
    StreamingChatModel streamed =
        patient(OllamaServer.at(ollama.url())).within(MOMENT).streamingModel(MODEL);

    Heard one = Heard.whole(ollama, whole, WireRow.SHOOT, IN_TIME);
    Heard other = Heard.streamed(ollama, streamed, WireRow.SHOOT, IN_TIME);

    assertThat(one.ends()).singleElement().isInstanceOf(RuntimeException.class);
    assertThat(one.requests()).isEqualTo(row.whole());
    assertThat(other.ends()).singleElement().isInstanceOf(RuntimeException.class);
    assertThat(other.requests() - one.requests()).isEqualTo(row.streamed());
    assertThat(pauses).hasSize(row.whole() + row.streamed() - 2);
  }

  @Test
  void a_server_that_was_busy_answers_the_next_time() throws InterruptedException {
    ollama.reply(OllamaReply.busy()).reply(OllamaReply.busy()).reply(OllamaReply.text("Right."));
    ollama.reply(wire -> wire.cut(Cut.RST)).reply(OllamaReply.text("Left."));

    assertThat(server.chatModel(MODEL).chat("Shoot!")).isEqualTo("Right.");
    assertThat(Heard.streamed(ollama, server.streamingModel(MODEL), WireRow.SHOOT, IN_TIME).ends())
        .singleElement()
        .isInstanceOfSatisfying(
            ChatResponse.class,
            response -> assertThat(response.aiMessage().text()).isEqualTo("Left."));
    assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 1L);
  }

  @Test
  void the_last_failure_is_of_its_type_and_tells_of_the_others() {
    ollama.reply(OllamaReply.busy()).reply(OllamaReply.busy()).otherwise(wire -> wire.cut(Cut.RST));

    assertThatThrownBy(() -> server.chatModel(MODEL).chat("Shoot!"))
        .isExactlyInstanceOf(BrokenReplyException.class)
        .hasMessageMatching("(?s).*gave no answer.*It was asked 3 times within \\d+ ms\\.");
  }

  @Test
  void where_nobody_listens_it_is_asked_again() {
    ollama.close();

    assertThatThrownBy(() -> server.chatModel(MODEL).chat("Shoot!"))
        .isExactlyInstanceOf(UnresolvedModelServerException.class)
        .hasMessageStartingWith("Nobody answers at " + ollama.url())
        .hasMessageContaining("It was asked 3 times");
    assertThat(pauses).hasSize(2);
  }

  @Test
  void all_models_of_a_server_leave_it_in_peace_together() {
    ollama.otherwise(OllamaReply.busy());
    ChatModel one = server.chatModel(MODEL);
    ChatModel other = server.withContext(4096).withTemperature(0).chatModel("other");

    assertThatThrownBy(() -> one.chat("Shoot!")).isInstanceOf(InternalServerException.class);
    assertThatThrownBy(() -> one.chat("Shoot!")).isInstanceOf(InternalServerException.class);

    assertThatThrownBy(() -> other.chat("Shoot!"))
        .isInstanceOf(ServerDownException.class)
        .hasMessageStartingWith(
            "Ollama at %s is left in peace, since 6 of its last 6 answers failed. It is asked again from "
                .formatted(ollama.url()));
    assertThat(ollama.chats()).hasSize(6);
    assertThatThrownBy(() -> OllamaServer.at(ollama.url()).retrying(1).chatModel(MODEL).chat("Hi"))
        .isInstanceOf(InternalServerException.class);
  }
}
