package dev.multitudes.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandsTest {
  private static final String PLAIN =
      """
      {"id":"plain","format":"hermes","raw":"Hello.","outcome":"none","expected_content":"Hello."}
      """;
  private static final String WRONG =
      """
      {"id":"odd","format":"hermes","raw":"Hello.","outcome":"none","expected_content":"Bye."}
      """;

  @TempDir Path folder;

  private String file(String name, String lines) throws IOException {
    return Files.writeString(folder.resolve(name), lines).toString();
  }

  private static Path shared(String name) {
    Path file =
        Path.of(System.getProperty("multitudes.data", "../../shared/data"), "toolcalls", name);
    assumeTrue(Files.exists(file), () -> "The data are not there: " + file);
    return file;
  }

  @Test
  void the_cases_of_several_files_are_one_score() throws IOException {
    Terminal told =
        Terminal.run("score-calls", "--json", file("a.jsonl", PLAIN), file("b.jsonl", WRONG));

    assertThat(told.code()).isZero();
    assertThat(told.lines()).hasSize(1);
    assertThat(told.out())
        .startsWith("{\"cases\":2,\"told\":{\"calls_right\":0,\"calls_total\":0,\"false_calls\":0,")
        .contains(
            "\"content_right\":1,\"content_total\":2", "\"streaming\":{\"equal\":2,\"total\":2}")
        .doesNotContain("failures");
  }

  @Test
  void failures_are_listed_with_what_came_and_what_was_wanted() throws IOException {
    Terminal told = Terminal.run("score-calls", "--failures", file("b.jsonl", WRONG));

    assertThat(told.flowing())
        .contains("odd told, content wanted \"Bye.\" came \"Hello.\"")
        .contains("odd unknown, content wanted");
    assertThat(told.out()).containsPattern("words for the user right +0/1 +0\\.0 %");
  }

  @Test
  void a_bad_line_is_refused_with_file_and_line() throws IOException {
    String file = file("bad.jsonl", PLAIN + "\n{\"id\":\"a\"}\n");

    assertThat(Terminal.run("score-calls", file))
        .isEqualTo(new Terminal(2, "", "%s:3: there is no \"outcome\".%n".formatted(file)));
    assertThat(Terminal.run("score-coercion", file).err())
        .isEqualTo("%s:1: there is no \"raw_value\".%n".formatted(file));
    assertThat(Terminal.run("score-calls", file("blank.jsonl", "\n\n")).err())
        .contains("holds no cases");
    assertThat(Terminal.run("score-calls").code()).isEqualTo(2);
  }

  @Test
  void the_shared_cases_can_be_scored() {
    Terminal told = Terminal.run("score-calls", "--json", shared("outputs.jsonl").toString());

    assertThat(told.err()).isEmpty();
    assertThat(told.out())
        .contains("\"cases\":678", "\"calls_total\":437", "\"plain_negatives\":168")
        .contains("\"total\":678");
  }

  @Test
  void the_shared_values_can_be_scored() {
    Terminal told = Terminal.run("score-coercion", "--json", shared("coercion.jsonl").toString());

    assertThat(told.out()).contains("\"total\":22}");
  }

  @Test
  void the_shared_answers_can_be_scored() {
    Terminal told = Terminal.run("score-bfcl", "--json", shared("bfcl.jsonl").toString());

    assertThat(told.out()).contains("\"total\":1176", "\"pythonic\":{");
  }

  @Test
  void a_file_without_any_accepted_answer_is_refused() throws IOException {
    String file = file("none.jsonl", "{\"id\":\"x\"}\n");

    Terminal told = Terminal.run("score-bfcl", file);

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err())
        .contains(
            "No case of " + file + " has a \"possible_answer\"; take a file with the answers");
  }
}
