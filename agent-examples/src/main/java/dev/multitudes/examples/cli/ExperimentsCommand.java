package dev.multitudes.examples.cli;

import dev.multitudes.examples.experiments.Experiments;
import dev.multitudes.examples.experiments.Lab;
import dev.multitudes.examples.experiments.Row;
import dev.multitudes.examples.football.Football;
import dev.multitudes.examples.football.Start;
import dev.multitudes.simulated.Multitude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts the claims about personas to the test. */
@Command(
    name = "experiments",
    sortOptions = false,
    description = {
      "Puts each claim about personas to the test, beside a control in which it cannot hold.",
      "Unless another model is named, the model is simulated: then the numbers show that the",
      "instruments measure, not what language models do.",
      ""
    },
    footer = {
      "",
      "A claim HOLDS if all its rules do and the control breaks one, and FAILS if a rule does not;",
      "it is BLIND if the control keeps all rules too, and INVALID if the model did not reply.",
      "",
      "For example:",
      "  ./multitudes experiments",
      "  ./multitudes experiments --only 1,5 --model ollama:qwen3:4b",
      "",
      "Exit codes: 0 all was measured, 1 something is INVALID, 2 wrong input, 3 no such model."
    })
final class ExperimentsCommand implements Callable<Integer> {
  private static final int NOT_MEASURED = 1;
  private static final String SIMULATED = "simulated";

  @Option(
      names = "--only",
      paramLabel = "N",
      split = ",",
      description = "Only these claims, such as 1,5. Default: all.")
  List<Integer> only = Experiments.numbers();

  @Option(names = "--seed", paramLabel = "N", description = "The seed of all chance. Default: 1.")
  long seed = 1;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "Whom to ask: simulated, or ollama:NAME. Default: simulated.")
  String model = SIMULATED;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where Ollama listens. Default: OLLAMA_HOST, or else http://127.0.0.1:11434.")
  @Nullable String url;

  @Option(names = "--json", description = "Print one JSON object instead of the table.")
  boolean json;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    requireClaims();
    ModelChoice chosen =
        ModelChoice.named(model, Optional.ofNullable(url), Football.player(Start.S0));
    var out = spec.commandLine().getOut();
    List<Row> rows = new ArrayList<>();
    if (json) {
      only.forEach(number -> rows.add(Experiments.row(number, lab(chosen))));
      out.println(ExperimentsJson.of(name(chosen), isSimulated(), seed, rows));
    } else {
      var table = new ExperimentsTable(out);
      table.begin(introduction(chosen), chosen.warnings());
      for (int number : only) {
        rows.add(Experiments.row(number, lab(chosen)));
        table.print(rows.getLast());
      }
    }
    return rows.stream().anyMatch(row -> row.verdict() == Row.Verdict.INVALID) ? NOT_MEASURED : 0;
  }

  private void requireClaims() {
    List<Integer> unknown =
        only.stream().filter(number -> !Experiments.numbers().contains(number)).toList();
    if (!unknown.isEmpty()) {
      throw Refusal.wrong(
          "There is no claim %d; there are %s."
              .formatted(
                  unknown.getFirst(),
                  String.join(", ", Experiments.numbers().stream().map(String::valueOf).toList())));
    }
  }

  private Lab lab(ModelChoice chosen) {
    return isSimulated() ? Lab.simulated(seed) : Lab.with(chosen.model(), seed);
  }

  private boolean isSimulated() {
    return model.equals(SIMULATED);
  }

  private String name(ModelChoice chosen) {
    return isSimulated() ? Multitude.NAME : chosen.title();
  }

  private String introduction(ModelChoice chosen) {
    return isSimulated()
        ? "The model is simulated: these numbers show that the instruments measure, not what"
            + " language models do. Seed %d.".formatted(seed)
        : "The model is %s. It is asked little, so the intervals are wide and a rule that does not hold refutes nothing."
            .formatted(chosen.title());
  }
}
