package dev.multitudes.tools;

import dev.langchain4j.model.output.structured.Description;
import dev.multitudes.tool.Between;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Toolbox;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Two tools that keep notes: {@code remember} and {@code recall}. Whoever shares the toolbox shares
 * the notes.
 *
 * <pre>{@code
 * Agent.as(secretary, model).with(NotesTools.inMemory());
 * Agent.as(secretary, model).with(NotesTools.in(Path.of("notes")));    // and they outlive the program
 * }</pre>
 *
 * <p>{@code remember} is {@link Effect#IDEMPOTENT}: a call that is run again, with the same key,
 * keeps its note once, and so does the same text said twice. {@code recall} is {@link Effect#READ}.
 *
 * <p>Limits: 1000 notes of 2000 characters; at most 10 are recalled at once.
 */
public final class NotesTools {

  private static final int USUALLY_RECALLED = 5;

  /** The first tool's arguments. */
  record Remember(@Description("one fact, in words that make sense on their own") String text) {}

  /** The second tool's arguments. */
  record Recall(
      @Description("words that the notes may hold") String words,
      @Description("how many notes; 5 if left out") @Between(min = 1, max = 10)
          Optional<Integer> most) {}

  /** Notes that last as long as this toolbox. */
  public static Toolbox inMemory() {
    return over(Notebook.inMemory());
  }

  /**
   * Notes in the file {@code notes.jsonl} of a folder, one a line, written through to the disk. For
   * one toolbox at a time.
   *
   * @throws IllegalArgumentException if there is no such folder
   * @throws UnreadableNotesException if there is such a file but its notes cannot be read
   */
  public static Toolbox in(Path folder) {
    return over(Notebook.in(folder));
  }

  static Toolbox over(Notebook notes) {
    return Toolbox.of(
        ReadyTool.acting(
            Remember.class,
            Effect.IDEMPOTENT,
            "Keeps a note.",
            (asked, key) -> notes.remember(key, asked.text())),
        ReadyTool.looking(
            Recall.class,
            "Finds the notes that fit some words best.",
            asked -> notes.recall(asked.words(), asked.most().orElse(USUALLY_RECALLED))));
  }

  private NotesTools() {}
}
