package dev.multitudes.examples.cli;

import dev.multitudes.examples.calls.CoercionScore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores how raw values are typed. */
@Command(
    name = "score-coercion",
    sortOptions = false,
    description = {"Scores how well a value that was written as text is typed by its schema.", ""},
    footer = {
      "",
      "A case is a line of JSON: id, raw_value, schema_types, expected.",
      "",
      "For example:",
      "  ./multitudes score-coercion ../shared/data/toolcalls/coercion.jsonl"
    })
final class ScoreCoercionCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "Cases, one on each line.")
  Path file = Path.of("");

  @Mixin Scoring scoring = new Scoring();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    scoring.print(Given.usable(() -> CoercionScore.of(file)), spec.commandLine().getOut());
    return 0;
  }
}
