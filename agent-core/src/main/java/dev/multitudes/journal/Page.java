package dev.multitudes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The file of one run, locked and ready for the next line. */
interface Page extends Closeable {

  /** How many whole lines there are. */
  int lines();

  /** Writes lines; if they are to last, they have reached the disk when this returns. */
  void write(List<String> lines, boolean lasting) throws IOException;

  /** How a file is opened. */
  @FunctionalInterface
  interface Opener {
    Page open(Path file) throws IOException;
  }

  /** Opens a file behind its last whole line; what was torn behind it is cut off. */
  static Page open(Path file) throws IOException {
    return open(file, Folders::force);
  }

  /**
   * The same; what is new is also entered in its folder, which is brought to the disk like this.
   */
  static Page open(Path file, Consumer<Path> force) throws IOException {
    var page = new RandomAccessFile(file.toFile(), "rw");
    try {
      requireLock(page.getChannel());
      if (page.length() == 0) {
        force.accept(file.toAbsolutePath().getParent());
      }
      return new OnDisk(page);
    } catch (IOException e) {
      page.close();
      throw e;
    }
  }

  private static void requireLock(FileChannel channel) throws IOException {
    boolean wasInterrupted = Thread.interrupted(); // an interrupted channel closes itself
    try {
      if (channel.tryLock() == null) {
        throw new IOException("another process is going on with this run already");
      }
    } catch (OverlappingFileLockException e) {
      throw new IOException("somebody in this process is going on with this run already", e);
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A page on disk. Not a channel: whoever interrupts a run must not lose its last events. */
  final class OnDisk implements Page {
    private final RandomAccessFile file;
    private int lines;

    /** Goes behind the last whole line, and cuts off what stands behind it. */
    OnDisk(RandomAccessFile file) throws IOException {
      this.file = file;
      var all = new byte[(int) file.length()];
      file.readFully(all);
      int end = 0;
      for (int i = 0; i < all.length; i++) {
        if (all[i] == '\n') {
          lines++;
          end = i + 1;
        }
      }
      file.setLength(end);
      file.seek(end);
    }

    @Override
    public int lines() {
      return lines;
    }

    @Override
    public void write(List<String> more, boolean lasting) throws IOException {
      file.write((String.join("\n", more) + "\n").getBytes(UTF_8));
      if (lasting) {
        file.getFD().sync();
      }
      lines += more.size();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
