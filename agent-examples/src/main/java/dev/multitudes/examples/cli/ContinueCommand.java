package dev.multitudes.examples.cli;

import dev.multitudes.journal.FileJournal;
import dev.multitudes.run.JournalException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes on with a run that is in a journal. */
@Command(
    name = "continue",
    sortOptions = false,
    description = {
      "Goes on with a run where its process was killed. What has happened is told again;",
      "nothing of it happens a second time. If another model goes on, a note says so.",
      ""
    },
    footer = {
      "",
      "For example:",
      "  ./multitudes football --persona captain --journal runs",
      "  ./multitudes continue football-captain-s0-1 --journal runs"
    })
final class ContinueCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RUN", description = "The run's id, such as football-striker-s0-1.")
  String run = "";

  @Option(
      names = "--journal",
      paramLabel = "FOLDER",
      description = "The folder that keeps the journal. Default: runs.")
  Path folder = Path.of("runs");

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "Who plays on: simulated, or ollama:NAME. Default: simulated.")
  String model = "simulated";

  @Option(names = "--url", paramLabel = "URL", description = "Where Ollama listens.")
  @Nullable String url;

  @Option(names = "--json", description = "Print the events as JSON lines instead of the story.")
  boolean json;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    RunId id = RunId.of(run).orElseThrow(this::noSuchRun);
    FileJournal journal = FileJournal.at(folder);
    if (!Files.exists(journal.fileOf(run))) {
      throw noSuchRun();
    }
    var chosen = ModelChoice.named(model, Optional.ofNullable(url), id.cast().world(id.start()));
    var show = new Show(spec.commandLine(), json);
    return Show.code(
        List.of(show.play(new FootballMatch(id.cast(), id.start(), chosen), id.seed(), journal)));
  }

  private Refusal noSuchRun() {
    try {
      List<String> there = FileJournal.at(folder).runs();
      return Refusal.wrong(
          "There is no run \"%s\" in the journal %s; there are %s."
              .formatted(run, folder, there.isEmpty() ? "none" : String.join(", ", there)));
    } catch (JournalException e) {
      return Refusal.wrong(String.valueOf(e.getMessage()));
    }
  }
}
