package dev.multitudes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file of one run, locked and ready for the next line. */
interface Page extends Closeable {

  /** Writes a line; if it is to last, it has reached the disk when this returns. */
  void write(String line, boolean lasting) throws IOException;

  /** How a file is opened. */
  @FunctionalInterface
  interface Opener {
    Page open(Path file) throws IOException;
  }

  /** Opens a file behind its last whole line; what was torn behind it is cut off. */
  static Page open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      requireLock(channel);
      long end = endOfLastLine(channel);
      channel.truncate(end);
      channel.position(end);
      return new OnDisk(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static void requireLock(FileChannel channel) throws IOException {
    try {
      if (channel.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      throw new IOException("somebody in this process is going on with this run already", e);
    }
    throw new IOException("another process is going on with this run already");
  }

  private static long endOfLastLine(FileChannel channel) throws IOException {
    var one = ByteBuffer.allocate(1);
    for (long end = channel.size(); end > 0; end--) {
      one.clear();
      channel.read(one, end - 1);
      if (one.get(0) == '\n') {
        return end;
      }
    }
    return 0;
  }

  /** A page on disk. */
  record OnDisk(FileChannel channel) implements Page {

    @Override
    public void write(String line, boolean lasting) throws IOException {
      ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      if (lasting) {
        channel.force(false);
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
