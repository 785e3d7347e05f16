package dev.multitudes.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Goal;
import dev.multitudes.track.Calibration;
import dev.multitudes.track.Labelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledGoalsTest {
  private static final List<Goal> GOALS = List.of(Goal.of("Score."), Goal.of("Rest."));

  private static List<Labelled> read(String text) {
    return LabelledGoals.read("labels.jsonl", text, GOALS);
  }

  @Test
  void words_and_acts_have_a_goal_or_none() {
    List<Labelled> cases =
        read(
            """
            {"text": "Beat the keeper!", "goal": "Score."}

            {"text": "What a lovely evening.", "goal": "none"}
            {"acts": [{"tool": "lie", "arguments": {"long": true}, "state": {"bed": 1}}], "goal": "Rest."}
            """);

    assertThat(cases)
        .containsExactly(
            new Labelled.Words("Beat the keeper!", Optional.of("Score.")),
            new Labelled.Words("What a lovely evening.", Optional.empty()),
            new Labelled.Deeds(
                List.of(
                    new Act.Call(
                        "1.1",
                        "lie",
                        "{\"long\":true}",
                        Act.Fate.DONE,
                        "",
                        Optional.of("{\"bed\":1}"),
                        Optional.empty())),
                Optional.of("Rest.")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"text\": \"a\", \"goal\": \"Win.\"} | there is no goal \"Win.\"; there are [\"Score.\","
            + " \"Rest.\"], and \"none\" for nothing in particular",
        "{\"text\": \"a\"} | there is no goal \"\"; there are [\"Score.\", \"Rest.\"], and \"none\""
            + " for nothing in particular",
        "{\"goal\": \"none\"} | a case has either \"text\", a string, or \"acts\", a list",
        "{\"acts\": [{\"tool\": 1}], \"goal\": \"none\"} | an act has a \"tool\", a string, and"
            + " \"arguments\", an object",
        "[1] | a case is a JSON object",
        "nonsense | this is no JSON: Unrecognized token 'nonsense': was expecting (JSON String,"
            + " Number, Array, Object or token 'null', 'true' or 'false')"
      })
  void a_line_that_cannot_be_used_is_told_with_its_number(String line, String problem) {
    assertThatThrownBy(() -> read("\n" + line))
        .isInstanceOf(UnreadableLabelsException.class)
        .hasMessage("labels.jsonl:2: " + problem);
  }

  @Test
  void a_file_without_cases_is_refused() {
    assertThatThrownBy(() -> read("\n"))
        .hasMessage(
            "labels.jsonl holds no case; a line is such as {\"text\": \"Beat the keeper!\","
                + " \"goal\": \"Score.\"}");
  }

  @Test
  void a_calibration_is_read_back_equal(@TempDir Path folder) {
    Path file = folder.resolve("calibration.json");
    var calibration = new Calibration("qwen3:4b", 1.3 + 1e-15, .64, 60);

    CalibrationFile.write(file, calibration);

    assertThat(CalibrationFile.read(file)).isEqualTo(calibration);
  }

  @Test
  void a_file_that_cannot_be_used_is_told(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("c.json"), "{\"model\":\"m\"}");
    Path missing = folder.resolve("none.json");
    Path latin = Files.write(folder.resolve("latin"), new byte[] {(byte) 0xe4});

    assertThatThrownBy(() -> CalibrationFile.read(broken))
        .hasMessageStartingWith(broken + " holds no calibration: Missing creator property")
        .hasMessageEndingWith("write one with: ./multitudes calibrate --out " + broken);
    assertThatThrownBy(() -> CalibrationFile.read(missing))
        .hasMessage("There is no file " + missing);
    assertThatThrownBy(() -> LabelledGoals.read(latin, GOALS))
        .hasMessage(latin + " is not UTF-8; save it as UTF-8");
    assertThatThrownBy(() -> CalibrationFile.read(folder))
        .hasMessageStartingWith(folder + " cannot be read: ");
    assertThatThrownBy(
            () -> CalibrationFile.write(missing.resolve("x"), new Calibration("m", 1, .7, 1)))
        .hasMessageStartingWith(missing.resolve("x") + " cannot be written: ");
  }
}
