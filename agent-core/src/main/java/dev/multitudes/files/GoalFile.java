package dev.multitudes.files;

import dev.multitudes.goal.Goal;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A goal as a file, in YAML or JSON: the statement, and how anyone can tell whether it was reached.
 *
 * <pre>{@code
 * Goal repaired = GoalFile.read(Path.of("repaired.goal.yaml"));
 * Persona agent = Persona.named("a support agent").wanting(repaired);
 * }</pre>
 *
 * <p>It holds what the {@code goal} of a persona's file may hold (docs/personas.md). A persona's
 * file names one that lies beside it by {@code goal: {file: repaired.goal.yaml}}. A library of
 * personas passes over files whose names end in {@code .goal.yaml}, {@code .goal.yml} or {@code
 * .goal.json}. What was written reads back equal, with an equal fingerprint.
 */
public final class GoalFile {

  /**
   * Reads a goal from a file of at most 1 MiB.
   *
   * @throws UnreadablePersonaException with everything that is wrong, each with its place
   */
  public static Goal read(Path file) {
    return GoalReader.read(Content.of(file, Kind.GOAL));
  }

  /**
   * Reads a goal from a text in YAML, of which JSON is a part.
   *
   * @throws UnreadablePersonaException with everything that is wrong, each with its place
   */
  public static Goal parse(String text) {
    return GoalReader.read(Content.of("the text", Syntax.YAML, Kind.GOAL, text));
  }

  /**
   * The goal in YAML.
   *
   * @throws IllegalArgumentException if it is more than a file can say: a lambda is code
   */
  public static String yaml(Goal goal) {
    return GoalWriter.write(goal, Syntax.YAML);
  }

  /**
   * The goal in JSON.
   *
   * @throws IllegalArgumentException if it is more than a file can say: a lambda is code
   */
  public static String json(Goal goal) {
    return GoalWriter.write(goal, Syntax.JSON);
  }

  /**
   * Writes a goal, over what may be there, in the syntax that the file's name ends in.
   *
   * @throws IllegalArgumentException if it is more than a file can say, or the name ends otherwise
   * @throws UncheckedIOException if the file cannot be written, with a sentence that says why
   */
  public static void write(Goal goal, Path file) {
    WrittenFile.write(Kind.GOAL, file, syntax -> GoalWriter.write(goal, syntax));
  }

  private GoalFile() {}
}
