package dev.multitudes.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
  @TempDir Path folder;

  private Path saved() {
    Path file = folder.resolve("match.jsonl");
    Terminal.run("football", "--persona", "captain", "--save", file.toString());
    return file;
  }

  @Test
  void json_gives_the_file_back() throws IOException {
    Path file = saved();

    assertThat(Terminal.run("replay", file.toString(), "--json").out())
        .isEqualTo(Files.readString(file));
  }

  @Test
  void a_run_that_is_cut_off_in_mid_line_is_told_as_far_as_it_goes_and_the_torn_line_named()
      throws IOException {
    Path file = saved();
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.length() - 30));

    Terminal told = Terminal.run("replay", file.toString());

    assertThat(told.code()).isZero();
    assertThat(told.out()).contains("Turn 3").doesNotContain("The end");
    assertThat(told.err())
        .startsWith(file + ": line 17 is not an event (")
        .endsWith("it is the last line.\n");
  }

  @Test
  void a_file_that_is_not_there_or_holds_no_run_is_refused() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.jsonl"));
    Path missing = folder.resolve("missing.jsonl");

    assertThat(Terminal.run("replay", missing.toString()))
        .isEqualTo(new Terminal(2, "", "There is no file " + missing + ".\n"));
    assertThat(Terminal.run("replay", empty.toString()))
        .isEqualTo(new Terminal(2, "", empty + " holds no run: it is empty.\n"));
    assertThat(Terminal.run("replay", folder.toString()).err())
        .isEqualTo(folder + " is not a file.\n");
    assertThat(Terminal.run("replay").code()).isEqualTo(2);
  }
}
