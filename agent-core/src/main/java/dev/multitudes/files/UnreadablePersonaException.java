package dev.multitudes.files;

import java.util.List;

/**
 * A file that holds no persona, or no goal of one, or a library that has none of that name. The
 * message has one line for each thing that is wrong: the file, where in it, what is wrong and the
 * way out.
 */
public final class UnreadablePersonaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a list of texts, which the JDK's lists all can be
  private final List<String> problems;

  UnreadablePersonaException(String problem) {
    this(List.of(problem));
  }

  UnreadablePersonaException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong, at least one; in the order of the file. */
  public List<String> problems() {
    return problems;
  }
}
