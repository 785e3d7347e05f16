package dev.multitudes.tools;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * What was remembered.
 *
 * @param key of the call that did
 */
record Note(String key, String text) {

  static final int LONGEST = 2000;

  /** Of the text, with line ends as they are here; refused if it is no note. */
  static Note of(String key, String text) {
    String stripped = text.strip().replace("\r\n", "\n");
    if (stripped.isEmpty()) {
      throw new Refusal("The note is empty; write what to remember.");
    }
    if (stripped.length() > LONGEST) {
      throw new Refusal(
          "The note has %d characters and at most %d are kept; write it shorter, or as several."
              .formatted(stripped.length(), LONGEST));
    }
    stripped.codePoints().filter(Note::isForbidden).findFirst().ifPresent(Note::refuse);
    return new Note(key, stripped);
  }

  private static boolean isForbidden(int character) {
    boolean isLayout = character == '\n' || character == '\t';
    int type = Character.getType(character);
    return !isLayout && (type == Character.CONTROL || type == Character.SURROGATE);
  }

  private static void refuse(int character) {
    throw new Refusal(
        "The note holds the character U+%04X, which is no text; leave it out."
            .formatted(character));
  }

  /** As it is recalled: its own lines cannot pass for other notes. */
  String told(int number) {
    List<String> lines = text.lines().map(line -> Shown.plain(line.replace('\t', ' '))).toList();
    return lines.stream().collect(joining("\n  ", "Note " + number + ": ", ""));
  }
}
