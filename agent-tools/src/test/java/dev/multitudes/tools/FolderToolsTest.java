package dev.multitudes.tools;

import static dev.multitudes.tools.Calls.assertDone;
import static dev.multitudes.tools.Calls.assertRefused;
import static dev.multitudes.tools.Calls.tool;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.ToolFailure;
import dev.multitudes.tool.Toolbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every claim holds for both ways to open a folder. */
@ParameterizedClass
@MethodSource("doors")
@Timeout(value = 10, unit = SECONDS)
class FolderToolsTest {
  private final Level.Door door;

  @TempDir private Path outside;
  private Path folder = Path.of("");
  private Toolbox tools = Toolbox.empty();

  FolderToolsTest(Level.Door door) {
    this.door = door;
  }

  static List<Named<Level.Door>> doors() {
    return List.of(
        Named.of("as safely as the system can", Level::open),
        Named.of("checked", folder -> new CheckedLevel(folder)));
  }

  @BeforeEach
  void fillTheFolder() throws IOException {
    folder = Files.createDirectory(outside.resolve("folder"));
    Files.writeString(outside.resolve("secret.txt"), "SECRET");
    Files.createDirectories(folder.resolve("notes/old"));
    Files.writeString(folder.resolve("a.txt"), "alpha");
    Files.writeString(folder.resolve("notes/b.txt"), "beta");
    Files.writeString(folder.resolve(".hidden"), "SECRET");
    Files.createSymbolicLink(folder.resolve("link.txt"), outside.resolve("secret.txt"));
    Files.createSymbolicLink(folder.resolve("inner.txt"), folder.resolve("a.txt"));
    Files.createSymbolicLink(folder.resolve("up"), outside);
    Files.createSymbolicLink(folder.resolve("dangling"), outside.resolve("new.txt"));
    tools = FolderTools.readingAndWriting(Folder.at(folder, door));
  }

  private Result list(String path) {
    return Calls.call(
        tool(tools, "list_files"),
        "run/1.1",
        FolderTools.ListFiles.class,
        new FolderTools.ListFiles(Optional.of(path)));
  }

  private Result read(String path) {
    return Calls.call(
        tool(tools, "read_file"),
        "run/1.1",
        FolderTools.ReadFile.class,
        new FolderTools.ReadFile(path));
  }

  private Result write(String path, String text) {
    return Calls.call(
        tool(tools, "write_file"),
        "run/1.1",
        FolderTools.WriteFile.class,
        new FolderTools.WriteFile(path, text));
  }

  @Test
  void writing_has_to_be_granted_and_is_done_once() {
    assertThat(FolderTools.reading(folder).names()).containsExactly("list_files", "read_file");
    assertThat(FolderTools.readingAndWriting(folder).names())
        .containsExactly("list_files", "read_file", "write_file");
    assertThat(tool(tools, "list_files").effect()).isEqualTo(Effect.READ);
    assertThat(tool(tools, "read_file").effect()).isEqualTo(Effect.READ);
    assertThat(tool(tools, "write_file").effect()).isEqualTo(Effect.ONCE);
  }

  @Test
  void it_lists_files_and_folders_but_nothing_hidden_and_no_links() {
    String all = "a.txt (5 bytes)\nnotes/\n[5 hidden, links, special or oddly named are not shown]";

    assertDone(list(""), all);
    assertDone(list("."), all);
    assertDone(list("notes/"), "b.txt (4 bytes)\nold/");
    assertDone(list("notes/old"), "There is nothing to show.");
  }

  @Test
  void it_reads_a_text() {
    assertDone(read("a.txt"), "alpha");
    assertDone(read("./notes/b.txt"), "beta");
  }

