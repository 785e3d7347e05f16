package dev.multitudes.examples.cli;

import dev.multitudes.examples.calls.CallScore;
import dev.multitudes.examples.calls.Case;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores the reader of calls on cases whose answers are known. */
@Command(
    name = "score-calls",
    sortOptions = false,
    description = {
      "Scores how well calls are read, on cases whose answers are known.",
      "Each case is read told its format and not told, whole and as it arrives.",
      ""
    },
    footer = {
      "",
      "A case is a line of JSON: id, format, tools, raw, outcome (calls, none, partial, error),",
      "expected_calls, expected_content, expected_reasoning.",
      "",
      "For example:",
      "  ./multitudes score-calls ../shared/data/toolcalls/outputs.jsonl",
      "  ./multitudes score-calls --failures outputs.jsonl"
    })
final class ScoreCallsCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Cases, one on each line.")
  List<Path> files = List.of();

  @Mixin Scoring scoring = new Scoring();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    List<Case> cases =
        Given.usable(() -> files.stream().flatMap(file -> Case.read(file).stream()).toList());
    scoring.print(CallScore.of(cases), spec.commandLine().getOut());
    return 0;
  }
}
