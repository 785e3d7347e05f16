package dev.multitudes.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Folders that still name what was put into them after the machine has lost its power. A file that
 * has reached the disk is lost all the same if its folder's entry has not.
 */
final class Folders {

  /**
   * Makes a folder, and those above it, unless it is there.
   *
   * @param force how the entries of a folder are brought to the disk
   */
  static void make(Path folder, Consumer<Path> force) throws IOException {
    Path above = folder.toAbsolutePath().getParent();
    if (Files.isDirectory(folder) || above == null) {
      return;
    }
    make(above, force);
    Files.createDirectories(folder);
    force.accept(above);
  }

  /** Brings a folder's entries to the disk, where the platform can. Windows opens no folder. */
  static void force(Path folder) {
    boolean wasInterrupted = Thread.interrupted(); // an interrupted channel closes itself
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The file itself is forced all the same, and whoever cannot do that says so.
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Folders() {}
}
