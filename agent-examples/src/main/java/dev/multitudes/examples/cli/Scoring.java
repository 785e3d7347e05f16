package dev.multitudes.examples.cli;

import dev.multitudes.examples.calls.Score;
import dev.multitudes.examples.calls.Shortened;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** How a score is to be printed: what all commands that score have in common. */
final class Scoring {
  private static final int SHOWN = 400;

  @Option(names = "--json", description = "Print one JSON object instead.")
  boolean json;

  @Option(
      names = "--failures",
      description = "Tell of each case that is wrong what came and what was wanted.")
  boolean failures;

  void print(Score score, PrintWriter out) {
    if (json) {
      out.println(failures ? score.jsonWithFailures() : score.json());
      return;
    }
    if (failures) {
      score
          .failures()
          .forEach(
              failure ->
                  out.printf(
                      "  %s  %s, %s%n    wanted  %s%n    came    %s%n",
                      failure.id(),
                      failure.way(),
                      failure.measure(),
                      shown(failure.wanted()),
                      shown(failure.came())));
      out.println();
    }
    score.table().forEach(out::println);
  }

  private static String shown(String text) {
    return String.join(" ", Wrapping.rows(Shortened.to(SHOWN, text), Integer.MAX_VALUE));
  }
}
