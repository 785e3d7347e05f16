package dev.multitudes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/** The file of one run, locked and ready for the next line. */
interface Page extends Closeable {

  /** Writes whole lines; if they are to last, they have reached the disk when this returns. */
  void write(String lines, boolean lasting) throws IOException;

  /** How a file is opened. */
  @FunctionalInterface
  interface Opener {
    Page open(Path file) throws IOException;
  }

  /** Opens a file behind its last whole line; what was torn behind it is cut off. */
  static Page open(Path file) throws IOException {
    var page = new RandomAccessFile(file.toFile(), "rw");
    try {
      requireLock(page.getChannel());
      long end = endOfLastLine(page);
      page.setLength(end);
      page.seek(end);
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

  private static long endOfLastLine(RandomAccessFile page) throws IOException {
    for (long end = page.length(); end > 0; end--) {
      page.seek(end - 1);
      if (page.read() == '\n') {
        return end;
      }
    }
    return 0;
  }

  /** A page on disk. Not a channel: whoever interrupts a run must not lose its last events. */
  record OnDisk(RandomAccessFile file) implements Page {

    @Override
    public void write(String lines, boolean lasting) throws IOException {
      file.write(lines.getBytes(UTF_8));
      if (lasting) {
        file.getFD().sync();
      }
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
