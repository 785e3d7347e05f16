package dev.multitudes.files;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The text of a file of labels or of a calibration. */
final class Lines {
  /** 16 MiB. */
  private static final long MOST_BYTES = 1L << 24;

  static String of(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new UnreadableLabelsException(
            "%s is larger than %d bytes, the most that is read".formatted(file, MOST_BYTES));
      }
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new UnreadableLabelsException("There is no file " + file);
    } catch (CharacterCodingException e) {
      throw new UnreadableLabelsException(file + " is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw new UnreadableLabelsException("%s cannot be read: %s".formatted(file, e.getMessage()));
    }
  }

  private Lines() {}
}
