package dev.multitudes.tools;

import static dev.multitudes.tools.Calls.tool;
import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.tool.Result;
import dev.multitudes.tool.Toolbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class FolderLawsTest {
  private static final String SENTINEL = "SENTINEL";

  private Path outside = Path.of("");
  private Path folder = Path.of("");

  @BeforeProperty
  void put_a_sentinel_beside_the_folder() throws IOException {
    outside = Files.createTempDirectory("multitudes").toRealPath();
    folder = Files.createDirectory(outside.resolve("folder"));
    Files.createDirectory(folder.resolve("in"));
    Files.writeString(outside.resolve("sentinel"), SENTINEL);
    Files.writeString(outside.resolve("folder/.hidden"), SENTINEL);
    Files.createSymbolicLink(folder.resolve("up"), outside);
    Files.createSymbolicLink(folder.resolve("in/up"), outside);
    Files.createSymbolicLink(folder.resolve("link"), outside.resolve("sentinel"));
  }

  @AfterProperty
  void clear_away() throws IOException {
    try (Stream<Path> all = Files.walk(outside)) {
      for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(path);
      }
    }
  }

  @Property(tries = 500)
  void no_path_leads_out_of_the_folder(@ForAll("paths") String path) throws IOException {
    assertInside(Level::open, path);
  }

  @Property(tries = 500)
  void no_path_leads_out_of_a_checked_folder(@ForAll("paths") String path) throws IOException {
    assertInside(CheckedLevel::new, path);
  }

  private void assertInside(Level.Door door, String path) throws IOException {
    Toolbox tools = FolderTools.readingAndWriting(Folder.at(folder, door));

    Result read =
        Calls.call(
            tool(tools, "read_file"),
            "run/1.1",
            FolderTools.ReadFile.class,
            new FolderTools.ReadFile(path));
    Result listed =
        Calls.call(
            tool(tools, "list_files"),
            "run/1.2",
            FolderTools.ListFiles.class,
            new FolderTools.ListFiles(Optional.of(path)));
    Result written =
        Calls.call(
            tool(tools, "write_file"),
            "run/1.3",
            FolderTools.WriteFile.class,
            new FolderTools.WriteFile(path, "written"));

    assertThat(read.text()).doesNotContain(SENTINEL);
    if (listed instanceof Result.Done) {
      assertThat(listed.text()).doesNotContain("sentinel (8 bytes)").doesNotContain("folder/");
    }
    assertThat(written).isNotInstanceOf(Result.Failed.class);
    assertOutsideIsUntouched();
  }

  private void assertOutsideIsUntouched() throws IOException {
    assertThat(outside.resolve("sentinel")).hasContent(SENTINEL);
    assertThat(outside.resolve("folder/.hidden")).hasContent(SENTINEL);
    try (Stream<Path> left = Files.list(outside)) {
      assertThat(left.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder("sentinel", "folder");
    }
  }

  @Provide
  Arbitrary<String> paths() {
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            Tuple.of(
                6,
                Arbitraries.of(
                    "..",
                    "/",
                    "/",
                    ".",
                    "up",
                    "in",
                    "link",
                    "sentinel",
                    "folder",
                    ".hidden",
                    "\\",
                    "C:",
                    "%2e%2e",
                    "%2f",
                    "\0",
                    " ",
                    "~",
                    "CON",
                    "\u202E",
                    "．",
                    "‥",
                    "∕")),
            Tuple.of(1, Arbitraries.strings().ofMaxLength(3)));
    return piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces));
  }
}
