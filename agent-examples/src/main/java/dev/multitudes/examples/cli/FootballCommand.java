package dev.multitudes.examples.cli;

import static java.util.stream.Collectors.joining;

import dev.multitudes.examples.football.Cast;
import dev.multitudes.examples.football.Start;
import dev.multitudes.journal.FileJournal;
import dev.multitudes.journal.RunFile;
import dev.multitudes.run.Journal;
import dev.multitudes.run.JournalException;
import dev.multitudes.run.Run;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The football decision: one persona, one moment of play, told act by act. */
@Command(
    name = "football",
    sortOptions = false,
    description = {
      "The football decision: the same pitch, another persona, another goal, another right act.",
      "Each act is judged by its exact value in a simulated world.",
      ""
    },
    footer = {
      "",
      "Personas: striker, bribed, coach, captain, goalkeeper, commentator;",
      "  player (the essay's own sentence: no goal is stated, it is inferred);",
      "  none (the friendly assistant, who advises and does not act).",
      "States: s0 (goalkeeper to the left), mirrored (to the right), s1 (tight angle),",
      "  s2 (lane blocked), s3 (goalkeeper unseen).",
      "",
      "For example:",
      "  ./multitudes football --persona bribed",
      "  ./multitudes football --state s3                       the striker looks first",
      "  ./multitudes football --persona captain --trials 20",
      "  ./multitudes football --model ollama:qwen3:4b          a real model; needs Ollama",
      "",
      "Exit codes: 0 the run was told, 1 it broke, 2 wrong input, 3 the model cannot be used."
    })
final class FootballCommand implements Callable<Integer> {
  @Option(names = "--persona", paramLabel = "NAME", description = "Who acts. Default: striker.")
  String persona = "striker";

  @Option(
      names = "--state",
      paramLabel = "NAME",
      description = "Where the play begins. Default: s0.")
  String state = "s0";

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

  @Option(
      names = "--journal",
      paramLabel = "FOLDER",
      description =
          "Write each event to FOLDER before the next happens, so that a killed run goes on:"
              + " ./multitudes continue RUN.")
  @Nullable Path folder;

  @Option(names = "--json", description = "Print the events as JSON lines instead of the story.")
  boolean json;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Cast cast = cast();
    Start start = start();
    int count = count();
    Match match =
        new Match(
            cast, start, ModelChoice.named(model, Optional.ofNullable(url), cast.world(start)));
    return count == 1 ? once(match) : often(match, count);
  }

  private Cast cast() {
    return Cast.named(persona)
        .orElseThrow(
            () ->
                Refusal.wrong(
                    "There is no persona \"%s\"; there are %s, none."
                        .formatted(
                            persona,
                            Cast.all().stream()
                                .filter(one -> !one.isAssistant()) // whom "none" leaves
                                .map(Cast::name)
                                .collect(joining(", ")))));
  }

  private Start start() {
    return Start.named(state)
        .orElseThrow(
            () ->
                Refusal.wrong(
                    "There is no state \"%s\"; there are %s."
                        .formatted(
                            state,
                            Arrays.stream(Start.values())
                                .map(Start::title)
                                .collect(joining(", ")))));
  }

  private int count() {
    if (trials == null) {
      return 1;
    }
    if (trials < 1) {
      throw Refusal.wrong("--trials must be at least 1 but was %d.".formatted(trials));
    }
    if (trials > 1 && (json || file != null || folder != null)) {
      throw Refusal.wrong(
          "--trials %d makes many runs, but --json, --save and --journal are for one; leave one of them out."
              .formatted(trials));
    }
    if (seed > Long.MAX_VALUE - trials) {
      throw Refusal.wrong(
          "--seed %d leaves no room for %d seeds; use a smaller one.".formatted(seed, trials));
    }
    return trials;
  }

  private int once(Match match) {
    var show = new Show(spec.commandLine(), json);
    if (file == null) {
      return Show.code(List.of(show.play(match, seed, journal())));
    }
    Journal journal = journal();
    try {
      journal.read(match.runId(seed)); // refused before the file is begun
    } catch (JournalException e) {
      throw Refusal.wrong(String.valueOf(e.getMessage()));
    }
    try (RunFile.Writer writer = RunFile.Writer.to(file)) {
      Run run = show.keptBy(writer::write).play(match, seed, journal);
      if (!json) {
        out().printf("  Saved. Tell it again with: ./multitudes replay %s%n", file);
      }
      return Show.code(List.of(run));
    } catch (UncheckedIOException e) {
      throw Refusal.wrong(e.getMessage() + ".");
    }
  }

  private Journal journal() {
    return folder == null ? Journal.none() : FileJournal.at(folder);
  }

  private int often(Match match, int count) {
    new Show(spec.commandLine(), json)
        .title(match, "Seeds %d to %d".formatted(seed, seed + count - 1));
    return Show.code(new Trials(match, out()).play(seed, count));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
