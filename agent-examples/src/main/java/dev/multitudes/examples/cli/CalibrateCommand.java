package dev.multitudes.examples.cli;

import dev.multitudes.examples.football.Football;
import dev.multitudes.examples.football.LabelledPrompts;
import dev.multitudes.examples.football.Start;
import dev.multitudes.files.CalibrationFile;
import dev.multitudes.files.LabelledGoals;
import dev.multitudes.files.UnreadableLabelsException;
import dev.multitudes.goal.Goal;
import dev.multitudes.track.Calibration;
import dev.multitudes.track.GoalInferrer;
import dev.multitudes.track.Graded;
import dev.multitudes.track.Labelled;
import dev.multitudes.track.ModelInferrer;
import dev.multitudes.track.WorldInferrer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how far inferred goals can be believed. */
@Command(
    name = "calibrate",
    sortOptions = false,
    description = {
      "Measures how far the goals that are inferred from words can be believed, where the goals"
          + " are",
      "known, and fits how sure an inferrer may be.",
      ""
    },
    footer = {
      "",
      "A case is a line of JSON, such as {\"text\": \"Beat the keeper!\", \"goal\": \"Score.\"};"
          + " the goal",
      "is one of the football players', or none. A model is asked ten times for each case.",
      "",
      "For example:",
      "  ./multitudes calibrate",
      "  ./multitudes calibrate --model ollama:qwen3:4b --out qwen3-4b.json",
      "",
      "Exit codes: 0 all was measured, 2 wrong input, 3 no such model."
    })
final class CalibrateCommand implements Callable<Integer> {
  /** What the reader that needs no model is called. */
  static final String WORDS = "words";

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = "The cases. Default: sixty football sentences that this program brings.")
  @Nullable Path labels;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "Who reads: words, the reader without a model, or ollama:NAME. Default: words.")
  String model = WORDS;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where Ollama listens. Default: OLLAMA_HOST, or else http://127.0.0.1:11434.")
  @Nullable String url;

  @Option(
      names = "--target",
      paramLabel = "RATE",
      description = "The share of wrong answers that is borne. Default: 0.1.")
  double target = Calibration.DEFAULT_TARGET;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the calibration is written.")
  @Nullable Path out;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (!(target > 0 && target < 1)) {
      throw Refusal.wrong("--target must be above 0 and below 1 but was %s.".formatted(target));
    }
    try {
      measure();
    } catch (UnreadableLabelsException e) {
      throw Refusal.wrong(e.getMessage() + ".");
    }
    return 0;
  }

  private void measure() {
    WorldInferrer<?, ?> football = WorldInferrer.in(Football.player(Start.S0));
    List<Goal> goals = football.hypotheses();
    List<Labelled> cases =
        labels == null ? LabelledPrompts.all(goals) : LabelledGoals.read(labels, goals);
    if (model.equals(WORDS)) {
      measure(cases, football, WORDS);
    } else {
      ModelChoice chosen =
          ModelChoice.named(model, Optional.ofNullable(url), Football.player(Start.S0));
      measure(cases, ModelInferrer.asking(chosen.model()).among(goals), chosen.name());
    }
  }

  private void measure(List<Labelled> cases, GoalInferrer inferrer, String name) {
    List<Graded> graded = cases.stream().map(one -> Graded.of(one, inferrer)).toList();
    Calibration fitted = Calibration.fitted(name, graded, target);
    var terminal = spec.commandLine().getOut();
    CalibrationTable.lines(graded, fitted, target).forEach(terminal::println);
    if (out != null) {
      CalibrationFile.write(out, fitted);
      terminal.println("Written to " + out);
    }
  }
}
