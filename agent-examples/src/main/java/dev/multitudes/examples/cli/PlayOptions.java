package dev.multitudes.examples.cli;

import dev.multitudes.journal.RunFile;
import dev.multitudes.run.Journal;
import dev.multitudes.run.JournalException;
import dev.multitudes.run.Run;
import dev.multitudes.world.World;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How to play and what to show, whatever is played. */
final class PlayOptions {
  /** Each of the safe's codes once. */
  private static final int TABLE = 64;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides what chance does; the same seed gives the same play. Default: 1.")
  long seed = 1;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description =
          "Who plays the persona: simulated (not a language model), or ollama:NAME. Default:"
              + " simulated.")
  String model = "simulated";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where Ollama listens. Default: OLLAMA_HOST, or else http://127.0.0.1:11434.")
  @Nullable String url;

  @Option(
      names = "--trials",
      paramLabel = "N",
      description = "Play N times, with one seed after another, and count.")
  @Nullable Integer trials;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Write the run to FILE, for ./multitudes replay FILE.")
  @Nullable Path file;

  @Option(names = "--json", description = "Print the events as JSON lines instead of the story.")
  boolean json;

  /** The model that was asked for. */
  ModelChoice model(World<?, ?> world) {
    return ModelChoice.named(model, Optional.ofNullable(url), world);
  }

  /** Refuses counts that cannot be played, and many runs where one is written down. */
  void requirePlayable() {
    int count = count();
    if (count < 1) {
      throw Refusal.wrong("--trials must be at least 1 but was %d.".formatted(count));
    }
    if (count > 1 && (json || file != null)) {
      throw Refusal.wrong(
          "--trials %d makes many runs, but --json and --save are for one; leave one of them out."
              .formatted(count));
    }
    requireSeeds(count);
  }

  private void requireSeeds(int count) {
    if (seed > Long.MAX_VALUE - count) {
      throw Refusal.wrong(
          "--seed %d leaves no room for %d seeds; use a smaller one.".formatted(seed, count));
    }
  }

  /** Refuses what a table of many plays cannot be asked for. */
  void requireTable() {
    if (json || file != null) {
      throw Refusal.wrong("--table prints many plays together; leave --json and --save out.");
    }
    requirePlayable();
    requireSeeds(countOfTable());
  }

  /** How many plays of each a table counts. */
  int countOfTable() {
    return trials == null ? TABLE : trials;
  }

  int count() {
    return trials == null ? 1 : trials;
  }

  /** Plays once, or as often as was asked for, and tells the exit code. */
  int play(Match match, Journal journal, CommandLine command) {
    return count() == 1 ? once(match, journal, command) : often(match, command);
  }

  private int once(Match match, Journal journal, CommandLine command) {
    var show = new Show(command, json);
    if (file == null) {
      return Show.code(List.of(show.play(match, seed, journal)));
    }
    try {
      journal.read(match.runId(seed)); // refused before the file is begun
    } catch (JournalException e) {
      throw Refusal.wrong(String.valueOf(e.getMessage()));
    }
    try (RunFile.Writer writer = RunFile.Writer.to(file)) {
      Run run = show.keptBy(writer::write).play(match, seed, journal);
      if (!json) {
        command.getOut().printf("  Saved. Tell it again with: ./multitudes replay %s%n", file);
      }
      return Show.code(List.of(run));
    } catch (UncheckedIOException e) {
      throw Refusal.wrong(e.getMessage() + ".");
    }
  }

  private int often(Match match, CommandLine command) {
    new Show(command, json).title(match, "Seeds %d to %d".formatted(seed, seed + count() - 1));
    return Show.code(new Trials(match, command.getOut()).play(seed, count()));
  }
}