  @Test
  void it_writes_a_text_and_replaces_it_and_leaves_nothing_else_behind() throws IOException {
    assertDone(write("notes/c.txt", "größer"), "Wrote \"notes/c.txt\" (8 bytes).");
    assertDone(write("notes/c.txt", ""), "Replaced \"notes/c.txt\" (0 bytes).");
    assertDone(read("notes/c.txt"), "The file \"notes/c.txt\" is empty.");

    try (var left = Files.list(folder.resolve("notes"))) {
      assertThat(left.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder("b.txt", "c.txt", "old");
    }
  }

  @Test
  void a_private_file_stays_private_when_it_is_replaced() throws IOException {
    Files.setPosixFilePermissions(
        folder.resolve("a.txt"), PosixFilePermissions.fromString("rw-------"));

    write("a.txt", "new");

    assertThat(Files.getPosixFilePermissions(folder.resolve("a.txt")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void who_may_read_and_write_a_file_may_when_it_was_replaced() throws IOException {
    for (String given : List.of("rw-rw-rw-", "rwxr-xr-x", "-w-rw----", "rw-------")) {
      Files.setPosixFilePermissions(
          folder.resolve("a.txt"), PosixFilePermissions.fromString(given));

      assertThat(write("a.txt", given)).isInstanceOf(Result.Done.class);

      assertThat(folder.resolve("a.txt")).hasContent(given);
      assertThat(Files.getPosixFilePermissions(folder.resolve("a.txt")))
          .isEqualTo(PosixFilePermissions.fromString(given));
    }
  }

  @Test
  void what_a_killed_write_left_behind_is_neither_shown_nor_read_and_goes_with_the_next()
      throws IOException {
    Path old = leftBehind("notes/.multitudes-3f0b6d0e-7a55-4b1e-9f6c-1c2d3e4f5a6b", "2001-01-01");
    Path young = leftBehind("notes/.multitudes-4f0b6d0e-7a55-4b1e-9f6c-1c2d3e4f5a6b", "2999-01-01");
    Path another = leftBehind("notes/.multitudes-plans", "2001-01-01");

    assertDone(
        list("notes"),
        "b.txt (4 bytes)\nold/\n[1 hidden, links, special or oddly named are not shown]");
    assertRefused(
        read("notes/" + old.getFileName()),
        "The path \"notes/%s\" leads to a hidden file; names that begin with a dot are not allowed."
            .formatted(old.getFileName()));
    assertDone(write("notes/c.txt", "new"), "Wrote \"notes/c.txt\" (3 bytes).");
    assertThat(old).doesNotExist();
    assertThat(young).exists(); // somebody may be writing it just now
    assertThat(another).exists();
  }

  private Path leftBehind(String name, String day) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "half a te");
    return Files.setLastModifiedTime(file, FileTime.from(Instant.parse(day + "T00:00:00Z")));
  }

  @Test
  void a_protected_file_is_not_replaced() throws IOException {
    Files.setPosixFilePermissions(
        folder.resolve("a.txt"), PosixFilePermissions.fromString("r--r--r--"));

    assertRefused(write("a.txt", "new"), "\"a.txt\" is protected from writing; use another name.");
    assertDone(read("a.txt"), "alpha");
  }

  @ParameterizedTest
  @MethodSource("dev.multitudes.tools.HostilePaths#refusedByName")
  void a_hostile_path_is_refused_by_its_name(String path, String message) throws IOException {
    assertRefused(list(path), message);
    assertRefused(read(path), message);
    assertRefused(write(path, "changed"), message);
    assertThat(outside.resolve("secret.txt")).hasContent("SECRET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%2e%2e%2fsecret.txt", "%252e%252e", "．．", "~", "$HOME", "&#46;&#46;"})
  void what_is_only_an_odd_name_leads_nowhere(String path) {
    assertRefused(read(path), "There is no file \"%s\"; there are [a.txt, notes].".formatted(path));
    assertThat(write(path, "odd")).isInstanceOf(Result.Done.class);
    assertThat(folder.resolve(path)).hasContent("odd");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "link.txt        | \"link.txt\" is a link, and links are not followed; use a file itself.",
        "inner.txt       | \"inner.txt\" is a link, and links are not followed; use a file itself.",
        "dangling        | \"dangling\" is a link, and links are not followed; use a file itself.",
        "up              | \"up\" is a link, and links are not followed; use a file itself.",
        "up/secret.txt   | \"up\" on the way to \"up/secret.txt\" is a link, and links are not"
            + " followed; use a folder itself.",
        "up/folder/a.txt | \"up\" on the way to \"up/folder/a.txt\" is a link, and links are not"
            + " followed; use a folder itself.",
        "notes           | \"notes\" is a folder; name a file in it, or list it.",
        "a.txt/b         | \"a.txt\" on the way to \"a.txt/b\" is no folder; there are"
            + " [a.txt, notes].",
        "none/b.txt      | There is no folder \"none\" on the way to \"none/b.txt\"; there are"
            + " [a.txt, notes].",
        ".               | The path must name a file, such as notes/a.txt.",
      })
  void what_is_no_file_is_neither_read_nor_written(String path, String message) {
    assertRefused(read(path), message);
    assertRefused(write(path, "changed"), message);
    assertThat(outside.resolve("secret.txt")).hasContent("SECRET");
    assertThat(outside.resolve("new.txt")).doesNotExist();
    assertThat(folder.resolve("a.txt")).hasContent("alpha");
  }

  @Test
  void a_link_is_not_listed_through() {
    assertRefused(
        list("up"),
        "\"up\" on the way to \"up\" is a link, and links are not followed; use a folder itself.");
  }

  @Test
  void what_is_not_there_is_told_with_what_is() {
    assertRefused(read("notes/a.txt"), "There is no file \"notes/a.txt\"; there are [b.txt, old].");
    assertRefused(
        read("notes/old/a.txt"), "There is no file \"notes/old/a.txt\"; there are nothing.");
  }

  @Test
  void only_text_is_read() throws IOException {
    Files.write(folder.resolve("image"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    Files.write(folder.resolve("nuls"), new byte[] {'a', 0, 'b'});
    Files.write(folder.resolve("wide"), "wide".getBytes(StandardCharsets.UTF_16));

    for (String name : List.of("image", "nuls", "wide")) {
      assertRefused(
          read(name),
          "The file \"%s\" is no text in UTF-8; only such text is read.".formatted(name));
    }
  }

  @Test
  void only_text_is_written() {
    assertRefused(
        write("a.txt", "a\0b"),
        "The text holds the character U+0000; only text is written, so leave it out.");
    assertRefused(
        write("a.txt", "a\uD800b"),
        "The text holds half a character (a lone surrogate); leave it out.");
    assertDone(read("a.txt"), "alpha");
  }

  @Test
  void what_is_too_large_is_neither_read_nor_written() throws IOException {
    Files.writeString(folder.resolve("most"), "x".repeat(100_000));
    Files.writeString(folder.resolve("more"), "x".repeat(100_001));

    assertThat(read("most").text()).hasSize(100_000);
    assertRefused(
        read("more"),
        "The file \"more\" has more than 100000 bytes, which is the most that is read; use a"
            + " smaller one.");
    assertRefused(
        write("new", "ä".repeat(50_001)),
        "The text has 100002 bytes and at most 100000 are written; write less, or several files.");
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void a_long_list_is_cut_and_says_so() throws IOException {
    for (int i = 0; i < 201; i++) {
      Files.createFile(folder.resolve("notes/old/%03d".formatted(i)));
    }

    assertThat(list("notes/old").text())
        .startsWith("000 (0 bytes)\n")
        .endsWith("199 (0 bytes)\n[cut: these are the first 200]");
    assertThat(read("notes/old/x").text()).endsWith("018, 019, ...].");
  }

  @Test
  void a_list_of_more_than_is_looked_at_does_not_claim_to_be_the_first() throws IOException {
    for (int i = 0; i <= 5000; i++) {
      Files.createFile(folder.resolve("notes/old/%04d".formatted(i)));
    }

    List<String> listed = list("notes/old").text().lines().toList();

    assertThat(listed)
        .hasSize(201)
        .last()
        .isEqualTo("[cut: there are more than 5000 entries, and these are any 200 of them]");
    assertThat(listed.subList(0, 200)).isSorted();
  }

  @Test
  void a_folder_with_too_many_hidden_files_is_not_called_empty() throws IOException {
    for (int i = 0; i <= 5000; i++) {
      Files.createFile(folder.resolve("notes/old/.%04d".formatted(i)));
    }

    assertDone(
        list("notes/old"),
        """
        There is nothing to show.
        [cut: there are more than 5000 entries, and only 5000 were looked at]
        [5000 hidden, links, special or oddly named are not shown]\
        """);
    assertRefused(
        read("notes/old/a.txt"), "There is no file \"notes/old/a.txt\"; there are [...].");
  }

  @Test
  void a_pipe_is_refused_at_once() throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor())
        .isZero();

    assertRefused(read("pipe"), "\"pipe\" is a pipe, a socket or a device; only files are opened.");
    assertRefused(
        write("pipe", "x"), "\"pipe\" is a pipe, a socket or a device; only files are opened.");
    assertRefused(
        read("pipe/x"),
        "\"pipe\" on the way to \"pipe/x\" is no folder; there are [a.txt, notes].");
  }

  @Test
  void a_link_that_appears_after_the_check_is_not_followed() throws IOException {
    try (Level level = door.open(folder.toRealPath())) {
      assertThatThrownBy(() -> level.read("link.txt").close()).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> level.enter("up").names(9)).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> level.create("dangling", Optional.empty()).close())
          .isInstanceOf(IOException.class);

      level.rename("a.txt", "link.txt");

      assertThat(outside.resolve("secret.txt")).hasContent("SECRET");
      assertThat(outside.resolve("new.txt")).doesNotExist();
    }
  }

