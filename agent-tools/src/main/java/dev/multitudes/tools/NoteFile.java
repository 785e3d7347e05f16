package dev.multitudes.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.multitudes.tool.Action;
import dev.multitudes.tool.Arguments;
import dev.multitudes.tool.ToolFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Notes as lines of JSON. A line without an end was torn by a crash: it is no note, and the next
 * one is written in its place.
 */
final class NoteFile {

  private static final long LARGEST = 50_000_000;
  private static final Action<Note> NOTE = Action.of(Note.class);

  private final Path file;
  private long size;
  private long end;

  private NoteFile(Path file) {
    this.file = file;
  }

  static NoteFile in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "There is no folder %s to keep notes in; create it first".formatted(folder));
    }
    return new NoteFile(folder.resolve("notes.jsonl"));
  }

  List<Note> read() {
    if (!Files.exists(file, NOFOLLOW_LINKS)) {
      return List.of();
    }
    try {
      requireSane();
      byte[] bytes = Files.readAllBytes(file);
      size = bytes.length;
      end = endOfLastLine(bytes);
      return notes(new String(bytes, 0, (int) end, UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UnreadableNotesException("The notes in %s cannot be read".formatted(file), e);
    }
  }

  private void requireSane() throws IOException {
    if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) {
      throw new UnreadableNotesException(
          "%s is no file (links are not followed); move it away".formatted(file));
    }
    if (Files.size(file) > LARGEST) {
      throw new UnreadableNotesException(
          "%s has %d bytes and at most %d are read; move it away"
              .formatted(file, Files.size(file), LARGEST));
    }
  }

  private static long endOfLastLine(byte[] bytes) {
    int last = bytes.length;
    while (last > 0 && bytes[last - 1] != '\n') {
      last--;
    }
    return last;
  }

  private List<Note> notes(List<String> lines) {
    var notes = new ArrayList<Note>();
    for (String line : lines) {
      switch (NOTE.read(line)) {
        case Arguments.Fit<Note> fit -> notes.add(fit.value());
        case Arguments.Misfit<Note> misfit ->
            throw new UnreadableNotesException(
                "Line %d of %s is no note: %s Mend it or take it out"
                    .formatted(notes.size() + 1, file, misfit.message()));
      }
    }
    return notes;
  }

  void append(Note note) {
    try (var channel = FileChannel.open(file, Set.of(CREATE, READ, WRITE, NOFOLLOW_LINKS))) {
      requireUnchanged(channel);
      channel.truncate(end);
      size = end;
      write(channel, UTF_8.encode(NOTE.write(note) + "\n"));
    } catch (IOException e) {
      throw new ToolFailure("The note could not be written to " + file, e);
    }
  }

  /** Note: what another program wrote since must not be cut off with a torn line. */
  private void requireUnchanged(FileChannel channel) throws IOException {
    if (channel.size() != size) {
      throw new IOException(
          "%s had %d bytes and now has %d; only one toolbox may keep notes there"
              .formatted(file, size, channel.size()));
    }
  }

  private void write(FileChannel channel, ByteBuffer line) throws IOException {
    channel.position(end);
    try {
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
    } catch (IOException e) {
      channel.truncate(end);
      throw e;
    }
    end = channel.position();
    size = end;
  }
}
