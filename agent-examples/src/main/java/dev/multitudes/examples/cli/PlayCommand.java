package dev.multitudes.examples.cli;

import static java.util.stream.Collectors.joining;

import dev.multitudes.examples.Scenarios;
import dev.multitudes.examples.Scenarios.Listed;
import dev.multitudes.run.Journal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Any scenario by its name, told act by act. */
@Command(
    name = "play",
    sortOptions = false,
    description = {
      "Plays a scenario: somebody with a goal in a small world, whose every act is judged.",
      "Without a name, tells which scenarios there are.",
      ""
    },
    footer = {
      "",
      "For example:",
      "  ./multitudes play",
      "  ./multitudes play negotiation --seed 3",
      "  ./multitudes play safe --trials 20",
      "  ./multitudes play --table                               all, beside a planner and chance",
      "  ./multitudes play safe --model ollama:qwen3:4b         a real model; needs Ollama",
      "",
      "Exit codes: 0 the run was told, 1 it broke, 2 wrong input, 3 the model cannot be used."
    })
final class PlayCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "Which scenario. Default: tell which there are.")
  @Nullable String name;

  @Option(
      names = "--table",
      description =
          "Compare a planner, chance, a reflex and the persona in all scenarios, or in NAME, over"
              + " 64 seeds or as many as --trials says.")
  boolean table;

  @Mixin PlayOptions options = new PlayOptions();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (table) {
      return compare(name == null ? Scenarios.all() : List.of(named(name)));
    }
    if (name == null) {
      return list();
    }
    Listed listed = named(name);
    options.requirePlayable();
    var match = new ScenarioMatch(listed, options.model(listed.scenario().world()));
    return options.play(match, Journal.none(), spec.commandLine());
  }

  private int compare(List<Listed> scenarios) {
    options.requireTable();
    var printed = new ComparisonTable(spec.commandLine().getOut());
    printed.begin(options);
    for (Listed listed : scenarios) {
      printed.print(listed, options);
    }
    return 0;
  }

  private int list() {
    var out = spec.commandLine().getOut();
    for (Listed listed : Scenarios.all()) {
      out.printf("  %-12s %s%n", listed.scenario().name(), listed.line());
    }
    out.printf("%nPlay one with: ./multitudes play NAME%n");
    return 0;
  }

  private static Listed named(String name) {
    return Scenarios.named(name)
        .orElseThrow(
            () ->
                Refusal.wrong(
                    "There is no scenario \"%s\"; there are %s."
                        .formatted(
                            name,
                            Scenarios.all().stream()
                                .map(listed -> listed.scenario().name())
                                .collect(joining(", ")))));
  }
}
