package dev.multitudes.examples.cli;

import static java.util.stream.Collectors.joining;

import dev.multitudes.examples.football.Cast;
import dev.multitudes.examples.football.Start;
import dev.multitudes.journal.FileJournal;
import dev.multitudes.run.Journal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      names = "--journal",
      paramLabel = "FOLDER",
      description =
          "Write each event to FOLDER before the next happens, so that a killed run goes on:"
              + " ./multitudes continue RUN.")
  @Nullable Path folder;

  @Mixin PlayOptions options = new PlayOptions();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Cast cast = cast();
    Start start = start();
    options.requirePlayable();
    if (options.count() > 1 && folder != null) {
      throw Refusal.wrong(
          "--trials %d makes many runs, but --journal is for one; leave one of them out."
              .formatted(options.count()));
    }
    var match = new FootballMatch(cast, start, options.model(cast.world(start)));
    return options.play(match, journal(), spec.commandLine());
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

  private Journal journal() {
    return folder == null ? Journal.none() : FileJournal.at(folder);
  }
}
