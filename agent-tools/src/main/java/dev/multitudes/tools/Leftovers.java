package dev.multitudes.tools;

import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Files that are being written under a name of their own, until they get the one that is meant. If
 * the process dies in between, they are left behind; the next write in the same folder takes them
 * away once they are so old that nobody can still be writing them.
 */
final class Leftovers {
  private static final int MOST_LOOKED_AT = 5000;
  private static final Duration LONGEST_WRITE = Duration.ofHours(1);
  private static final Pattern NAME =
      Pattern.compile("\\.multitudes-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** A name that no other file has. */
  static String newName() {
    return ".multitudes-" + UUID.randomUUID();
  }

  /** Whether a file of this name is being written or was left behind. */
  static boolean has(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * Takes away what was left behind.
   *
   * @param written a file that was written just now: its time is the file system's
   */
  static void clear(Level level, String written) {
    try {
      Optional<FileTime> now = level.look(written).map(BasicFileAttributes::lastModifiedTime);
      if (now.isPresent()) {
        clear(level, now.get());
      }
    } catch (IOException e) {
      // The file is written; somebody else may have taken the leftovers away, or may not have to.
    }
  }

  private static void clear(Level level, FileTime now) throws IOException {
    for (String name : level.names(MOST_LOOKED_AT)) {
      if (has(name) && level.look(name).filter(it -> isAbandoned(it, now)).isPresent()) {
        level.delete(name);
      }
    }
  }

  private static boolean isAbandoned(BasicFileAttributes found, FileTime now) {
    Duration age = Duration.between(found.lastModifiedTime().toInstant(), now.toInstant());
    return Kind.of(found) == Kind.FILE && age.compareTo(LONGEST_WRITE) > 0;
  }

  private Leftovers() {}
}
