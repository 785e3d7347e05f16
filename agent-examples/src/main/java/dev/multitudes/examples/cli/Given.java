package dev.multitudes.examples.cli;

import dev.multitudes.examples.calls.TextFile;
import dev.multitudes.examples.calls.UnusableInputException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** What a command was given to read: whatever cannot be used is refused. */
final class Given {
  private static final String STANDARD_INPUT = "-";

  /** The text of a file, or of standard input for {@code -}. */
  static String text(String file) {
    return usable(
        () ->
            file.equals(STANDARD_INPUT)
                ? TextFile.read(System.in, "Standard input")
                : TextFile.read(Path.of(file)));
  }

  /** What was read from the input; a refusal if that cannot be used. */
  static <T> T usable(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UnusableInputException e) {
      throw Refusal.wrong(e.sentence());
    }
  }

  private Given() {}
}
