package dev.multitudes.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.testing.FakeOllama;
import dev.multitudes.testing.OllamaReply;
import org.junit.jupiter.api.Test;

class ExperimentsCommandTest {

  @Test
  void the_first_line_says_that_the_model_is_simulated() {
    Terminal told = Terminal.run("experiments", "--only", "7");

    assertThat(told.code()).isZero();
    assertThat(told.lines().getFirst())
        .isEqualTo("The model is simulated: these numbers show that the instruments measure, not");
    assertThat(told.flowing()).contains("not what language models do. Seed 1.");
  }

  @Test
  void a_claim_is_told_with_value_interval_control_rule_and_verdict() {
    Terminal told = Terminal.run("experiments", "--only", "5,7", "--seed", "2");

    assertThat(told.lines()).allMatch(line -> line.length() <= 80);
    assertThat(told.out())
        .containsPattern("(?m)^5  A hybrid reaches .* HOLDS$")
        .containsPattern("(?m)^7  A preamble makes .* HOLDS$")
        .containsPattern("in persona at turn 1 +1\\.00 \\(0\\.\\d\\d, 1\\.00\\) +0\\.00 +>= 0\\.95")
        .contains("    Control: a model that hears nothing of personas.")
        .doesNotContain("\n1  ");
  }

  @Test
  void as_json_it_is_one_object() {
    Terminal told = Terminal.run("experiments", "--only", "7", "--json");

    assertThat(told.lines()).hasSize(1);
    assertThat(told.out())
        .startsWith(
            "{\"model\":\"simulated multitude, not a language"
                + " model\",\"simulated\":true,\"seed\":1,")
        .contains("\"number\":7", "\"verdict\":\"HOLDS\"", "\"rule\":\">= 0.95\",\"holds\":true")
        .contains("\"control\":{\"what\":\"in persona at turn 1\",\"value\":0.0");
  }

  @Test
  void a_claim_that_there_is_not_is_refused() {
    assertThat(Terminal.run("experiments", "--only", "1,9"))
        .isEqualTo(
            new Terminal(
                2, "", "There is no claim 9; there are 1, 2, 3, 4, 5, 6, 7, 8.%n".formatted()));
    assertThat(Terminal.run("experiments", "--model", "gpt").code()).isEqualTo(2);
  }

  @Test
  void a_server_that_fails_makes_the_claim_invalid_and_the_exit_code_says_so() {
    try (FakeOllama ollama =
        FakeOllama.start()
            .model("qwen3:4b", 8192, "completion", "tools")
            .reply(OllamaReply.error(500, "model runner has unexpectedly stopped"))) {

      Terminal told =
          Terminal.run(
              "experiments", "--only", "7", "--model", "ollama:qwen3:4b", "--url", ollama.url());

      assertThat(told.code()).isEqualTo(1);
      assertThat(told.lines()).allMatch(line -> line.length() <= 80);
      assertThat(told.out()).containsPattern("(?m)^7  A preamble .* INVALID$");
      assertThat(told.flowing())
          .startsWith("The model is qwen3:4b on Ollama 0.33.0 at " + ollama.url())
          .contains("model runner has unexpectedly stopped");
    }
  }
}
