package dev.multitudes.tools;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An open folder. Its methods take the name of something in it, and never follow a link. */
interface Level extends Closeable {

  /** How the folder at the top is opened. */
  interface Door {
    Level open(Path folder) throws IOException;
  }

  /** A folder, as safely as its file system can: only Windows has no secure streams. */
  @SuppressWarnings("StreamResourceLeak") // the level closes it
  static Level open(Path folder) throws IOException {
    DirectoryStream<Path> stream = Files.newDirectoryStream(folder);
    if (stream instanceof SecureDirectoryStream<Path> secure) {
      return new SecureLevel(secure);
    }
    stream.close();
    return new CheckedLevel(folder);
  }

  /** What this folder is known by, whatever its name; nothing where there is no such thing. */
  Optional<Object> identity() throws IOException;

  /** What is there, if anything is. */
  Optional<BasicFileAttributes> look(String name) throws IOException;

  /** Who may do what with it, where the file system knows. */
  Optional<Set<PosixFilePermission>> permissions(String name) throws IOException;

  /** The names of what is here; no more than so many. */
  List<String> names(int most) throws IOException;

  Level enter(String folder) throws IOException;

  SeekableByteChannel read(String file) throws IOException;

  /** A new file, where there is none. */
  WritableByteChannel create(String file, Optional<Set<PosixFilePermission>> permissions)
      throws IOException;

  /** Says who may do what with it. */
  void permit(String file, Set<PosixFilePermission> permissions) throws IOException;

  /** In one step, and in place of what had that name. */
  void rename(String file, String name) throws IOException;

  void delete(String file) throws IOException;
}
