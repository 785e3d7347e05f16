package dev.multitudes.track;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which tools those call who have a goal, by a table. */
record Habits(Map<String, Map<String, Double>> shares) implements Conduct {
  private static final double TOLERANCE = 1e-9;

  static Habits of(Map<String, Map<String, Double>> shares) {
    if (shares.size() < 2) {
      throw new IllegalArgumentException(
          "A table of habits needs the own goal and a rival but has %s".formatted(shares.keySet()));
    }
    shares.forEach(Habits::requireSharesOfOne);
    return new Habits(new LinkedHashMap<>(shares));
  }

  private static void requireSharesOfOne(String goal, Map<String, Double> row) {
    row.forEach(
        (tool, share) -> {
          if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                "The share of %s in \"%s\" must be from 0 to 1 but was %s"
                    .formatted(tool, goal, share));
          }
        });
    double sum = row.values().stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 1) > TOLERANCE) {
      throw new IllegalArgumentException(
          "The shares in \"%s\" must sum to 1 but sum to %s".formatted(goal, sum));
    }
  }

  @Override
  public List<String> goals() {
    return List.copyOf(shares.keySet());
  }

  @Override
  public Map<String, Double> likelihoods(Optional<String> state, String tool, String arguments) {
    var likelihoods = new LinkedHashMap<String, Double>();
    if (shares.values().stream().anyMatch(row -> row.containsKey(tool))) {
      shares.forEach((goal, row) -> likelihoods.put(goal, row.getOrDefault(tool, 0.)));
    }
    return likelihoods;
  }
}
