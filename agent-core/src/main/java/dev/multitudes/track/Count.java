package dev.multitudes.track;

import dev.multitudes.goal.GoalPosterior;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Votes, counted: {@code (votes + 1) / (N + K)} for each of the K hypotheses, which is the mean of
 * a Dirichlet distribution with prior count 1. A proposed goal is a hypothesis like those of the
 * list, no goal is one too, and only votes that could be read are among the N.
 */
final class Count {
  private static final double PRIOR = 1;

  private final Map<String, Integer> votes = new LinkedHashMap<>();
  private int abstained;
  private int unreadable;

  Count(List<String> candidates) {
    candidates.forEach(candidate -> votes.put(candidate, 0));
  }

  void add(Optional<Vote> read) {
    if (read.isEmpty()) {
      unreadable++;
      return;
    }
    switch (read.get()) {
      case Vote.For vote -> votes.merge(known(vote.goal()), 1, Integer::sum);
      case Vote.Abstained none -> abstained++;
    }
  }

  /** Two proposals that differ in capitals or a full stop are one. */
  private String known(String goal) {
    return votes.keySet().stream()
        .filter(one -> Ballot.bared(one).equals(Ballot.bared(goal)))
        .findFirst()
        .orElse(goal);
  }

  int unreadable() {
    return unreadable;
  }

  int readable() {
    return abstained + votes.values().stream().mapToInt(Integer::intValue).sum();
  }

  GoalPosterior posterior() {
    var counts = new LinkedHashMap<String, Double>();
    votes.forEach((goal, count) -> counts.put(goal, count + PRIOR));
    return GoalPosterior.uniformPrior(counts, abstained + PRIOR);
  }
}
