package dev.multitudes.testing.goal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a page and a JSON file for each goal test.
 *
 * @param folder where to
 */
record Reports(Path folder) {
  /** The system property that names the folder. */
  static final String FOLDER = "multitudes.reports";

  /** In the folder that is set, else {@code goal-tests} below what the build writes to. */
  static Reports set() {
    String folder = System.getProperty(FOLDER);
    if (folder != null) {
      return new Reports(Path.of(folder));
    }
    boolean isGradle = Files.isDirectory(Path.of("build")) && !Files.exists(Path.of("pom.xml"));
    return new Reports(Path.of(isGradle ? "build" : "target", "goal-tests"));
  }

  /** Writes both, and tells where the page is. */
  Path write(GoalTestResult result) {
    Path page = folder.resolve(result.name() + ".html").toAbsolutePath();
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(result.name() + ".json"), ReportJson.of(result));
      Files.writeString(page, ReportPage.of(result));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The report %s cannot be written; name another folder with -D%s=..."
              .formatted(page, FOLDER),
          e);
    }
    return page;
  }
}
