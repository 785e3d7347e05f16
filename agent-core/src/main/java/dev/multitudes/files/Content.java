package dev.multitudes.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of one file, with the name that complaints about it begin with. */
final class Content {
  /** The most bytes of a file: 1 MiB. */
  static final int MOST_BYTES = 1 << 20;

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final String file;
  private final Syntax syntax;
  private final Kind kind;
  private final byte[] bytes; // at most one more than may be read

  private Content(String file, Syntax syntax, Kind kind, byte[] bytes) {
    this.file = file;
    this.syntax = syntax;
    this.kind = kind;
    this.bytes = bytes;
  }

  /** A text as if it stood in a file. */
  static Content of(String name, Syntax syntax, Kind kind, String text) {
    return new Content(name, syntax, kind, text.getBytes(UTF_8));
  }

  String file() {
    return file;
  }

  Syntax syntax() {
    return syntax;
  }

  Kind kind() {
    return kind;
  }

  /**
   * Reads a file.
   *
   * @throws UnreadablePersonaException if that cannot be done
   */
  static Content of(Path path, Kind kind) {
    Syntax syntax =
        Syntax.of(path.toString())
            .orElseThrow(
                () ->
                    new UnreadablePersonaException(
                        "%s: a %s is a file whose name ends in .yaml, .yml or .json"
                            .formatted(path, kind.word())));
    if (!Files.isRegularFile(path)) {
      throw new UnreadablePersonaException(
          Files.exists(path) ? path + " is not a file" : "There is no file " + path);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return new Content(path.toString(), syntax, kind, in.readNBytes(MOST_BYTES + 1));
    } catch (AccessDeniedException e) {
      throw new UnreadablePersonaException(path + " cannot be read: that is not permitted");
    } catch (IOException e) {
      throw new UnreadablePersonaException("%s cannot be read: %s".formatted(path, e.getMessage()));
    }
  }

  /**
   * The text of the file.
   *
   * @throws UnreadablePersonaException if it is too large, no UTF-8, or empty
   */
  String text() {
    if (bytes.length > MOST_BYTES) {
      throw new UnreadablePersonaException(
          "%s is larger than %d bytes, the most that a %s may have"
              .formatted(file, MOST_BYTES, kind.word()));
    }
    String text = decoded();
    if (text.isBlank()) {
      throw new UnreadablePersonaException(
          "%s holds no %s: it is empty; begin with %s"
              .formatted(file, kind.word(), kind.beginning()));
    }
    return text;
  }

  private String decoded() {
    CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
    CoderResult result =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), chars, true);
    String text = chars.flip().toString();
    if (result.isError()) {
      throw new UnreadablePersonaException(
          "%s, %s: this is not UTF-8; save the file as UTF-8"
              .formatted(file, Spot.of(text, text.length())));
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
