package dev.multitudes.examples.cli;

import dev.multitudes.agent.RunListener;
import dev.multitudes.journal.RunFile;
import dev.multitudes.run.Event;
import dev.multitudes.run.Journal;
import dev.multitudes.run.JournalException;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Plays one run and shows it: as a story, or as its events. */
final class Show {
  private static final int BROKEN = 1;

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean json;
  private final Story story;
  private final Consumer<Event> keeper;
  private @Nullable UncheckedIOException notKept;

  Show(CommandLine command, boolean json) {
    this(command.getOut(), command.getErr(), json, event -> {});
  }

  private Show(PrintWriter out, PrintWriter err, boolean json, Consumer<Event> keeper) {
    this.out = out;
    this.err = err;
    this.json = json;
    this.keeper = keeper;
    this.story = new Story(out, Paint.ofTerminal(), Columns.ofTerminal(), PitchPicture::of);
  }

  /** The same show, each event of which goes here too. */
  Show keptBy(Consumer<Event> other) {
    return new Show(out, err, json, other);
  }

  /** Says what is about to be played, and what to know of its model. */
  void title(Match match, String seeds) {
    if (!json) {
      out.printf("%s %s.%nModel: %s.%n%n", match.about(), seeds, match.model().title());
    }
    match.model().warnings().forEach(this::note);
  }

  /** Plays, or goes on with what the journal knows. */
  Run play(Match match, long seed, Journal journal) {
    title(match, "Seed " + seed);
    try {
      List<Event> known = journal.read(match.runId(seed));
      if (!known.isEmpty() && !json) {
        out.printf("  From the journal: what has happened so far (%d events).%n%n", known.size());
      }
      noteAnotherModel(known, match.model());
      known.forEach(listener()::onEvent);
      long begun = System.nanoTime();
      Run run = match.play(seed, listener(), journal);
      if (!json) {
        story.cost(run, Duration.ofNanos(System.nanoTime() - begun));
      }
      if (notKept != null) {
        throw notKept;
      }
      return run;
    } catch (JournalException | IllegalArgumentException e) {
      throw Refusal.wrong(String.valueOf(e.getMessage()));
    }
  }

  /** Whoever compares runs must know that two models had a hand in this one. */
  private void noteAnotherModel(List<Event> known, ModelChoice model) {
    if (known.isEmpty() || known.getLast() instanceof Event.Ended) {
      return;
    }
    Optional<String> first =
        known.stream()
            .filter(Event.Replied.class::isInstance)
            .map(event -> ((Event.Replied) event).model())
            .findFirst();
    first
        .filter(begun -> !begun.isEmpty() && !model.isNamed(begun))
        .ifPresent(
            begun ->
                note(
                    "Note: the run was begun with the model \"%s\" and goes on with \"%s\"."
                        .formatted(begun, model.name())));
  }

  private void note(String sentence) {
    if (json) {
      err.println(sentence);
    } else {
      Wrapping.rows(sentence, Columns.ofTerminal() - 2).forEach(row -> out.println("  " + row));
      out.println();
    }
  }

  private RunListener listener() {
    RunListener shown = json ? new Printer(out) : story;
    return new RunListener() {
      @Override
      public void onEvent(Event event) {
        keep(event);
        shown.onEvent(event);
      }
    };
  }

  /** A listener's failure does not touch the run; it is told when the run is over. */
  private void keep(Event event) {
    try {
      keeper.accept(event);
    } catch (UncheckedIOException e) {
      notKept = e;
    }
  }

  /** The exit code for this run. */
  static int code(List<Run> runs) {
    return runs.stream().anyMatch(run -> run.outcome() instanceof Outcome.Broken) ? BROKEN : 0;
  }

  /** Prints each event as a line of JSON. */
  private record Printer(PrintWriter out) implements RunListener {

    @Override
    public void onEvent(Event event) {
      out.println(RunFile.write(event));
    }
  }
}
