package dev.multitudes.examples.cli;

import dev.multitudes.examples.recorded.GoalScore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores the judging of goals on recorded runs whose ends are known. */
@Command(
    name = "score-goals",
    sortOptions = false,
    description = {
      "Scores how well goals are judged, on recorded runs of tau-bench.",
      "The tracker sees calls and words; the recordings were checked on the database.",
      ""
    },
    footer = {
      "",
      "The folder holds WORLD.tasks.jsonl and WORLD.trajectories.jsonl.gz for airline and retail.",
      "",
      "For example:",
      "  ./multitudes score-goals ../shared/data/goals/tau",
      "  ./multitudes score-goals --failures"
    })
final class ScoreGoalsCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "DIR",
      defaultValue = "../shared/data/goals/tau",
      description = "The recordings; ../shared/data/goals/tau if none is given.")
  Path folder = Path.of("");

  @Mixin Scoring scoring = new Scoring();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    scoring.print(Given.usable(() -> GoalScore.of(folder)), spec.commandLine().getOut());
    return 0;
  }
}
