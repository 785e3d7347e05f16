package dev.multitudes.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.testing.FakeOllama;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DoctorCommandTest {
  private final FakeOllama ollama = FakeOllama.start();

  @AfterEach
  void close() {
    ollama.close();
  }

  private Terminal doctor(String... more) {
    var args = new ArrayList<>(List.of("doctor", "--url", ollama.url()));
    args.addAll(List.of(more));
    return Terminal.run(args.toArray(String[]::new));
  }

  @Test
  void where_all_is_well_it_tells_the_command_that_plays() {
    ollama.model("qwen3:4b", 40_960, "completion", "tools", "thinking");

    Terminal told = doctor();

    assertThat(told.code()).isZero();
    assertThat(told.err()).isEmpty();
    assertThat(told.out())
        .isEqualTo(
            """
              Address   %1$s
              Answer    Ollama 0.33.0

              Model     qwen3:4b
                        4B parameters, Q4_K_M, 1 B; can do completion, tools, thinking; made for 40960
                        tokens; asked for 8192 (num_ctx)

              Next      Play the football decision:
                        ./multitudes football --model ollama:qwen3:4b --url %1$s
            """
                .formatted(ollama.url()));
  }

  @Test
  void the_command_that_it_tells_plays() {
    ollama.model("qwen3:4b", 40_960, "completion", "tools");

    String command = doctor().lines().getLast().strip();
    Terminal.run(command.substring("./multitudes ".length()).split(" "));

    assertThat(ollama.lastChat().model()).isEqualTo("qwen3:4b");
  }

  @Test
  void each_model_is_told_with_what_it_can_do() {
    ollama
        .model("phi3:mini", 4096, "completion")
        .model("nomic-embed-text", 2048, "embedding")
        .model("home-made", 2048)
        .model("gemma4:e4b", 131_072, "completion", "vision", "tools");

    assertThat(doctor().flowing())
        .contains(
            "Model phi3:mini 4B parameters, Q4_K_M, 1 B; can do completion; no tools; made for"
                + " 4096 tokens; asked for 4096 (num_ctx)",
            "Model nomic-embed-text:latest 4B parameters, Q4_K_M, 1 B; embedding only, so"
                + " nobody can talk with it; made for 2048 tokens Model home-made",
            "Model home-made:latest 4B parameters, Q4_K_M, 1 B; the server does not say what it"
                + " can do; made for",
            "can do completion, vision, tools; made for 131072 tokens",
            "--model ollama:gemma4:e4b ");
  }

  @Test
  void a_model_that_is_loaded_with_less_context_than_will_be_asked_for_is_noted() {
    ollama.model("qwen3:4b", 40_960, "completion", "tools");
    OllamaServer.at(ollama.url()).withContext(4096).chatModel("qwen3:4b").chat("Hello");

    Terminal told = doctor();

    assertThat(told.code()).isZero();
    assertThat(told.flowing())
        .contains(
            "made for 40960 tokens; asked for 8192 (num_ctx); loaded with 4096 tokens until 202",
            "Note The model \"qwen3:4b\" is loaded with a context of 4096 tokens. It is asked for"
                + " 8192 (num_ctx goes with each request)",
            "OLLAMA_CONTEXT_LENGTH=8192");
  }

  @Test
  void a_server_without_models_is_told_which_to_fetch() {
    Terminal told = doctor();

    assertThat(told.code()).isEqualTo(1);
    assertThat(told.flowing())
        .contains("Models none", "Next Fetch a model that can call tools: `ollama pull qwen3:4b`.");
  }

  @Test
  void a_server_without_tools_is_told_what_to_fetch_and_what_can_be_played_until_then() {
    ollama.model("phi3:mini", 8192, "completion");

    Terminal told = doctor();

    assertThat(told.code()).isEqualTo(1);
    assertThat(told.flowing())
        .contains(
            "Next Fetch a model that can call tools: `ollama pull qwen3:4b`. Until then the calls"
                + " of \"phi3:mini\" are read from what it writes. Play the football decision:"
                + " ./multitudes football --model ollama:phi3:mini --url ");
  }

  @Test
  void a_model_that_was_asked_for_is_the_one_to_play() {
    ollama.model("phi3:mini", 8192, "completion").model("qwen3:4b", 8192, "completion", "tools");

    Terminal told = doctor("--model", "ollama:phi3:mini");

    assertThat(told.code()).isZero();
    assertThat(told.flowing())
        .contains(
            "Note The model \"phi3:mini\" cannot be offered tools",
            "--model ollama:phi3:mini --url");
  }

  @Test
  void who_asks_for_one_model_is_told_of_no_other() {
    ollama.model("phi3:mini", 8192, "completion").model("qwen3", 8192, "completion", "tools");

    assertThat(doctor("--model", "qwen3").flowing())
        .contains("Model qwen3:latest 4B")
        .doesNotContain("phi3:mini");
    assertThat(doctor("--model", "qwen3:8b").flowing())
        .contains("Answer Ollama 0.33.0 Next Ollama at")
        .doesNotContain("Model ", "Models ");
  }

  @Test
  void a_model_that_was_asked_for_and_is_not_there_is_to_be_fetched() {
    ollama.model("qwen3:4b", 8192, "completion", "tools");

    Terminal told = doctor("--model", "qwen3:8b");

    assertThat(told.code()).isEqualTo(1);
    assertThat(told.flowing())
        .contains("has no model \"qwen3:8b\"; there are [qwen3:4b].", "`ollama pull qwen3:8b`");
  }

  @Test
  void where_nobody_listens_it_says_where_it_looked_and_what_to_start() throws IOException {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    Terminal told = Terminal.run("doctor", "--url", "http://127.0.0.1:" + free);

    assertThat(told.code()).isEqualTo(1);
    assertThat(told.flowing())
        .contains(
            "Address http://127.0.0.1:" + free + " Answer none: the connection was refused.",
            "Next Start Ollama with `ollama serve`, or install it from"
                + " https://ollama.com/download. If it runs elsewhere, use that address. Say where"
                + " with --url, or in OLLAMA_HOST.");
  }

  @Test
  void a_web_server_that_is_not_ollama_is_told_with_what_it_said() throws IOException {
    HttpServer web =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.start();
    try {
      Terminal told = Terminal.run("doctor", "--url", "http://127.0.0.1:" + port(web));

      assertThat(told.code()).isEqualTo(1);
      assertThat(told.flowing())
          .contains(
              "Answer not from Ollama: status 404: <h1>404 Not Found</h1>",
              "Next Use the address where Ollama runs;");
    } finally {
      web.stop(0);
    }
  }

  private static int port(HttpServer web) {
    return web.getAddress().getPort();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:11434", "127.0.0.1:11434", "ftp://host", ""})
  void an_address_that_is_none_is_wrong_input(String url) {
    Terminal told = Terminal.run("doctor", "--url", url);

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err()).startsWith("--url: An address begins with http:// or https://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ollama:"})
  void a_model_without_a_name_is_wrong_input(String name) {
    Terminal told = doctor("--model", name);

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err()).startsWith("--model needs a name, such as qwen3:4b, but it was blank.");
  }

  @Test
  void the_variable_of_ollama_says_where_unless_the_option_does() {
    var environment = Map.of("OLLAMA_HOST", "0.0.0.0:11500");

    assertThat(Whereabouts.of(Optional.empty(), environment).server().url())
        .hasToString("http://127.0.0.1:11500");
    assertThat(Whereabouts.of(Optional.of("http://gpu:1"), environment).server().url())
        .hasToString("http://gpu:1");
    assertThat(Whereabouts.of(Optional.empty(), Map.of()).server().url())
        .hasToString("http://127.0.0.1:11434");
  }

  @Test
  void a_variable_that_names_no_server_is_wrong_input() {
    assertThat(
            catchThrowableOfType(
                Refusal.class,
                () -> Whereabouts.of(Optional.empty(), Map.of("OLLAMA_HOST", "ftp://host"))))
        .hasMessageStartingWith("OLLAMA_HOST: An address begins with")
        .returns(2, Refusal::code);
  }

  @Test
  void as_json_it_is_one_object() throws JsonProcessingException {
    ollama.model("qwen3:4b", 40_960, "completion", "tools");
    OllamaServer.at(ollama.url()).chatModel("qwen3:4b").chat("Hello");

    Terminal told = doctor("--json");

    JsonNode json = new JsonMapper().readTree(told.out());
    assertThat(told.code()).isZero();
    assertThat(json.path("well").asBoolean()).isTrue();
    assertThat(json.path("version").asText()).isEqualTo("0.33.0");
    assertThat(json.path("num_ctx").asInt()).isEqualTo(8192);
    assertThat(json.path("models").get(0).toString())
        .isEqualTo(
            "{\"name\":\"qwen3:4b\",\"bytes\":1,\"parameters\":\"4B\",\"quantisation\":\"Q4_K_M\","
                + "\"capabilities\":[\"completion\",\"tools\"],\"context_length\":40960,"
                + "\"loaded\":{\"context_tokens\":8192,\"until\":\"2026-01-01T00:05:00Z\"}}");
    assertThat(json.path("command").asText())
        .isEqualTo("./multitudes football --model ollama:qwen3:4b --url " + ollama.url());
  }

  @Test
  void as_json_it_also_tells_that_nobody_is_there() throws JsonProcessingException {
    ollama.close();

    Terminal told = doctor("--json");

    JsonNode json = new JsonMapper().readTree(told.out());
    assertThat(told.code()).isEqualTo(1);
    assertThat(json.path("silent").asText()).isEqualTo("the connection was refused");
    assertThat(json.path("well").asBoolean()).isFalse();
  }

  @Test
  void on_a_narrow_terminal_all_but_the_command_is_wrapped() {
    ollama.model("qwen3:4b", 4096, "completion", "tools", "thinking", "vision", "insert");
    var out = new StringWriter();
    var place = Whereabouts.of(Optional.of(ollama.url()), Map.of());

    new DiagnosisStory(new PrintWriter(out, true), Paint.PLAIN, 60)
        .tell(Diagnosis.at(place, Optional.empty()));

    assertThat(out.toString().lines().filter(line -> !line.contains("./multitudes")))
        .allMatch(line -> line.length() <= 60);
  }
}
