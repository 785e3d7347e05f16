package dev.multitudes.examples;

import dev.multitudes.files.PersonaLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** Personas to begin with, as files: there to be tried, and to be copied. */
public final class Starters {
  private static final String FOLDER = "dev/multitudes/examples/personas";

  /** The library of them; its files are the folder {@code personas} beside this class. */
  public static PersonaLibrary library() {
    Path home = home();
    if (Files.isDirectory(home)) {
      return PersonaLibrary.in(home.resolve(FOLDER));
    }
    try (FileSystem jar = FileSystems.newFileSystem(home)) {
      return PersonaLibrary.in(jar.getPath(FOLDER));
    } catch (IOException e) {
      throw new UncheckedIOException("The starter personas cannot be read from " + home, e);
    }
  }

  /** The jar, or the folder of classes, that this class is from. */
  private static Path home() {
    try {
      return Path.of(Starters.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("This class is from no place that has a path", e);
    }
  }

  private Starters() {}
}
