package dev.multitudes.examples.cli;

import dev.multitudes.examples.calls.BfclScore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores whether calls survive being written in a format and read back. */
@Command(
    name = "score-bfcl",
    sortOptions = false,
    description = {
      "Scores whether calls survive being written in a format and read back.",
      "Right answers of the Berkeley function-calling leaderboard are written in several formats;",
      "each argument that is read back is checked against the values that are accepted.",
      ""
    },
    footer = {
      "",
      "A case is a line of JSON: id, question, tools, possible_answer.",
      "",
      "For example:",
      "  ./multitudes score-bfcl ../shared/data/toolcalls/bfcl.jsonl"
    })
final class ScoreBfclCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "Cases, one on each line.")
  Path file = Path.of("");

  @Mixin Scoring scoring = new Scoring();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    scoring.print(Given.usable(() -> BfclScore.of(file)), spec.commandLine().getOut());
    return 0;
  }
}
