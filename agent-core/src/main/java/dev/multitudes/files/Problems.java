package dev.multitudes.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that is wrong with one file, as sentences in the order of their places. */
final class Problems {
  private static final int MOST_TOLD = 100;

  private record Problem(Spot at, String sentence) {}

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  /** Notes what is wrong; a sentence without a full stop. */
  void add(Spot at, String sentence) {
    found.add(new Problem(at, sentence));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<String> told() {
    var told = new ArrayList<String>();
    found.stream()
        .sorted(Comparator.comparing(Problem::at))
        .limit(MOST_TOLD)
        .forEach(one -> told.add("%s, %s: %s".formatted(file, one.at, one.sentence)));
    if (found.size() > MOST_TOLD) {
      told.add("%s: and %d more like these".formatted(file, found.size() - MOST_TOLD));
    }
    return told;
  }

  /**
   * Nothing if nothing is wrong.
   *
   * @throws UnreadablePersonaException with all that was noted
   */
  void throwIfAny() {
    if (!isEmpty()) {
      throw new UnreadablePersonaException(told());
    }
  }
}
