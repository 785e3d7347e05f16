package dev.multitudes.tools;

/** What somebody typed, of which no more is kept than an answer may have. */
final class Line {

  private static final int LONGEST = 4000;
  private static final int LONGEST_READ = 1_000_000;

  private final StringBuilder kept = new StringBuilder();
  private int length;

  void add(char typed) {
    length++;
    if (kept.length() < LONGEST) {
      kept.append(typed);
    }
  }

  /** Whether the end of the line is still worth waiting for. */
  boolean hasRoom() {
    return length < LONGEST_READ;
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** What the model is told. */
  String told() {
    String answer = Shown.plain(kept.toString().strip().replace('\t', ' '));
    if (length > LONGEST) {
      return "%s\n[cut: these are the first %d of %d characters]"
          .formatted(answer, LONGEST, length);
    }
    return answer.isEmpty() ? "The person answered with an empty line." : answer;
  }
}
