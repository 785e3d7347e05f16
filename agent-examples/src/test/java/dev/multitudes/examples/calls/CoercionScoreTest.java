package dev.multitudes.examples.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoercionScoreTest {
  @TempDir Path folder;

  private Path file(String lines) throws IOException {
    return Files.writeString(folder.resolve("values.jsonl"), lines);
  }

  @Test
  void a_value_is_right_if_it_is_typed_as_expected() throws IOException {
    var score =
        CoercionScore.of(
            file(
                """
                {"id":"a","raw_value":"5","schema_types":["integer"],"expected":5.0}
                {"id":"b","raw_value":"5","schema_types":["string"],"expected":"5"}
                {"id":"c","raw_value":"5","schema_types":["string"],"expected":5}
                """));

    assertThat(score.json()).hasToString("{\"right\":2,\"total\":3}");
    assertThat(score.failures()).containsExactly(new Failure("c", "typed", "value", "5", "\"5\""));
  }

  @Test
  void a_line_without_an_answer_is_refused() throws IOException {
    Path file = file("\n{\"id\":\"a\",\"raw_value\":\"5\",\"schema_types\":[]}");

    assertThatThrownBy(() -> CoercionScore.of(file))
        .hasMessage(file + ":2: there is no \"expected\".");
  }
}
