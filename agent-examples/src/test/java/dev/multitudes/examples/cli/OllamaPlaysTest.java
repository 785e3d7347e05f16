package dev.multitudes.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.ollama.Readiness;
import dev.multitudes.testing.FakeOllama;
import dev.multitudes.testing.OllamaReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** A model behind Ollama's wire format plays over a real socket. */
class OllamaPlaysTest {

  private static Terminal football(String url, String model) {
    return Terminal.run("football", "--model", model, "--url", url);
  }

  @Test
  void a_model_on_ollama_plays_the_striker() {
    try (FakeOllama ollama =
        FakeOllama.start()
            .model("qwen3:4b", 8192, "completion", "tools")
            .reply(OllamaReply.call("shoot", "{\"side\":\"UP\"}"))
            .reply(OllamaReply.call("shoot", "{\"side\":\"RIGHT\"}"))) {

      Terminal told = football(ollama.url(), "ollama:qwen3:4b");

      assertThat(told.code()).isZero();
      assertThat(told.flowing())
          .contains(
              "Model: qwen3:4b on Ollama 0.33.0 at " + ollama.url(),
              "(refused) side must be one of [LEFT, CENTRE, RIGHT] but was \"UP\"",
              "NEUTRAL: it did not happen:",
              "ACHIEVES: exact: the ball is in the net.");
    }
  }

  @Test
  void a_server_that_fails_breaks_the_run_and_the_exit_code_says_so() {
    try (FakeOllama ollama =
        FakeOllama.start()
            .model("qwen3:4b", 8192, "completion", "tools")
            .reply(OllamaReply.error(500, "model runner has unexpectedly stopped"))) {

      Terminal told = football(ollama.url(), "ollama:qwen3:4b");

      assertThat(told.code()).isEqualTo(1);
      assertThat(told.flowing())
          .contains("The end Broken:", "model runner has unexpectedly stopped");
    }
  }

  @Test
  void a_model_that_is_not_there_is_named_with_those_that_are() {
    try (FakeOllama ollama = FakeOllama.start().model("llama3.2:3b", 8192, "completion", "tools")) {

      Terminal told = football(ollama.url(), "ollama:qwen3:4b");

      assertThat(told.code()).isEqualTo(3);
      assertThat(told.err())
          .contains("has no model \"qwen3:4b\"", "llama3.2:3b", "`ollama pull qwen3:4b`");
    }
  }

  @Test
  void a_model_without_tools_plays_with_calls_in_its_words_and_says_so() {
    try (FakeOllama ollama =
        FakeOllama.start()
            .model("phi3:mini", 8192, "completion")
            .reply(
                OllamaReply.text(
                    "<tool_call>{\"name\":\"shoot\",\"arguments\":{\"side\":\"RIGHT\"}}</tool_call>"))) {

      Terminal told = football(ollama.url(), "ollama:phi3:mini");

      assertThat(told.code()).isZero();
      assertThat(told.flowing())
          .contains(
              "The model \"phi3:mini\" cannot be offered tools; its calls are read from what it"
                  + " writes.",
              "ACHIEVES: exact: the ball is in the net.");
    }
  }

  @Test
  void warnings_about_a_model_do_not_come_between_lines_of_json() {
    try (FakeOllama ollama =
        FakeOllama.start()
            .model("phi3:mini", 8192, "completion")
            .otherwise(OllamaReply.text("I hold the ball."))) {

      Terminal told =
          Terminal.run("football", "--model", "ollama:phi3:mini", "--url", ollama.url(), "--json");

      assertThat(told.err()).contains("cannot be offered tools");
      assertThat(told.lines()).allMatch(line -> line.startsWith("{"));
    }
  }

  @Test
  void a_model_made_for_a_small_context_is_asked_for_no_more() {
    try (FakeOllama ollama =
        FakeOllama.start()
            .model("qwen3:4b", 4096, "completion", "tools")
            .reply(OllamaReply.call("shoot", "{\"side\":\"RIGHT\"}"))) {

      football(ollama.url(), "ollama:qwen3:4b");

      assertThat(ollama.lastChat().option("num_ctx").asInt()).isEqualTo(4096);
    }
  }

  @Test
  void a_model_that_only_embeds_is_refused_before_it_is_asked() {
    try (FakeOllama ollama = FakeOllama.start().model("nomic-embed-text", 2048, "embedding")) {

      Terminal told = football(ollama.url(), "ollama:nomic-embed-text");

      assertThat(told.code()).isEqualTo(3);
      assertThat(told.err()).contains("Nobody can talk with the model \"nomic-embed-text\"");
    }
  }

  @Test
  void where_no_server_listens_it_says_so_and_how_to_start_one() throws IOException {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    Terminal told = football("http://127.0.0.1:" + free, "ollama:qwen3:4b");

    assertThat(told.code()).isEqualTo(3);
    assertThat(told.out()).isEmpty();
    assertThat(told.err())
        .contains("No Ollama answers at http://127.0.0.1:" + free, "Start it with `ollama serve`");
  }

  @Test
  void who_did_not_say_where_the_server_is_is_told_how_once() {
    assertThat(ModelChoice.unplaced(new Readiness.NoServer("Use the address where it runs.")))
        .isEqualTo("Use the address where it runs. Say where with --url, or in OLLAMA_HOST.");
    assertThat(ModelChoice.unplaced(new Readiness.WrongAnswer("It is not Ollama.")))
        .isEqualTo("It is not Ollama.");
  }

  @Test
  void an_address_that_is_none_is_wrong_input() {
    Terminal told = football("localhost:11434", "ollama:qwen3:4b");

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err()).startsWith("--url: ").doesNotContain("\tat ");
  }
}
