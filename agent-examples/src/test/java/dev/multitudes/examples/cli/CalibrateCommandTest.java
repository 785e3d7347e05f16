package dev.multitudes.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.files.CalibrationFile;
import dev.multitudes.testing.FakeOllama;
import dev.multitudes.testing.OllamaReply;
import dev.multitudes.track.Calibration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {
  private static final Path PAGE = Path.of("../docs/inference.md");

  @Test
  void the_reader_of_words_is_as_reliable_as_the_page_says() throws IOException {
    Terminal told = Terminal.run("calibrate");

    assertThat(told.code()).isZero();
    assertThat(told.out())
        .contains(
            "60 cases, read by: words",
            "0.9 to 1.0        14  0.958  1.000",
            "right                0.6500    0.6500",
            "Brier score          0.1692    0.1695",
            "calibration error    0.1856    0.1722",
            "A goal is told from 0.7000 on. So 30 of 60 cases are answered, 3 of them wrongly;",
            "with 95 % confidence at most 0.2386 of such answers are wrong.",
            "No probability keeps to the target of 0.1000, so it is the usual one.");
    assertThat(Files.readString(PAGE)).contains(told.out().replace("\r", ""));
  }

  @Test
  void a_target_that_is_borne_gives_its_own_probability(@TempDir Path folder) {
    Path file = folder.resolve("words.json");

    Terminal told = Terminal.run("calibrate", "--target", "0.2", "--out", file.toString());

    assertThat(told.out()).contains("That keeps to the target of 0.2000.", "Written to " + file);
    Calibration written = CalibrationFile.read(file);
    assertThat(written.model()).isEqualTo("words");
    assertThat(written.cases()).isEqualTo(60);
    assertThat(written.sureEnough()).isGreaterThan(.7);
  }

  @Test
  void a_model_votes_ten_times_on_each_case(@TempDir Path folder) throws IOException {
    Path labels =
        Files.writeString(
            folder.resolve("labels.jsonl"),
            """
            {"text": "Beat the keeper!", "goal": "Score."}
            {"text": "A lovely evening.", "goal": "none"}
            """);
    try (FakeOllama ollama =
        FakeOllama.start()
            .model("qwen3:4b", 8192, "completion")
            .otherwise(OllamaReply.text("{\"goal\": \"1\"}"))) {

      Terminal told =
          Terminal.run(
              "calibrate",
              "--labels",
              labels.toString(),
              "--model",
              "ollama:qwen3:4b",
              "--url",
              ollama.url());

      assertThat(told.err()).isEmpty();
      assertThat(told.out())
          .contains("2 cases, read by: qwen3:4b", "0.7 to 0.8         2  0.733  0.500");
      assertThat(ollama.requests()).filteredOn(one -> one.path().equals("/api/chat")).hasSize(20);
    }
  }

  @Test
  void what_cannot_be_used_is_refused(@TempDir Path folder) {
    Path missing = folder.resolve("none.jsonl");

    assertThat(Terminal.run("calibrate", "--labels", missing.toString()))
        .isEqualTo(new Terminal(2, "", "There is no file %s.%n".formatted(missing)));
    assertThat(Terminal.run("calibrate", "--target", "2").err())
        .isEqualTo("--target must be above 0 and below 1 but was 2.0.%n".formatted());
    assertThat(Terminal.run("calibrate", "--model", "gpt").code()).isEqualTo(2);
  }
}
