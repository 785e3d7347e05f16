package dev.multitudes.simulated;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** A name with one slip: a letter lost, written twice, or swapped with the next. */
final class Misspelling {

  /** A misspelling that is none of the names taken; empty if there is none. */
  static Optional<String> of(String name, Set<String> taken, SplittableRandom chance) {
    var slips = new LinkedHashSet<String>();
    for (int i = 0; i < name.length(); i++) {
      String before = name.substring(0, i);
      String after = name.substring(i + 1);
      char letter = name.charAt(i);
      slips.add(before + after);
      slips.add(before + letter + letter + after);
      if (!after.isEmpty()) {
        slips.add(before + after.charAt(0) + letter + after.substring(1));
      }
    }
    slips.removeAll(taken);
    slips.removeIf(slip -> slip.isBlank() || slip.equals(name));
    return slips.isEmpty()
        ? Optional.empty()
        : Optional.of(List.copyOf(slips).get(chance.nextInt(slips.size())));
  }

  private Misspelling() {}
}
