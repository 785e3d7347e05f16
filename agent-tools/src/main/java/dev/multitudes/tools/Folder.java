package dev.multitudes.tools;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** A folder whose files of text may be listed, read and written, and nothing outside it. */
record Folder(Granted granted) {

  static Folder at(Path folder, Level.Door door) {
    return new Folder(Granted.of(folder, door));
  }

  String list(String path) {
    InnerPath where = InnerPath.of(path.isBlank() ? "." : path);
    return granted.open(where, where.names(), Listing::of);
  }

  String read(String path) {
    InnerPath where = fileAt(path);
    return granted.open(where, where.folders(), level -> read(level, where));
  }

  private static String read(Level level, InnerPath where) throws IOException {
    Optional<BasicFileAttributes> found = level.look(where.last());
    if (found.isEmpty()) {
      throw new Refusal(
          "There is no file %s; there are %s.".formatted(where, Listing.names(level)));
    }
    requireFile(where, found.get());
    String text = new TextFile(level, where.last(), where.toString()).read();
    return text.isEmpty() ? "The file %s is empty.".formatted(where) : text;
  }

  String write(String path, String text) {
    InnerPath where = fileAt(path);
    ByteBuffer bytes = TextFile.encoded(text);
    return granted.open(where, where.folders(), level -> write(level, where, bytes));
  }

  private static String write(Level level, InnerPath where, ByteBuffer bytes) throws IOException {
    int size = bytes.remaining();
    Optional<BasicFileAttributes> found = level.look(where.last());
    found.ifPresent(it -> requireFile(where, it));
    Optional<Set<PosixFilePermission>> permissions =
        found.isPresent() ? level.permissions(where.last()) : Optional.empty();
    permissions.ifPresent(given -> requireWritable(where, given));
    new TextFile(level, where.last(), where.toString()).write(bytes, permissions);
    return "%s %s (%d bytes).".formatted(found.isPresent() ? "Replaced" : "Wrote", where, size);
  }

  private static InnerPath fileAt(String path) {
    InnerPath where = InnerPath.of(path);
    if (where.names().isEmpty()) {
      throw new Refusal("The path must name a file, such as notes/a.txt.");
    }
    return where;
  }

  private static void requireFile(InnerPath where, BasicFileAttributes found) {
    switch (Kind.of(found)) {
      case FILE -> {}
      case FOLDER ->
          throw new Refusal("%s is a folder; name a file in it, or list it.".formatted(where));
      case LINK ->
          throw new Refusal(
              "%s is a link, and links are not followed; use a file itself.".formatted(where));
      case SPECIAL ->
          throw new Refusal(
              "%s is a pipe, a socket or a device; only files are opened.".formatted(where));
    }
  }

  private static void requireWritable(InnerPath where, Set<PosixFilePermission> permissions) {
    if (!permissions.contains(PosixFilePermission.OWNER_WRITE)) {
      throw new Refusal("%s is protected from writing; use another name.".formatted(where));
    }
  }
}
