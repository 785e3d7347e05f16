package dev.multitudes.examples.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at an Ollama server and says what to do next. */
@Command(
    name = "doctor",
    sortOptions = false,
    description = {
      "Looks whether Ollama is there, which models it has and what each can do, and says what to",
      "do next. Loads no model.",
      ""
    },
    footer = {
      "",
      "For example:",
      "  ./multitudes doctor",
      "  ./multitudes doctor --model qwen3:4b",
      "",
      "Exit codes: 0 a model can be played, 1 something has to be done first, 2 wrong input."
    })
final class DoctorCommand implements Callable<Integer> {
  private static final int SOMETHING_TO_DO = 1;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where Ollama listens. Default: OLLAMA_HOST, or else http://127.0.0.1:11434.")
  @Nullable String url;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "The model to be played. Default: the best that is there.")
  @Nullable String model;

  @Option(names = "--json", description = "Print one JSON object instead.")
  boolean json;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Diagnosis diagnosis =
        Diagnosis.at(
            Whereabouts.of(Optional.ofNullable(url), System.getenv()),
            Optional.ofNullable(model).map(DoctorCommand::named));
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(DiagnosisJson.of(diagnosis));
    } else {
      new DiagnosisStory(out, Paint.ofTerminal(), Columns.ofTerminal()).tell(diagnosis);
    }
    return diagnosis.isWell() ? 0 : SOMETHING_TO_DO;
  }

  /** As Ollama has it, also if it was written as for the other commands. */
  private static String named(String model) {
    String name = model.replaceFirst("^ollama:", "");
    if (name.isBlank()) {
      throw Refusal.wrong("--model needs a name, such as qwen3:4b, but it was blank.");
    }
    return name;
  }
}
