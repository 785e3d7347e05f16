package dev.multitudes.examples.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text in UTF-8, from a file or a stream. */
public final class TextFile {
  /** In bytes. */
  private static final int LIMIT = 64_000_000;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * All the text of a file, without a byte order mark.
   *
   * @throws UnusableInputException if there is none, or it is not text in UTF-8
   */
  public static String read(Path file) {
    if (Files.isDirectory(file)) {
      throw new UnusableInputException(file + " is a folder, not a file.");
    }
    if (!Files.exists(file)) {
      throw new UnusableInputException("There is no file " + file + ".");
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      return decoded(bytes.readNBytes(LIMIT + 1), file.toString());
    } catch (AccessDeniedException e) {
      throw new UnusableInputException(file + " may not be read; its permissions forbid it.");
    } catch (IOException e) {
      throw new UnusableInputException("%s cannot be read: %s.".formatted(file, e.getMessage()));
    }
  }

  /**
   * All the text of a stream, without a byte order mark.
   *
   * @param name what to call it where it cannot be used
   * @throws UnusableInputException if it is empty or not text in UTF-8
   */
  public static String read(InputStream stream, String name) {
    try {
      return decoded(stream.readNBytes(LIMIT + 1), name);
    } catch (IOException e) {
      throw new UnusableInputException("%s cannot be read: %s.".formatted(name, e.getMessage()));
    }
  }

  private static String decoded(byte[] bytes, String name) {
    if (bytes.length == 0) {
      throw new UnusableInputException(name + " is empty.");
    }
    if (bytes.length > LIMIT) {
      throw new UnusableInputException(
          "%s is too long: at most %d bytes are read.".formatted(name, LIMIT));
    }
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    try {
      String text = UTF_8.newDecoder().decode(rest).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnusableInputException(
          "%s is not text in UTF-8: see byte %d. Convert it to UTF-8 first."
              .formatted(name, rest.position() + 1));
    }
  }

  private TextFile() {}
}
