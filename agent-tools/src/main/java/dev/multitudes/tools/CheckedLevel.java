package dev.multitudes.tools;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder by its real path, which is checked before each step, and once more when a file has been
 * opened. Somebody who swaps folders for links just in between could still slip through; where that
 * matters, use a system with {@link SecureLevel}.
 *
 * @param here its real path
 */
record CheckedLevel(Path here) implements Level {

  @Override
  public Optional<Object> identity() throws IOException {
    return Optional.ofNullable(
        Files.readAttributes(here, BasicFileAttributes.class, NOFOLLOW_LINKS).fileKey());
  }

  @Override
  public Optional<BasicFileAttributes> look(String name) throws IOException {
    try {
      return Optional.of(
          Files.readAttributes(checked(name), BasicFileAttributes.class, NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Set<PosixFilePermission>> permissions(String name) throws IOException {
    var view =
        Files.getFileAttributeView(checked(name), PosixFileAttributeView.class, NOFOLLOW_LINKS);
    return view == null ? Optional.empty() : Optional.of(view.readAttributes().permissions());
  }

  @Override
  public List<String> names(int most) throws IOException {
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(requireReal(here))) {
      return FileNames.of(stream, most);
    }
  }

  @Override
  public Level enter(String folder) throws IOException {
    return new CheckedLevel(requireReal(here.resolve(folder)));
  }

  @Override
  public SeekableByteChannel read(String file) throws IOException {
    Path path = requireReal(here.resolve(file));
    SeekableByteChannel channel = Files.newByteChannel(path, Set.of(READ, NOFOLLOW_LINKS));
    try {
      requireReal(path);
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public WritableByteChannel create(String file, Optional<Set<PosixFilePermission>> permissions)
      throws IOException {
    return Files.newByteChannel(
        checked(file),
        Set.of(CREATE_NEW, WRITE, NOFOLLOW_LINKS),
        FileNames.attributes(permissions));
  }

  @Override
  public void permit(String file, Set<PosixFilePermission> permissions) throws IOException {
    Files.getFileAttributeView(checked(file), PosixFileAttributeView.class, NOFOLLOW_LINKS)
        .setPermissions(permissions);
  }

  @Override
  public void rename(String file, String name) throws IOException {
    Files.move(checked(file), checked(name), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void delete(String file) throws IOException {
    Files.delete(checked(file));
  }

  private Path checked(String name) throws IOException {
    return requireReal(here).resolve(name);
  }

  /** Note: real are neither links nor the short names of Windows, such as GIT~1 for .git. */
  private static Path requireReal(Path path) throws IOException {
    if (!path.toRealPath().equals(path)) {
      throw new FileSystemException(path.toString(), null, "is another name of something else");
    }
    return path;
  }

  @Override
  public void close() {}
}
