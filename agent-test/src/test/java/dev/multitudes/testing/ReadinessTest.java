package dev.multitudes.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.ollama.Readiness;
import dev.multitudes.ollama.Readiness.NoChat;
import dev.multitudes.ollama.Readiness.NoModel;
import dev.multitudes.ollama.Readiness.NoServer;
import dev.multitudes.ollama.Readiness.NotReady;
import dev.multitudes.ollama.Readiness.NotSignedIn;
import dev.multitudes.ollama.Readiness.Ready;
import dev.multitudes.ollama.Readiness.WrongAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class ReadinessTest {

  private static final String MODEL = "qwen3:4b";
  private static final String VERSION = "{\"version\":\"0.33.0\"}";

  private final FakeOllama ollama = FakeOllama.start();
  private final Stub stub = new Stub();

  ReadinessTest() throws IOException {}

  @AfterEach
  void close() {
    ollama.close();
    stub.close();
  }

  @Test
  void a_model_with_tools_is_ready() {
    ollama.model(MODEL, 40_960, "completion", "tools", "thinking");

    assertThat(check(ollama.url()))
        .isEqualTo(
            new Ready(
                "0.33.0",
                List.of("completion", "tools", "thinking"),
                OptionalInt.of(40_960),
                List.of()));
    assertThat(ollama.requests())
        .hasToString("[GET /api/version, POST /api/show {\"model\":\"qwen3:4b\"}, GET /api/ps]");
  }

  @Test
  void the_example_of_the_javadoc_holds() {
    ollama.model(MODEL, 8192, "completion", "tools").reply(OllamaReply.text("Goal!"));
    OllamaServer server = OllamaServer.at(ollama.url()).withTemperature(0.2);

    String said =
        switch (server.check(MODEL)) {
          case Ready ready -> server.fitting(ready).chatModel(MODEL).chat("Shoot!");
          case NotReady not -> not.message();
        };

    assertThat(said).isEqualTo("Goal!");
  }

  @Test
  void an_old_server_that_does_not_tell_capabilities_is_given_a_try() {
    stub.on("/api/version", 200, "{\"version\":\"0.5.0\"}").on("/api/show", 200, "{}");

    assertThat(check(stub.url()))
        .isInstanceOfSatisfying(
            Ready.class,
            ready -> {
              assertThat(ready.version()).isEqualTo("0.5.0");
              assertThat(ready.capabilities()).isEmpty();
              assertThat(ready.contextLength()).isEmpty();
            });
  }

  @Test
  void a_server_behind_a_path_is_found() {
    stub.on("/ollama/api/version", 200, VERSION).on("/ollama/api/show", 200, "{}");

    assertThat(check(stub.url() + "/ollama/")).isInstanceOf(Ready.class);
  }

  @Test
  void an_old_server_is_warned_about_with_what_it_lacks() {
    stub.on("/api/version", 200, "{\"version\":\"0.12.3\"}").on("/api/show", 200, "{}");

    assertThat(warnings(stub.url(), MODEL))
        .containsExactly(
            "Ollama 0.12.3 is older than 0.12.11 and lacks an error, rather than a forgotten"
                + " beginning, when the context is full (0.12.4), tool results that name their call"
                + " (0.12.10), probabilities of tokens (0.12.11)."
                + " Update it: https://ollama.com/download.");
  }

  @ParameterizedTest
  @CsvSource({
    "0.12.11",
    "0.12.11-rc0",
    "v0.33.0-rc2",
    "1.0.0",
    "0.0.0",
    "0.0.0-dirty",
    "home-made"
  })
  void no_other_server_is_warned_about(String version) {
    stub.on("/api/version", 200, "{\"version\":\"" + version + "\"}").on("/api/show", 200, "{}");

    assertThat(warnings(stub.url(), MODEL)).isEmpty();
  }

  @Test
  void a_model_without_tools_is_ready_and_says_how_its_calls_come() {
    ollama.model("qwen2:1b", 40_960, "completion", "insert");

    assertThat(warnings(ollama.url(), "qwen2:1b"))
        .containsExactly(
            "The model \"qwen2:1b\" cannot be offered tools; its calls are read from what it"
                + " writes.");
  }

  @Test
  void a_model_made_for_less_than_it_is_asked_for_says_so() {
    ollama.model(MODEL, 2048, "completion", "tools");

    assertThat(warnings(ollama.url(), MODEL))
        .containsExactly(
            "The model \"qwen3:4b\" was made for a context of 2048 tokens and gets no more, though"
                + " 8192 were planned.");
  }

  @Test
  void a_server_that_fits_its_model_asks_for_no_more_than_that_has() {
    ollama.model(MODEL, 2048, "completion", "tools");
    OllamaServer server = OllamaServer.at(ollama.url());

    assertThat(server.check(MODEL))
        .isInstanceOfSatisfying(
            Ready.class,
            ready -> assertThat(server.fitting(ready).contextTokens()).isEqualTo(2048));
  }

  @Test
  void a_model_that_is_loaded_with_less_than_it_is_asked_for_says_so() {
    ollama.model("llama3.2", 40_960, "completion", "tools");
    OllamaServer.at(ollama.url()).withContext(4096).chatModel("llama3.2").chat("Hello");

    assertThat(warnings(ollama.url(), "llama3.2"))
        .containsExactly(
            "The model \"llama3.2\" is loaded with a context of 4096 tokens. It is asked for 8192"
                + " (num_ctx goes with each request), so it is loaded anew; programs that do not"
                + " ask get that much if the server is started with OLLAMA_CONTEXT_LENGTH=8192.");
  }

  @Test
  void a_model_that_is_loaded_with_all_it_was_made_for_is_asked_for_no_more() {
    ollama.model(MODEL, 2048, "completion", "tools");
    OllamaServer.at(ollama.url()).chatModel(MODEL).chat("Hello");

    assertThat(warnings(ollama.url(), MODEL)).singleElement().asString().contains("was made for");
  }

  @Test
  void a_model_that_runs_elsewhere_says_so() {
    stub.on("/api/version", 200, VERSION)
        .on("/api/show", 200, "{\"remote_host\":\"https://ollama.com:443\"}");

    assertThat(warnings(stub.url(), MODEL))
        .containsExactly(
            "The model \"qwen3:4b\" runs at https://ollama.com:443: what it is told leaves the"
                + " server, and it may ask for `ollama signin`.");
  }

  @ParameterizedTest
  @CsvSource({"401", "403"})
  void a_model_that_asks_who_is_there_is_told_with_how_to_sign_in(int status) {
    stub.on("/api/version", 200, VERSION).on("/api/show", status, "{\"error\":\"unauthorized\"}");

    assertThat(check(stub.url()))
        .isEqualTo(
            new NotSignedIn(
                ("Ollama at %s does not let just anybody ask the model \"qwen3:4b\"; it said status"
                        + " %d: {\"error\":\"unauthorized\"}. Sign in with `ollama signin`, or"
                        + " choose a model of this machine.")
                    .formatted(stub.url(), status)));
  }

  @Test
  void a_model_that_nobody_can_talk_with_is_told_with_what_it_can_do() {
    ollama.model("nomic-embed-text", 2048, "embedding");

    assertThat(OllamaServer.at(ollama.url()).check("nomic-embed-text"))
        .isEqualTo(
            new NoChat(
                "Nobody can talk with the model \"nomic-embed-text\"; it can do [embedding]. Choose"
                    + " one that can do completion, such as qwen3:4b.",
                List.of("embedding")));
  }

  @Test
  void a_missing_model_is_told_with_those_that_are_there() {
    ollama.model("gemma4:e4b", 2048).model("llama3.2", 2048);

    assertThat(check(ollama.url()))
        .isEqualTo(
            new NoModel(
                ("Ollama at %s has no model \"qwen3:4b\"; there are [gemma4:e4b,"
                        + " llama3.2:latest]. Fetch it with `ollama pull qwen3:4b`.")
                    .formatted(ollama.url()),
                List.of("gemma4:e4b", "llama3.2:latest")));
  }

  @Test
  void a_server_without_models_is_told() {
    assertThat(message(ollama.url()))
        .isEqualTo(
            ("Ollama at %s has no model \"qwen3:4b\"; it lists none. Fetch it with"
                    + " `ollama pull qwen3:4b`.")
                .formatted(ollama.url()));
  }

  @Test
  void of_many_models_twenty_are_named() {
    IntStream.rangeClosed(1, 23).forEach(i -> ollama.model("m:" + i, 2048));

    assertThat(check(ollama.url()))
        .isInstanceOfSatisfying(
            NoModel.class,
            missing -> {
              assertThat(missing.message()).contains("m:19, m:20] and 3 more. Fetch it");
              assertThat(missing.models()).hasSize(23);
            });
  }

  @Test
  void a_closed_port_is_no_server() throws IOException {
    String url = "http://127.0.0.1:" + freePort();

    assertThat(check(url))
        .isEqualTo(
            new NoServer(
                ("No Ollama answers at %s: the connection was refused. Start it with"
                        + " `ollama serve`, or use the address where it runs.")
                    .formatted(url)));
  }

  @Test
  void an_unknown_host_is_no_server() {
    String tooLongForAnyName = "x".repeat(64) + ".invalid";

    assertThat(message("http://" + tooLongForAnyName))
        .contains(": the name of the host is not known. Start it");
  }

  @Test
  void a_server_that_hangs_up_is_no_server() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var hangingUp =
          CompletableFuture.runAsync(
              () -> {
                try (Socket caller = socket.accept()) {
                  caller.getInputStream().read();
                  caller.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(US_ASCII));
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });

      assertThat(check("http://127.0.0.1:" + socket.getLocalPort()))
          .isInstanceOfSatisfying(
              NoServer.class,
              none -> assertThat(none.message()).contains("the connection broke ("));
      hangingUp.join();
    }
  }

  @Test
  void a_server_that_says_nothing_is_left_in_time() {
    CountDownLatch gate = new CountDownLatch(1);
    stub.on("/", exchange -> await(gate));

    assertThat(impatient(stub.url()))
        .isInstanceOfSatisfying(
            NoServer.class,
            none -> assertThat(none.message()).contains(": nothing came within 200 ms."));
    gate.countDown();
  }

  @Test
  void a_server_that_stops_in_the_middle_of_a_word_is_left_in_time() {
    CountDownLatch gate = new CountDownLatch(1);
    HttpHandler stall =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          await(gate);
        };
    stub.on("/api/version", stall);

    assertThat(impatient(stub.url()))
        .isInstanceOfSatisfying(
            NoServer.class,
            none -> assertThat(none.message()).contains(": nothing came within 200 ms."));
    gate.countDown();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "200 | ~<html>\n  <h1>It works</h1>~ | status 200: <html> <h1>It works</h1>",
        "404 | {\"detail\":\"Not Found\"} | status 404: {\"detail\":\"Not Found\"}",
        "200 | {\"version\":  | status 200: {\"version\":",
        "200 | {\"version\":7} | status 200: {\"version\":7}",
        "500 | {\"version\":\"1\"} | status 500: {\"version\":\"1\"}",
        "302 | ~~ | status 302 and nothing else"
      })
  void whatever_is_not_ollama_is_told_with_what_it_said(int status, String body, String quoted) {
    stub.on("/", status, body);

    assertThat(check(stub.url()))
        .isEqualTo(
            new WrongAnswer(
                "What answers at %s is not Ollama; it said %s. Use the address where Ollama runs."
                    .formatted(stub.url(), quoted)));
  }

  @Test
  void a_long_page_is_quoted_from_its_beginning() {
    stub.on("/", 200, "x".repeat(5_000_000));

    assertThat(message(stub.url())).contains("x".repeat(120) + "…. Use").hasSizeLessThan(300);
  }

  @Test
  void an_ollama_out_of_order_is_told_with_what_it_said() {
    stub.on("/api/version", 200, VERSION).on("/api/show", 500, "{\"error\":\"disk full\"}");

    assertThat(check(stub.url()))
        .isEqualTo(
            new WrongAnswer(
                ("Ollama 0.33.0 at %s could not describe the model \"qwen3:4b\"; it said"
                        + " status 500: {\"error\":\"disk full\"}. Its log tells more.")
                    .formatted(stub.url())));
  }

  @Test
  void an_interrupted_check_ends_and_leaves_the_thread_interrupted() {
    Thread.currentThread().interrupt();

    Readiness readiness = check(ollama.url());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(readiness)
        .isInstanceOfSatisfying(
            NoServer.class,
            none -> assertThat(none.message()).contains(": the wait for it was interrupted."));
  }

  private static Readiness check(String url) {
    return OllamaServer.at(url).check(MODEL);
  }

  private static List<String> warnings(String url, String model) {
    return OllamaServer.at(url).check(model) instanceof Ready ready
        ? ready.warnings()
        : List.of("not ready");
  }

  private static Readiness impatient(String url) {
    return OllamaServer.at(url).within(Duration.ofMillis(200)).check(MODEL);
  }

  private static String message(String url) {
    return check(url) instanceof NotReady not ? not.message() : "ready";
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void await(CountDownLatch gate) throws IOException {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
