package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.ollama.Examination;
import dev.multitudes.ollama.Examination.Found;
import dev.multitudes.ollama.Examination.Listener;
import dev.multitudes.ollama.Examination.Silent;
import dev.multitudes.ollama.Examination.Strange;
import dev.multitudes.ollama.InstalledModel;
import dev.multitudes.ollama.LoadedModel;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.ollama.Readiness;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ExaminationTest {
  private static final String VERSION = "{\"version\":\"0.33.0\"}";

  private final FakeOllama ollama = FakeOllama.start();
  private final Stub stub = new Stub();

  ExaminationTest() throws IOException {}

  @AfterEach
  void close() {
    ollama.close();
    stub.close();
  }

  @Test
  void a_server_is_told_with_all_its_models() {
    ollama
        .model("nomic-embed-text", 2048, "embedding")
        .model("qwen3:4b", 40_960, "completion", "tools", "thinking");
    OllamaServer server = OllamaServer.at(ollama.url());
    server.chatModel("qwen3:4b").chat("Hello");

    assertThat(server.examine())
        .isEqualTo(
            new Found(
                URI.create(ollama.url()),
                "0.33.0",
                List.of(),
                List.of(
                    new InstalledModel(
                        "nomic-embed-text:latest",
                        1,
                        "4B",
                        "Q4_K_M",
                        List.of("embedding"),
                        OptionalInt.of(2048),
                        Optional.empty(),
                        Optional.empty()),
                    new InstalledModel(
                        "qwen3:4b",
                        1,
                        "4B",
                        "Q4_K_M",
                        List.of("completion", "tools", "thinking"),
                        OptionalInt.of(40_960),
                        Optional.empty(),
                        Optional.of(
                            new LoadedModel(
                                "qwen3:4b",
                                OptionalInt.of(8192),
                                Optional.of(Instant.parse("2026-01-01T00:05:00Z"))))))));
  }

  @Test
  void the_best_model_has_tools_is_here_and_is_the_largest() {
    InstalledModel small = model("qwen3:1.7b", 2, Optional.empty(), "completion", "tools");
    InstalledModel large = model("qwen3:8b", 5, Optional.empty(), "completion", "tools");
    InstalledModel toolless = model("gemma3:27b", 17, Optional.empty(), "completion");
    InstalledModel elsewhere =
        model("gpt-oss:120b-cloud", 9, Optional.of("ollama.com"), "completion", "tools");
    InstalledModel embedding = model("mxbai", 99, Optional.empty(), "embedding");

    Found found = found(small, large, toolless, elsewhere, embedding);

    assertThat(found.best()).contains(large);
    assertThat(found.next()).isEqualTo("Nothing needs doing; \"qwen3:8b\" can be asked.");
  }

  @Test
  void a_server_without_models_is_told_which_to_fetch() {
    assertThat(OllamaServer.at(ollama.url()).examine().next())
        .isEqualTo("Fetch a model that can call tools: `ollama pull qwen3:4b`.");
  }

  @Test
  void a_server_without_a_model_that_talks_is_told_which_to_fetch() {
    assertThat(found(model("mxbai", 1, Optional.empty(), "embedding")).next())
        .isEqualTo(
            "None of these can be talked with. Fetch one that can, and can call tools:"
                + " `ollama pull qwen3:4b`.");
  }

  @Test
  void a_server_without_a_model_with_tools_is_told_which_to_fetch() {
    assertThat(found(model("phi3:mini", 1, Optional.empty(), "completion")).next())
        .isEqualTo(
            "Fetch a model that can call tools: `ollama pull qwen3:4b`. Until then the calls of"
                + " \"phi3:mini\" are read from what it writes.");
  }

  @Test
  void where_the_server_does_not_say_what_a_model_can_do_it_is_given_a_try() {
    assertThat(found(model("qwen2.5:3b", 1, Optional.empty())).next())
        .isEqualTo(
            "Ask \"qwen2.5:3b\"; whether it can call tools the server does not say. If it cannot:"
                + " `ollama pull qwen3:4b`.");
  }

  @Test
  void an_old_server_is_told_with_what_it_lacks() {
    stub.on("/api/version", 200, "{\"version\":\"0.12.10\"}")
        .on("/api/tags", 200, "{\"models\":[{\"name\":\"llama3.2:3b\",\"size\":2000000000}]}");

    assertThat(OllamaServer.at(stub.url()).examine())
        .isInstanceOfSatisfying(
            Found.class,
            found -> {
              assertThat(found.lacks()).containsExactly("probabilities of tokens (0.12.11)");
              assertThat(found.warnings())
                  .containsExactly(
                      "Ollama 0.12.10 is older than 0.12.11 and lacks probabilities of tokens"
                          + " (0.12.11). Update it: https://ollama.com/download.");
              assertThat(found.models())
                  .containsExactly(model("llama3.2:3b", 2_000_000_000, Optional.empty()));
            });
  }

  @Test
  void a_card_that_does_not_come_is_the_last_that_is_waited_for() {
    CountDownLatch gate = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    stub.on("/api/version", 200, VERSION)
        .on("/api/tags", 200, "{\"models\":[{\"name\":\"a\"},{\"name\":\"b\"},{\"name\":\"c\"}]}")
        .on(
            "/api/show",
            exchange -> {
              asked.incrementAndGet();
              await(gate);
            });

    Examination examination = OllamaServer.at(stub.url()).within(Duration.ofMillis(200)).examine();

    assertThat(examination)
        .isInstanceOfSatisfying(Found.class, found -> assertThat(found.models()).hasSize(3));
    assertThat(asked).hasValue(1);
    gate.countDown();
  }

  @Test
  void a_closed_port_is_silent() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    String url = "http://127.0.0.1:" + free;

    Examination examination = OllamaServer.at(url).examine();

    assertThat(examination)
        .isEqualTo(new Silent(URI.create(url), Listener.NONE, "the connection was refused"));
    assertThat(examination.next())
        .isEqualTo(
            "Start Ollama with `ollama serve`, or install it from https://ollama.com/download."
                + " If it runs elsewhere, use that address.");
  }

  @Test
  void a_port_that_takes_the_connection_and_says_nothing_is_not_told_to_start() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + mute.getLocalPort();
      OllamaServer server = OllamaServer.at(url).within(Duration.ofMillis(200));

      Examination examination = server.examine();

      assertThat(examination)
          .isEqualTo(new Silent(URI.create(url), Listener.MUTE, "nothing came within 200 ms"));
      assertThat(examination.next())
          .isEqualTo(
              "Look at what runs there. If it is Ollama, it hangs: start it anew. If it is"
                  + " something else, or a firewall, use the address where Ollama runs.");
      assertThat(server.check("qwen3:4b"))
          .isEqualTo(
              new Readiness.NoServer(
                  "No Ollama answers at "
                      + url
                      + ": nothing came within 200 ms. If it is there, it hangs: start it anew. Or"
                      + " use the address where it runs."));
    }
  }

  @Test
  void a_model_is_found_by_its_name_as_ollama_completes_it() {
    InstalledModel embedding = model("mxbai:latest", 1, Optional.empty(), "embedding");
    Found found = found(model("qwen3:4b", 2, Optional.empty()), embedding);

    assertThat(found.named("Mxbai")).contains(embedding);
    assertThat(found.named("qwen3")).isEmpty();
  }

  @Test
  void what_is_not_ollama_is_strange() {
    stub.on("/", 200, "<h1>It works</h1>");

    Examination examination = OllamaServer.at(stub.url()).examine();

    assertThat(examination)
        .isEqualTo(new Strange(URI.create(stub.url()), "status 200: <h1>It works</h1>"));
    assertThat(examination.next())
        .isEqualTo(
            "Use the address where Ollama runs; unless told otherwise it listens at"
                + " http://127.0.0.1:11434.");
  }

  @Test
  void an_ollama_that_cannot_list_its_models_is_strange() {
    stub.on("/api/version", 200, VERSION).on("/api/tags", 500, "{\"error\":\"disk full\"}");

    assertThat(OllamaServer.at(stub.url()).examine())
        .isEqualTo(new Strange(URI.create(stub.url()), "status 500: {\"error\":\"disk full\"}"));
  }

  @Test
  void https_where_nobody_speaks_it_is_silence() {
    String url = ollama.url().replace("http:", "https:");

    Examination examination = OllamaServer.at(url).examine();

    assertThat(examination)
        .isInstanceOfSatisfying(
            Silent.class, silent -> assertThat(silent.why()).startsWith("https failed ("));
    assertThat(examination.next())
        .startsWith(
            "Use http: Ollama itself speaks no https, only a proxy before it may. Start Ollama");
  }

  private static Found found(InstalledModel... models) {
    return new Found(URI.create("http://127.0.0.1:11434"), "0.33.0", List.of(), List.of(models));
  }

  private static InstalledModel model(
      String name, long bytes, Optional<String> host, String... capabilities) {
    return new InstalledModel(
        name, bytes, "", "", List.of(capabilities), OptionalInt.empty(), host, Optional.empty());
  }

  private static void await(CountDownLatch gate) throws IOException {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
