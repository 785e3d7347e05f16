package dev.multitudes.examples.cli;

import dev.multitudes.journal.RunFile;
import dev.multitudes.journal.UnreadableRunException;
import dev.multitudes.run.Run;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells a saved run again. */
@Command(
    name = "replay",
    description = {
      "Tells a saved run again, event by event. No model is asked and no tool runs.",
      "A file that was cut off is told as far as it goes."
    },
    footer = {
      "",
      "For example:",
      "  ./multitudes football --save match.jsonl",
      "  ./multitudes replay match.jsonl"
    })
final class ReplayCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A run saved with football --save.")
  Path file = Path.of("");

  @Option(names = "--json", description = "Print the events as JSON lines instead of the story.")
  boolean json;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    RunFile.Saved saved = read();
    var out = spec.commandLine().getOut();
    if (json) {
      saved.run().events().forEach(event -> out.println(RunFile.write(event)));
    } else {
      tell(saved.run(), new Story(out, Paint.ofTerminal(), Columns.ofTerminal(), PitchPicture::of));
    }
    saved.torn().ifPresent(torn -> spec.commandLine().getErr().printf("%s: %s.%n", file, torn));
    return 0;
  }

  private RunFile.Saved read() {
    try {
      return RunFile.read(file);
    } catch (UnreadableRunException e) {
      throw Refusal.wrong(e.getMessage() + ".");
    }
  }

  private static void tell(Run run, Story story) {
    run.events().forEach(story::onEvent);
    story.cost(run, run.elapsed());
  }
}
