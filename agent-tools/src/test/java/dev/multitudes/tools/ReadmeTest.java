package dev.multitudes.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

  @Test
  void the_five_tools_are_made_as_it_says(@TempDir Path folder) {
    Tool calculator = CalculatorTool.decimal();
    Tool clock = ClockTool.reading(InstantSource.system(), ZoneId.of("Europe/Paris"));
    Toolbox notes = NotesTools.in(folder);
    Toolbox letters = FolderTools.reading(folder);
    Tool person = PersonTool.atTerminal();

    assertThat(Toolbox.of(calculator, clock, person).plus(notes.plus(letters)).names())
        .containsExactly(
            "calculate",
            "tell_time",
            "ask_person",
            "remember",
            "recall",
            "list_files",
            "read_file");
  }

  @Test
  void every_tool_and_every_way_to_make_one_is_named() throws IOException {
    assertThat(Files.readString(Path.of("README.md")))
        .contains(
            "CalculatorTool.decimal()",
            "ClockTool.reading(InstantSource.system(), ZoneId.of(\"Europe/Paris\"))",
            "NotesTools.in(",
            "`inMemory()`",
            "FolderTools.reading(",
            "`readingAndWriting(folder)`",
            "PersonTool.atTerminal()",
            "`calculate`",
            "`tell_time`",
            "`remember`",
            "`recall`",
            "`list_files`",
            "`read_file`",
            "`write_file`",
            "`ask_person`");
  }
}
