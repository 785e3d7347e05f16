package dev.multitudes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A run as a file: UTF-8, one event as JSON on each line. What is read back equals what was
 * written.
 */
public final class RunFile {

  /**
   * A run that was read.
   *
   * @param run all that could be read, from the beginning
   * @param torn what could not be read, with its line; empty if the file is whole
   */
  public record Saved(Run run, Optional<String> torn) {}

  /** One line of JSON for this event, without the line's end. */
  public static String write(Event event) {
    return EventJson.write(event);
  }

  /**
   * Writes a run, over what may be there.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void save(Run run, Path file) {
    try (Writer writer = Writer.to(file)) {
      run.events().forEach(writer::write);
    }
  }

  /** A file that is being written, event by event; each is in the file when its method returns. */
  public static final class Writer implements Closeable {
    private final Path file;
    private final BufferedWriter lines;

    private Writer(Path file, BufferedWriter lines) {
      this.file = file;
      this.lines = lines;
    }

    /**
     * Begins a file, over what may be there.
     *
     * @throws UncheckedIOException if it cannot be written, with a sentence that says why
     */
    public static Writer to(Path file) {
      try {
        return new Writer(file, Files.newBufferedWriter(file, UTF_8));
      } catch (IOException e) {
        throw cannotWrite(file, e);
      }
    }

    /**
     * Writes the next event.
     *
     * @throws UncheckedIOException if it cannot be written, with a sentence that says why
     */
    public void write(Event event) {
      try {
        lines.write(RunFile.write(event));
        lines.write('\n');
        lines.flush();
      } catch (IOException e) {
        throw cannotWrite(file, e);
      }
    }

    @Override
    public void close() {
      try {
        lines.close();
      } catch (IOException e) {
        throw cannotWrite(file, e);
      }
    }

    private static UncheckedIOException cannotWrite(Path file, IOException e) {
      return new UncheckedIOException(
          "The run cannot be written to \"%s\": %s".formatted(file, reason(file, e)), e);
    }

    private static String reason(Path file, IOException problem) {
      Path folder = file.toAbsolutePath().getParent();
      if (Files.isDirectory(file)) {
        return "it is a folder";
      }
      if (folder != null && !Files.isDirectory(folder)) {
        return "there is no folder " + folder;
      }
      return problem instanceof AccessDeniedException
          ? "that is not permitted"
          : String.valueOf(problem.getMessage());
    }
  }

  /**
   * Reads a run. A file that was cut off, or is damaged further on, gives everything before the
   * first line that cannot be read, and names that line.
   *
   * @throws UnreadableRunException if the file cannot be read, or does not begin with a run's first
   *     event
   */
  public static Saved read(Path file) {
    List<String> lines = linesOf(file);
    if (lines.isEmpty()) {
      throw new UnreadableRunException(file + " holds no run: it is empty");
    }
    Run run = begin(file, lines);
    for (int line = 2; line <= lines.size(); line++) {
      try {
        run = run.plus(EventJson.read(lines.get(line - 1)));
      } catch (IllegalArgumentException e) {
        return new Saved(run, Optional.of(problem(line, lines, e)));
      }
    }
    return new Saved(run, Optional.empty());
  }

  private static Run begin(Path file, List<String> lines) {
    try {
      return Run.of(List.of(EventJson.read(lines.getFirst())));
    } catch (IllegalArgumentException e) {
      throw new UnreadableRunException(
          "%s holds no run: %s".formatted(file, problem(1, lines, e)), e);
    }
  }

  private static List<String> linesOf(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableRunException(
          Files.exists(file) ? file + " is not a file" : "There is no file " + file);
    }
    try {
      return new String(Files.readAllBytes(file), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UnreadableRunException("%s cannot be read: %s".formatted(file, e), e);
    }
  }

  private static String problem(int line, List<String> lines, IllegalArgumentException cause) {
    int left = lines.size() - line;
    String rest = left == 0 ? "it is the last line" : left + " lines after it are left out";
    return "line %d is not an event (%s); %s".formatted(line, cause.getMessage(), rest);
  }

  private RunFile() {}
}
