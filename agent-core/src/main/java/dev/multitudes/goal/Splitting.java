package dev.multitudes.goal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The question whose answer splits the two most probable hypotheses. */
final class Splitting {

  /** Of two equally probable goals the first; no goal is asked for among the two best only. */
  static String question(GoalPosterior posterior) {
    List<String> best =
        posterior.goals().entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(2)
            .map(Map.Entry::getKey)
            .toList();
    return switch (best.size()) {
      case 0 -> "What do you want?";
      case 1 -> between(best.getFirst());
      default ->
          posterior.of(best.getLast()) >= posterior.none()
              ? between(best.getFirst(), best.getLast())
              : between(best.getFirst());
    };
  }

  private static String between(String one, String other) {
    return "Do you want this: \"%s\" Or this: \"%s\"?".formatted(one, other);
  }

  private static String between(String goal) {
    return "Do you want this: \"%s\" Or nothing in particular?".formatted(goal);
  }

  private Splitting() {}
}
