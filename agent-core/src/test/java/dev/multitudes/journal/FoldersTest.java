package dev.multitudes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  private final List<Path> forced = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void a_new_journal_is_entered_in_its_folder_on_the_disk() throws IOException {
    Path file = folder.resolve("match.jsonl");

    Page.open(file, forced::add).close();

    assertThat(forced).containsExactly(folder);
  }

  @Test
  void a_journal_that_holds_events_was_entered_before() throws IOException {
    Path file = folder.resolve("match.jsonl");
    try (Page page = Page.open(file, forced::add)) {
      page.write(List.of("{}"), true);
    }
    forced.clear();

    Page.open(file, forced::add).close();

    assertThat(forced).isEmpty();
  }

  @Test
  void each_folder_that_is_made_is_entered_in_the_one_above() throws IOException {
    Folders.make(folder.resolve("runs/today"), forced::add);

    assertThat(folder.resolve("runs/today")).isDirectory();
    assertThat(forced).containsExactly(folder, folder.resolve("runs"));
  }

  @Test
  void a_folder_that_cannot_be_forced_is_no_failure_and_an_interruption_is_kept() {
    Thread.currentThread().interrupt();

    Folders.force(folder.resolve("none"));
    Folders.force(folder);

    assertThat(Thread.interrupted()).isTrue();
  }
}
