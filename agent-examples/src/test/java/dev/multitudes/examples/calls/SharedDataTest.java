package dev.multitudes.examples.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The bars that reading must clear on the shared data. */
class SharedDataTest {

  private static Path file(String name) {
    // the tests of a module run in the module's own folder
    Path data = Path.of(System.getProperty("multitudes.data", "../../shared/data"));
    Path file = data.resolve("toolcalls").resolve(name);
    assumeTrue(
        Files.exists(file),
        () -> "Skipped: there is no " + file.toAbsolutePath() + "; set -Dmultitudes.data=...");
    return file;
  }

  @Test
  void what_models_wrote_is_read_whether_told_the_format_or_not() {
    JsonNode score = CallScore.of(Case.read(file("outputs.jsonl"))).json();

    clearsTheBars(score.path("told"));
    clearsTheBars(score.path("unknown"));
    assertThat(score.path("streaming").path("total").asInt()).isGreaterThan(600);
    assertThat(score.path("streaming").path("equal"))
        .as("read alike however it arrives")
        .isEqualTo(score.path("streaming").path("total"));
  }

  private static void clearsTheBars(JsonNode read) {
    assertThat(share(read, "calls")).as("calls").isGreaterThanOrEqualTo(.985);
    assertThat(share(read, "content")).as("content").isGreaterThanOrEqualTo(.95);
    assertThat(share(read, "reasoning")).as("reasoning").isGreaterThanOrEqualTo(.97);
    assertThat(read.path("plain_negatives").asInt()).isGreaterThan(100);
    assertThat(read.path("false_calls").asInt(-1)).as("false calls").isZero();
    assertThat(read.path("exceptions").asInt(-1)).as("exceptions").isZero();
    assertThat(read.path("truncated_run").asInt(-1)).as("truncated calls run").isZero();
  }

  @Test
  void every_raw_text_is_typed_by_its_schema() {
    CoercionScore score = CoercionScore.of(file("coercion.jsonl"));

    assertThat(score.json().path("total").asInt()).isGreaterThan(8);
    assertThat(score.failures()).isEmpty();
  }

  @Test
  void every_right_answer_survives_being_written_and_read() {
    BfclScore score = BfclScore.of(file("bfcl.jsonl"));

    assertThat(score.json().path("total").asInt()).isGreaterThan(1_000);
    assertThat(score.failures()).isEmpty();
  }

  private static double share(JsonNode read, String what) {
    return read.path(what + "_right").asDouble() / read.path(what + "_total").asDouble();
  }
}
