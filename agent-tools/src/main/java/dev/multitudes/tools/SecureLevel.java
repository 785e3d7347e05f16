package dev.multitudes.tools;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder that stays the same one even if its name is given to another: each step is relative to
 * the open folder (openat), so nothing can be slipped in between a check and its use.
 */
record SecureLevel(SecureDirectoryStream<Path> stream) implements Level {

  @Override
  public Optional<Object> identity() throws IOException {
    return Optional.ofNullable(
        stream.getFileAttributeView(BasicFileAttributeView.class).readAttributes().fileKey());
  }

  @Override
  public Optional<BasicFileAttributes> look(String name) throws IOException {
    try {
      return Optional.of(
          stream
              .getFileAttributeView(Path.of(name), BasicFileAttributeView.class, NOFOLLOW_LINKS)
              .readAttributes());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Set<PosixFilePermission>> permissions(String name) throws IOException {
    var view =
        stream.getFileAttributeView(Path.of(name), PosixFileAttributeView.class, NOFOLLOW_LINKS);
    return view == null ? Optional.empty() : Optional.of(view.readAttributes().permissions());
  }

  @Override
  public List<String> names(int most) throws IOException {
    return FileNames.of(stream, most);
  }

  @Override
  public Level enter(String folder) throws IOException {
    return new SecureLevel(stream.newDirectoryStream(Path.of(folder), NOFOLLOW_LINKS));
  }

  @Override
  public SeekableByteChannel read(String file) throws IOException {
    return stream.newByteChannel(Path.of(file), Set.of(READ, NOFOLLOW_LINKS));
  }

  @Override
  public WritableByteChannel create(String file, Optional<Set<PosixFilePermission>> permissions)
      throws IOException {
    return stream.newByteChannel(
        Path.of(file),
        Set.of(CREATE_NEW, WRITE, NOFOLLOW_LINKS),
        FileNames.attributes(permissions));
  }

  @Override
  public void permit(String file, Set<PosixFilePermission> permissions) throws IOException {
    stream
        .getFileAttributeView(Path.of(file), PosixFileAttributeView.class, NOFOLLOW_LINKS)
        .setPermissions(permissions);
  }

  @Override
  public void rename(String file, String name) throws IOException {
    stream.move(Path.of(file), stream, Path.of(name));
  }

  @Override
  public void delete(String file) throws IOException {
    stream.deleteFile(Path.of(file));
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