  @Test
  void a_folder_that_is_swapped_for_another_is_not_used() throws IOException {
    Files.move(folder, outside.resolve("moved"));
    Files.createSymbolicLink(folder, outside);

    assertThatThrownBy(() -> read("secret.txt"))
        .isInstanceOf(ToolFailure.class)
        .hasMessage("Could not use \"secret.txt\" in %s", folder.toRealPath().resolve("folder"));
  }

  @Test
  void what_the_system_denies_is_refused() throws IOException {
    var opened = new AtomicInteger();
    Folder denied =
        Folder.at(
            folder,
            path -> {
              if (opened.getAndIncrement() > 0) {
                throw new AccessDeniedException(path.toString());
              }
              return door.open(path);
            });
    tools = FolderTools.readingAndWriting(denied);

    assertRefused(read("a.txt"), "The system denies access to \"a.txt\"; use another.");
  }

  @Test
  void a_folder_that_cannot_be_granted_is_named() {
    assertThatThrownBy(() -> Folder.at(outside.resolve("none"), door))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("%s is no folder that can be opened; create it first", outside.resolve("none"));
    assertThatThrownBy(() -> Folder.at(outside.resolve("secret.txt"), door))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%s is no folder that can be opened; create it first", outside.resolve("secret.txt"));
    assertThatThrownBy(() -> Folder.at(outside.getRoot(), door))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("/ is a whole file system; give a folder of its own");
  }
}
