package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.resilience.Retries;
import dev.multitudes.testing.WireRow.Mode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever comes over the wire, a caller hears of one end, of the right kind, in time, and the
 * server is asked once, with retries switched off: {@link RetriedCallsTest} has those. Beside ours
 * LangChain4j's own client takes the same, with its default number of retries; what it does is
 * printed, not asserted.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class WireRowsTest {
  private static final String MODEL = "qwen3:4b";
  private static final Duration IN_TIME = Duration.ofSeconds(4);
  private static final Duration PEERS_SILENCE = Duration.ofMillis(600);
  private static final Duration PEER_AT_MOST = Duration.ofSeconds(4);
  private static final int PEERS_AT_ONCE = 24;
  private static final List<WireRow> ROWS = WireRows.all();

  private final Map<Trial, String> ours = new ConcurrentHashMap<>();

  record Trial(WireRow row, Mode mode) {
    @Override
    public String toString() {
      return row + ", " + mode;
    }
  }

  static List<Trial> trials() {
    return ROWS.stream()
        .flatMap(row -> row.ways().stream().map(mode -> new Trial(row, mode)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("trials")
  void one_end_of_the_right_kind_in_time_and_one_request(Trial trial) throws InterruptedException {
    Heard heard = ours(trial.row(), trial.mode());

    ours.put(trial, heard.told());
    assertThat(heard.ends()).hasSize(1);
    trial.row().expected().check(heard.ends().getFirst());
    assertThat(heard.requests()).isEqualTo(1);
    assertThat(heard.took()).isLessThan(IN_TIME);
  }

  private static Heard ours(WireRow row, Mode mode) throws InterruptedException {
    try (FakeOllama ollama = serving(row)) {
      OllamaServer server =
          OllamaServer.at(ollama.url()).waitedFor(row.patience()).retrying(Retries.NONE);
      return switch (mode) {
        case WHOLE -> Heard.whole(ollama, server.chatModel(MODEL), row.request(), IN_TIME);
        case STREAMED ->
            Heard.streamed(ollama, server.streamingModel(MODEL), row.request(), IN_TIME);
      };
    }
  }

  private static Heard peer(WireRow row, Mode mode) {
    try (FakeOllama ollama = serving(row)) {
      return switch (mode) {
        case WHOLE ->
            Heard.whole(
                ollama,
                OllamaChatModel.builder()
                    .baseUrl(ollama.url())
                    .modelName(MODEL)
                    .timeout(PEERS_SILENCE)
                    .build(),
                row.request(),
                PEER_AT_MOST);
        case STREAMED ->
            Heard.streamed(
                ollama,
                OllamaStreamingChatModel.builder()
                    .baseUrl(ollama.url())
                    .modelName(MODEL)
                    .timeout(PEERS_SILENCE)
                    .build(),
                row.request(),
                PEER_AT_MOST);
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static FakeOllama serving(WireRow row) {
    return FakeOllama.start()
        .model(MODEL, 8192, "completion", "tools", "thinking")
        .otherwise(row.reply());
  }

  /** After ours, so as not to disturb them: several at once, since some wait for ever. */
  private static Map<Trial, String> peers() {
    Map<Trial, String> told = new ConcurrentHashMap<>();
    Queue<Trial> waiting = new ConcurrentLinkedQueue<>(trials());
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < PEERS_AT_ONCE; i++) {
        workers.execute(
            () -> {
              for (Trial next = waiting.poll(); next != null; next = waiting.poll()) {
                told.put(next, peer(next.row(), next.mode()).told());
              }
            });
      }
    }
    return told;
  }

  @AfterAll
  void print() {
    Map<Trial, String> peers = peers();
    StringBuilder table =
        new StringBuilder(
            """
            | on the wire | LangChain4j, whole | ours, whole | LangChain4j, streamed | ours, streamed |
            |---|---|---|---|---|
            """);
    for (WireRow row : ROWS) {
      table.append("| ").append(row);
      for (Mode mode : Mode.values()) {
        Trial trial = new Trial(row, mode);
        table.append(" | ").append(peers.getOrDefault(trial, ""));
        table.append(" | ").append(ours.getOrDefault(trial, ""));
      }
      table.append(" |\n");
    }
    System.out.println(table);
  }
}
