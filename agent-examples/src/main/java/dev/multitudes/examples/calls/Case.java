package dev.multitudes.examples.calls;

import dev.langchain4j.agent.tool.ToolSpecification;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text that a model wrote, and what is to be read from it.
 *
 * @param id what it is called
 * @param format that it is in, by the name that the data have for it
 * @param tools on offer
 * @param raw the text
 * @param chunks the text as it arrived; empty if that is not known
 * @param outcome what kind of reading it is
 * @param calls that it holds, complete
 * @param content the words for the user
 * @param reasoning if the case says which
 * @param traits what else is known of it
 */
public record Case(
    String id,
    String format,
    List<ToolSpecification> tools,
    String raw,
    List<String> chunks,
    Outcome outcome,
    List<Call> calls,
    String content,
    Optional<String> reasoning,
    Set<Trait> traits) {

  /** What kind of reading it is. */
  enum Outcome {
    /** There are calls. */
    CALLS,
    /** There is none. */
    NONE,
    /** The text is cut off. */
    PARTIAL,
    /** The text is broken. */
    ERROR
  }

  /** What is known of a case. */
  enum Trait {
    /** It carries the marks of a call and is none. */
    MARKED_NEGATIVE,
    /** What is to be read is in doubt. */
    DISPUTED,
    /** The tool's name is not in the text. */
    NAME_INFERRED,
    /** The prompt has opened the reasoning. */
    REASONING_OPEN,
    /** The words for the user are not known. */
    CONTENT_UNKNOWN
  }

  /** Copies the lists. */
  public Case {
    tools = List.copyOf(tools);
    chunks = List.copyOf(chunks);
    calls = List.copyOf(calls);
    traits = Set.copyOf(traits);
  }

  /**
   * The cases of a file of JSON lines.
   *
   * @throws UnusableInputException if a line is no case, with the file, the line and the reason
   */
  public static List<Case> read(Path file) {
    return JsonLine.of(file).stream().map(CaseLine::read).toList();
  }

  boolean is(Outcome one, Outcome other) {
    return outcome == one || outcome == other;
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }
}
