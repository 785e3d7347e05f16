package dev.multitudes.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.testing.FakeOllama;
import dev.multitudes.testing.OllamaReply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContinueCommandTest {
  @TempDir Path folder;

  private Terminal play() {
    return Terminal.run(
        "football", "--persona", "captain", "--json", "--journal", folder.toString());
  }

  private Terminal goOn(String run, String... more) {
    var args = new ArrayList<>(List.of("continue", run, "--journal", folder.toString()));
    args.addAll(List.of(more));
    return Terminal.run(args.toArray(String[]::new));
  }

  @Test
  void a_run_that_was_killed_goes_on_to_the_same_end() throws IOException {
    String whole = play().out();
    Path file = folder.resolve("football-captain-s0-1.jsonl");
    assertThat(Files.readString(file)).isEqualTo(whole);
    Files.writeString(file, whole.substring(0, whole.length() / 2));

    Terminal mended = goOn("football-captain-s0-1", "--json");

    assertThat(mended.code()).isZero();
    assertThat(mended.out()).isEqualTo(whole);
    assertThat(Files.readString(file)).isEqualTo(whole);
  }

  @Test
  void what_has_happened_is_told_again() {
    play();

    assertThat(goOn("football-captain-s0-1").flowing())
        .contains(
            "From the journal: what has happened so far (17 events).",
            "Act dribble {\"direction\":\"BACK\"}",
            "The end Achieved: exact: the final whistle has gone.");
  }

  private Path killedHalfway() throws IOException {
    Path file = folder.resolve("football-captain-s0-1.jsonl");
    Files.deleteIfExists(file);
    String whole = play().out();
    return Files.writeString(file, whole.substring(0, whole.length() / 2));
  }

  @Test
  void another_model_than_the_one_that_began_says_so_naming_both() throws IOException {
    String note =
        "Note: the run was begun with the model \"simulated, not a language model\" and goes on"
            + " with \"qwen3:4b\".";
    try (FakeOllama ollama =
        FakeOllama.start()
            .model("qwen3:4b", 8192, "completion", "tools")
            .reply(OllamaReply.text("That is all."))
            .reply(OllamaReply.text("That is all."))) {
      String[] other = {"--model", "ollama:qwen3:4b", "--url", ollama.url()};

      killedHalfway();
      Terminal told = goOn("football-captain-s0-1", other);
      killedHalfway();
      Terminal json =
          goOn("football-captain-s0-1", other[0], other[1], other[2], other[3], "--json");
      Terminal ended = goOn("football-captain-s0-1", other);

      assertThat(told.flowing()).contains(note, "That is all.");
      assertThat(told.err()).isEmpty();
      assertThat(json.err().strip()).isEqualTo(note);
      assertThat(json.lines()).allMatch(line -> line.startsWith("{\"event\":\""));
      assertThat(ended.flowing()).contains("The end").doesNotContain("Note:");
    }
  }

  @Test
  void the_same_model_needs_no_note() throws IOException {
    killedHalfway();

    assertThat(goOn("football-captain-s0-1").flowing()).doesNotContain("Note:");
  }

  @Test
  void a_run_that_is_not_there_is_refused_with_those_that_are() {
    play();

    assertThat(goOn("football-striker-s0-1"))
        .isEqualTo(
            new Terminal(
                2,
                "",
                "There is no run \"football-striker-s0-1\" in the journal %s; there are football-captain-s0-1.\n"
                    .formatted(folder)));
    assertThat(goOn("chess").code()).isEqualTo(2);
    assertThat(goOn("football-striker-s0-99999999999999999999").code()).isEqualTo(2);
  }

  @Test
  void a_damaged_journal_is_refused_with_the_line() throws IOException {
    play();
    Path file = folder.resolve("football-captain-s0-1.jsonl");
    Files.writeString(file, "hello\n" + Files.readString(file));

    Terminal told = goOn("football-captain-s0-1");

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err()).startsWith("Line 1 of the journal " + file + " is no event (");
  }
}
