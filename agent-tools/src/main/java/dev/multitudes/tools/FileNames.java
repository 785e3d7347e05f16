package dev.multitudes.tools;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What both kinds of {@link Level} do alike. */
final class FileNames {

  static List<String> of(DirectoryStream<Path> stream, int most) throws IOException {
    try {
      var names = new ArrayList<String>();
      Iterator<Path> entries = stream.iterator();
      while (names.size() < most && entries.hasNext()) {
        names.add(entries.next().getFileName().toString());
      }
      return names;
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  static FileAttribute<?>[] attributes(Optional<Set<PosixFilePermission>> permissions) {
    return permissions
        .map(given -> new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(given)})
        .orElseGet(() -> new FileAttribute<?>[0]);
  }

  private FileNames() {}
}
