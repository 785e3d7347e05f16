package dev.multitudes.track;

import dev.multitudes.goal.Act;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a judge is asked: after acts that may have changed something, after speech, and after every
 * so many acts; and how much in one run. That follows from the acts alone, so a run that goes on in
 * another process keeps to it.
 *
 * @param readers names of tools that only read
 * @param every after how many acts it is asked whatever they were
 * @param most questions in one run
 */
record Asking(Set<String> readers, int every, int most) {
  static final Asking DEFAULT = new Asking(Set.of(), 10, 60);

  Asking {
    readers = Set.copyOf(readers);
    requirePositive("The judge is asked after every so many acts", every);
    requirePositive("The most questions to a judge in one run", most);
  }

  private static void requirePositive(String what, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(what + ": must be at least 1 but was " + value);
    }
  }

  Asking reading(Set<String> more) {
    var all = new HashSet<>(readers);
    all.addAll(more);
    return new Asking(all, every, most);
  }

  /**
   * Why a judge is not asked after the last of these acts; empty if it is.
   *
   * @param questions how many it would be asked
   */
  Optional<String> reasonNotTo(List<Act> acts, int questions) {
    if (acts.isEmpty() || !isDue(acts, acts.size())) {
      return Optional.of("not asked yet: the judge is asked after acts that change something");
    }
    int occasions = 0;
    for (int count = 1; count <= acts.size(); count++) {
      occasions += isDue(acts, count) ? 1 : 0;
    }
    return (long) occasions * questions > most
        ? Optional.of(
            "not asked: the judge's limit of %d questions a run is reached".formatted(most))
        : Optional.empty();
  }

  private boolean isDue(List<Act> acts, int count) {
    return switch (acts.get(count - 1)) {
      case Act.Speech speech -> true;
      case Act.Call call ->
          call.fate() != Act.Fate.REFUSED && (count % every == 0 || !readers.contains(call.tool()));
    };
  }
}
