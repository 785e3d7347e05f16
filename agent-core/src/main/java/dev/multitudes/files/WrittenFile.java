package dev.multitudes.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Puts a text into a file, in the syntax that the file's name ends in. */
final class WrittenFile {

  /**
   * Writes over what may be there.
   *
   * @throws IllegalArgumentException if the name ends otherwise
   * @throws UncheckedIOException if it cannot be written, with a sentence that says why
   */
  static void write(Kind kind, Path file, Function<Syntax, String> writing) {
    Syntax syntax =
        Syntax.of(file.toString())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "A %s is written to a .yaml, .yml or .json file but this was %s"
                            .formatted(kind.word(), file)));
    String text = writing.apply(syntax);
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The %s cannot be written to \"%s\": %s".formatted(kind.word(), file, reason(file, e)),
          e);
    }
  }

  private static String reason(Path file, IOException problem) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      return "it is a folder";
    }
    return folder != null && !Files.isDirectory(folder)
        ? "there is no folder " + folder
        : String.valueOf(problem.getMessage());
  }

  private WrittenFile() {}
}
