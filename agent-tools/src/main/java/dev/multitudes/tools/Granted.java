package dev.multitudes.tools;

import dev.multitudes.tool.ToolFailure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/** The folder that was granted, and the only way down from it. */
final class Granted {

  /** What is done in a folder while it is open. */
  interface Work {
    String in(Level level) throws IOException;
  }

  private final Path root;
  private final Level.Door door;
  private final Optional<Object> identity;

  private Granted(Path root, Level.Door door) throws IOException {
    this.root = root;
    this.door = door;
    try (Level level = door.open(root)) {
      identity = level.identity();
    }
  }

  static Granted of(Path folder, Level.Door door) {
    try {
      Path root = folder.toRealPath();
      if (root.getNameCount() == 0) {
        throw new IllegalArgumentException(
            "%s is a whole file system; give a folder of its own".formatted(folder));
      }
      if (!Files.isDirectory(root)) {
        throw new NotDirectoryException(folder.toString());
      }
      return new Granted(root, door);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s is no folder that can be opened; create it first".formatted(folder), e);
    }
  }

  /**
   * Does some work in a folder below this one.
   *
   * @param where what is wanted, to name it if it cannot be had
   * @param folders the names from here to there
   */
  String open(InnerPath where, List<String> folders, Work work) {
    try (Level level = door.open(root)) {
      if (!level.identity().equals(identity)) {
        throw new IOException("%s is another folder than the one granted".formatted(root));
      }
      return below(level, where, folders, work);
    } catch (AccessDeniedException e) {
      throw new Refusal("The system denies access to %s; use another.".formatted(where));
    } catch (InvalidPathException e) {
      throw new Refusal("The path %s cannot be a name here; use plain letters.".formatted(where));
    } catch (IOException e) {
      throw new ToolFailure("Could not use %s in %s".formatted(where, root), e);
    }
  }

  private static String below(Level level, InnerPath where, List<String> folders, Work work)
      throws IOException {
    if (folders.isEmpty()) {
      return work.in(level);
    }
    requireFolder(level, where, folders.getFirst());
    try (Level next = level.enter(folders.getFirst())) {
      return below(next, where, folders.subList(1, folders.size()), work);
    }
  }

  private static void requireFolder(Level level, InnerPath where, String name) throws IOException {
    Optional<BasicFileAttributes> found = level.look(name);
    if (found.isEmpty()) {
      throw new Refusal(
          "There is no folder %s on the way to %s; there are %s."
              .formatted(Shown.quoted(name), where, Listing.names(level)));
    }
    switch (Kind.of(found.get())) {
      case FOLDER -> {}
      case LINK ->
          throw new Refusal(
              "%s on the way to %s is a link, and links are not followed; use a folder itself."
                  .formatted(Shown.quoted(name), where));
      case FILE, SPECIAL ->
          throw new Refusal(
              "%s on the way to %s is no folder; there are %s."
                  .formatted(Shown.quoted(name), where, Listing.names(level)));
    }
  }
}
