package dev.multitudes.tools;

import java.nio.file.attribute.BasicFileAttributes;

/** What stands under a name. */
enum Kind {
  FILE,
  FOLDER,
  LINK,
  SPECIAL;

  /** Note: a junction of Windows is both a folder and special, so special comes first. */
  static Kind of(BasicFileAttributes found) {
    if (found.isSymbolicLink()) {
      return LINK;
    }
    if (found.isOther()) {
      return SPECIAL;
    }
    return found.isDirectory() ? FOLDER : FILE;
  }
}
