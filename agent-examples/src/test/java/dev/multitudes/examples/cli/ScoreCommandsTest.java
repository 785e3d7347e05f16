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
  void goals_judged_by_calls_alone_agree_with_runs_that_were_checked_on_the_database() {
    Path folder = shared("../goals/tau");

    Terminal told = Terminal.run("score-goals", "--json", folder.toString());

    assertThat(told.out())
        .contains(
            "\"airline\":{\"runs\":120,\"reached_and_rewarded\":54,\"reached_only\":1,"
                + "\"rewarded_only\":1,\"neither\":64,\"calls\":669,\"said_to_advance\":63,"
                + "\"helped\":57,\"both\":55}")
        .contains(
            "\"retail\":{\"runs\":222,\"reached_and_rewarded\":120,\"reached_only\":0,"
                + "\"rewarded_only\":10,\"neither\":92,\"calls\":1778,\"said_to_advance\":205,"
                + "\"helped\":210,\"both\":200}");
    assertThat(Terminal.run("score-goals", folder.toString()).out())
        .containsPattern("runs in which reached and rewarded agree +118/120 +98\\.3 %");
    assertThat(Terminal.run("score-goals", "--failures", folder.toString()).out())
        .containsPattern("end, reached");
  }

  @Test
  void recordings_that_are_not_there_are_refused() throws IOException {
    String tasks = "airline.tasks.jsonl";

    assertThat(Terminal.run("score-goals", folder.toString()))
        .isEqualTo(new Terminal(2, "", "There is no file %s.%n".formatted(folder.resolve(tasks))));
    file(tasks, "{}\nodd\n");
    assertThat(Terminal.run("score-goals", folder.toString()).err())
        .isEqualTo("%s:2 is not JSON.%n".formatted(folder.resolve(tasks)));
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

  @Test
  void recorded_attacks_are_scored_as_tables_or_as_json() throws IOException {
    Files.createDirectory(folder.resolve("runs"));

    Terminal told = Terminal.run("score-hijacks", folder.toString());
    Terminal json = Terminal.run("score-hijacks", "--json", folder.toString());

    assertThat(told.lines()).contains("nothing allowed, tuned on");
    assertThat(json.out())
        .startsWith("{\"nothing allowed, tuned on\":{\"stopped_at_the_last_call\"");
  }

  @Test
  void without_recordings_there_is_nothing_to_score() {
    Terminal told = Terminal.run("score-hijacks", folder.toString());

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err()).contains("give the one that holds AgentDojo's recorded runs.");
  }
}
