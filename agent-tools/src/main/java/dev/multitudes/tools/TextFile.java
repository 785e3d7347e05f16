package dev.multitudes.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/**
 * One file of text in an open folder.
 *
 * @param shown its whole path, as the model is told it
 */
record TextFile(Level level, String name, String shown) {

  static final int LARGEST = 100_000;
  private static final Set<PosixFilePermission> PRIVATE =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /** Its text. What grows while it is read is refused too, whatever size it had. */
  String read() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LARGEST + 1);
    try (SeekableByteChannel channel = level.read(name)) {
      int read = 0;
      while (bytes.hasRemaining() && read >= 0) {
        read = channel.read(bytes);
      }
    }
    if (!bytes.hasRemaining()) {
      throw new Refusal(
          "The file %s has more than %d bytes, which is the most that is read; use a smaller one."
              .formatted(shown, LARGEST));
    }
    return decoded(bytes.flip());
  }

  private String decoded(ByteBuffer bytes) {
    try {
      String text = UTF_8.newDecoder().decode(bytes).toString();
      if (text.indexOf('\0') >= 0) {
        throw notText();
      }
      return text;
    } catch (CharacterCodingException e) {
      throw notText();
    }
  }

  private Refusal notText() {
    return new Refusal("The file %s is no text in UTF-8; only such text is read.".formatted(shown));
  }

  /** The bytes of a text that may be written. */
  static ByteBuffer encoded(String text) {
    ByteBuffer bytes = bytes(text);
    if (bytes.remaining() > LARGEST) {
      throw new Refusal(
          "The text has %d bytes and at most %d are written; write less, or several files."
              .formatted(bytes.remaining(), LARGEST));
    }
    return bytes;
  }

  private static ByteBuffer bytes(String text) {
    try {
      if (text.indexOf('\0') < 0) {
        return UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      }
    } catch (CharacterCodingException e) {
      throw new Refusal("The text holds half a character (a lone surrogate); leave it out.");
    }
    throw new Refusal(
        "The text holds the character U+0000; only text is written, so leave it out.");
  }

  /**
   * Writes it anew, in one step: nobody sees half of it, and no link is written through.
   *
   * @param permissions those of the file that it replaces, if it does
   */
  void write(ByteBuffer bytes, Optional<Set<PosixFilePermission>> permissions) throws IOException {
    String temporary = Leftovers.newName();
    try {
      try (WritableByteChannel channel = level.create(temporary, permissions.map(it -> PRIVATE))) {
        flush(bytes, channel);
      }
      if (permissions.isPresent()) {
        level.permit(temporary, permissions.get()); // what a file is made with, the umask narrows
      }
      level.rename(temporary, name);
      Leftovers.clear(level, name);
    } catch (IOException e) {
      discard(temporary, e);
      throw e;
    }
  }

  private static void flush(ByteBuffer bytes, WritableByteChannel channel) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    if (channel instanceof FileChannel file) {
      file.force(true);
    }
  }

  private void discard(String temporary, IOException because) {
    try {
      level.delete(temporary);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }
}
