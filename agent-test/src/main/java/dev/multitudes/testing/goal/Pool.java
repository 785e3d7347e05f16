package dev.multitudes.testing.goal;

import dev.multitudes.goal.Fingerprint;
import dev.multitudes.testing.statistics.Tally;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Trials of earlier runs of one build, in a folder of small files. What differs in build, model,
 * persona, goal or scenario is kept apart.
 *
 * @param folder where the files are
 * @param build tells one build from another
 */
record Pool(Path folder, String build) {
  /** Names the folder; {@code .multitudes/pool} if it is not set. */
  static final String FOLDER = "multitudes.pool";

  /** Names the build; without it the commit that the usual build servers tell. */
  static final String BUILD = "multitudes.build";

  private static final List<String> COMMITS =
      List.of("GITHUB_SHA", "CI_COMMIT_SHA", "GIT_COMMIT", "BUILD_VCS_NUMBER");

  /**
   * The pool that is set.
   *
   * @throws IllegalArgumentException if nothing tells which build this is
   */
  static Pool named(Properties set, Map<String, String> environment) {
    String build =
        Stream.concat(
                Stream.ofNullable(set.getProperty(BUILD)),
                COMMITS.stream().flatMap(name -> Stream.ofNullable(environment.get(name))))
            .filter(name -> !name.isBlank())
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Trials can be pooled only within one build, and nothing tells which this"
                            + " is; set -D"
                            + BUILD
                            + "=..., such as the commit"));
    return new Pool(Path.of(set.getProperty(FOLDER, ".multitudes/pool")), build);
  }

  /** What earlier runs came to. */
  Tally read(String test, Subject subject) {
    Path file = file(test, subject);
    if (!Files.exists(file)) {
      return Tally.NONE;
    }
    Properties kept = load(file);
    return new Tally(count(kept, "successes", file), count(kept, "failures", file));
  }

  private static Properties load(Path file) {
    var kept = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      kept.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("The pool " + file + " cannot be read", e);
    }
    return kept;
  }

  private static int count(Properties kept, String name, Path file) {
    return Optional.ofNullable(kept.getProperty(name))
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Integer::parseInt)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The pool %s has no number of %s; delete it to begin anew"
                        .formatted(file, name)));
  }

  /** The seed after those of earlier runs of this test, whoever played: none counts twice. */
  long nextSeed(String test, long first) {
    Path file = seeds(test);
    if (!Files.exists(file)) {
      return first;
    }
    return Optional.ofNullable(load(file).getProperty("next"))
        .filter(text -> text.matches("-?\\d{1,18}"))
        .map(text -> Math.max(first, Long.parseLong(text)))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The pool %s has no next seed; delete it to begin anew".formatted(file)));
  }

  /** The seed that the next run begins with. */
  void playNext(String test, long seed) {
    var kept = new Properties();
    kept.setProperty("test", test);
    kept.setProperty("build", build);
    kept.setProperty("next", Long.toString(seed));
    store(kept, seeds(test));
  }

  private Path seeds(String test) {
    return folder.resolve(Fingerprint.of(build, test) + ".seeds.properties");
  }

  /** Keeps what all runs came to. */
  void write(String test, Subject subject, Tally all) {
    var kept = new Properties();
    kept.setProperty("test", test);
    kept.setProperty("build", build);
    kept.setProperty("model", subject.model());
    kept.setProperty("persona", subject.persona() + " " + subject.fingerprint());
    kept.setProperty("scenario", subject.scenario());
    kept.setProperty("successes", Integer.toString(all.successes()));
    kept.setProperty("failures", Integer.toString(all.failures()));
    store(kept, file(test, subject));
  }

  private void store(Properties kept, Path file) {
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "pool", ".new");
      try (Writer writer = Files.newBufferedWriter(fresh)) {
        kept.store(writer, "Trials of a goal test that count for later runs too");
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The pool " + file + " cannot be written", e);
    }
  }

  private Path file(String test, Subject subject) {
    String key =
        Fingerprint.of(
            build,
            test,
            subject.scenario(),
            subject.persona(),
            subject.fingerprint(),
            subject.goal(),
            subject.model());
    return folder.resolve(key + ".properties");
  }
}
