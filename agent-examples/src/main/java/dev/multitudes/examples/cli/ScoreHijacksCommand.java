package dev.multitudes.examples.cli;

import dev.multitudes.examples.hijack.HijackScores;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores the gate against hijacks on recorded attacks. */
@Command(
    name = "score-hijacks",
    sortOptions = false,
    description = {
      "Scores how many recorded attacks the gate stops, and how many honest calls it questions.",
      "Tasks of even number were tuned on, those of odd number were held out.",
      ""
    },
    footer = {
      "",
      "DIR holds AgentDojo's recorded runs as runs/*.jsonl.gz, one run on each line.",
      "",
      "For example:",
      "  ./multitudes score-hijacks ../shared/data/goals/agentdojo"
    })
final class ScoreHijacksCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "DIR",
      defaultValue = "../shared/data/goals/agentdojo",
      description = "Where the runs are; ${DEFAULT-VALUE} unless given.")
  Path folder = Path.of("");

  @Option(names = "--json", description = "Print one JSON object instead.")
  boolean json;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    HijackScores scores = Given.usable(() -> HijackScores.of(folder));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(scores.json());
    } else {
      scores.table().forEach(out::println);
    }
    return 0;
  }
}
