package dev.multitudes.journal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be used, in words for a person. */
final class Reasons {

  static String of(IOException problem) {
    return switch (problem) {
      case AccessDeniedException denied -> "that is not permitted";
      case NoSuchFileException missing -> "there is no " + missing.getFile();
      case FileAlreadyExistsException there -> there.getFile() + " is not a folder";
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + other.getReason();
      default -> String.valueOf(problem.getMessage());
    };
  }

  private Reasons() {}
}
