package dev.multitudes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.multitudes.run.Event;
import dev.multitudes.run.Journal;
import dev.multitudes.run.JournalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal in a folder: one file of JSON lines for each run, as {@link RunFile} reads them. A run
 * goes on from it after its process was killed at any instant.
 *
 * <pre>{@code
 * Agent sturdy = Agent.as(striker, model).with(tools).journalledIn(FileJournal.at(Path.of("runs")));
 * Run run = sturdy.pursue("match-42", situation);   // begins it, or goes on where the process died
 * }</pre>
 *
 * <p>Every event reaches the operating system before the next thing happens, and those around an
 * effect (asking the model, running a tool) also the disk, as does a new file's entry in its folder
 * where the platform can do that. A last line that was torn by the death of the process is dropped;
 * what it told had not been acted on. While a run is going on its file is locked, so that no other
 * process goes on with it too.
 */
public final class FileJournal implements Journal {
  private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);
  private static final String ENDING = ".jsonl";

  private final Path folder;
  private final Page.Opener opener;
  private final Map<String, Page> open = new HashMap<>();

  FileJournal(Path folder, Page.Opener opener) {
    this.folder = folder;
    this.opener = opener;
  }

  /** A journal in this folder, which is made when the first event is written. */
  public static FileJournal at(Path folder) {
    return new FileJournal(folder, Page::open);
  }

  /**
   * Where a run is kept: its id, in which all but lower-case letters, digits, dashes and dots
   * within are escaped; of a name that Windows takes for a device, such as {@code con}, the first
   * letter too.
   */
  public Path fileOf(String run) {
    return folder.resolve(FileNames.of(run) + ENDING);
  }

  /**
   * The ids of all runs in the journal, in alphabetical order; none if there is no folder.
   *
   * @throws JournalException if the folder cannot be read
   */
  public List<String> runs() {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .flatMap(name -> FileNames.runOf(name).stream())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new JournalException(
          "The journal's folder %s cannot be read (%s).".formatted(folder, Reasons.of(e)), e);
    }
  }

  @Override
  public List<Event> read(String run) {
    Path file = fileOf(run);
    if (!Files.exists(file)) {
      return List.of();
    }
    var events = new ArrayList<Event>();
    List<String> lines = wholeLines(file);
    for (String line : lines) {
      events.add(event(file, line, events.size() + 1));
    }
    if (!events.isEmpty()) {
      requireThisRun(run, file, events.getFirst());
    }
    return events;
  }

  /** The lines that have an end; what stands behind the last of them was torn. */
  private static List<String> wholeLines(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), UTF_8);
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      throw new JournalException(
          "The journal %s cannot be read (%s). Make it readable, or use another run id."
              .formatted(file, Reasons.of(e)),
          e);
    }
  }

  private static Event event(Path file, String line, int number) {
    try {
      return EventJson.read(line);
    } catch (IllegalArgumentException e) {
      throw new JournalException(
          "Line %d of the journal %s is no event (%s), so nobody can tell what has happened. Move the file away, or use another run id."
              .formatted(number, file, e.getMessage()),
          e);
    }
  }

  private static void requireThisRun(String run, Path file, Event first) {
    if (!(first instanceof Event.Started started)) {
      throw new JournalException(
          "The journal %s does not begin with the beginning of a run. Move the file away, or use another run id."
              .formatted(file));
    }
    if (!started.run().equals(run)) {
      throw new JournalException(
          "The journal %s is that of run \"%s\", not of \"%s\". Move the file away, or use another run id."
              .formatted(file, started.run(), run));
    }
  }

  @Override
  public synchronized void append(String run, int known, List<Event> events) {
    try {
      Page page = page(run);
      requireKnown(run, known, page.lines());
      page.write(
          events.stream().map(EventJson::write).toList(),
          events.stream().anyMatch(FileJournal::isAroundAnEffect));
      if (isPutAway(events.getLast())) {
        putAway(run);
      }
    } catch (IOException e) {
      putAway(run);
      throw new JournalException(
          "The journal %s cannot be written: %s. Make room or make it writable, and pursue the run again."
              .formatted(fileOf(run), Reasons.of(e)),
          e);
    }
  }

  private void requireKnown(String run, int known, int lines) {
    if (known != lines) {
      putAway(run);
      throw new JournalException(
          "The journal of run \"%s\" has %d events, but %d are known here: somebody else went on with it. Pursue it again to go on from there."
              .formatted(run, lines, known));
    }
  }

  private Page page(String run) throws IOException {
    Page known = open.get(run);
    if (known != null) {
      return known;
    }
    Folders.make(folder, Folders::force);
    Page page = opener.open(fileOf(run));
    open.put(run, page);
    return page;
  }

  /**
   * Closes the file, so that a line that was torn by a failure is cut off when it is opened again.
   */
  private void putAway(String run) {
    Page page = open.remove(run);
    if (page != null) {
      try {
        page.close();
      } catch (IOException e) {
        LOG.warn("The journal {} was not closed properly; what was written stands", fileOf(run), e);
      }
    }
  }

  private static boolean isAroundAnEffect(Event event) {
    return switch (event) {
      case Event.Started started -> true;
      case Event.Heard heard -> true;
      case Event.Asked asked -> true;
      case Event.Replied replied -> true;
      case Event.Called called -> true;
      case Event.Gated gated -> true;
      case Event.Decided decided -> true;
      case Event.Returned returned -> true;
      case Event.Ended ended -> true;
      case Event.GoalInferred inferred -> false;
      case Event.Worn worn -> false;
      case Event.Judged judged -> false;
      case Event.Hinted hinted -> false;
      case Event.Drifted drifted -> false;
      case Event.Flagged flagged -> false;
      case Event.Compacted compacted -> false;
      case Event.FormatChosen chosen -> false;
    };
  }

  private static boolean isPutAway(Event event) {
    return event instanceof Event.Ended
        || (event instanceof Event.Gated gated && gated.gate() == Event.Gate.ASKED);
  }
}
