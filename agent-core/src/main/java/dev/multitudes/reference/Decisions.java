package dev.multitudes.reference;

import static java.util.Collections.unmodifiableMap;

import dev.multitudes.world.Chances;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody was seen to do: in each state of a panel, how often each act.
 *
 * @param counts by state and act; none below 0, at least one act in each state
 * @param <S> a state
 * @param <A> an act
 */
public record Decisions<S, A>(Map<S, Map<A, Integer>> counts) implements Policy<S, A> {

  /** Copies and checks the counts. */
  public Decisions {
    var copy = new LinkedHashMap<S, Map<A, Integer>>();
    counts.forEach((state, acts) -> copy.put(state, checked(state, acts)));
    counts = unmodifiableMap(copy);
    if (counts.isEmpty()) {
      throw new IllegalArgumentException("There are no decisions in any state.");
    }
  }

  private static <A> Map<A, Integer> checked(Object state, Map<A, Integer> acts) {
    if (sum(acts) < 1 || acts.values().stream().anyMatch(n -> n < 0)) {
      throw new IllegalArgumentException(
          "Counts of acts must be at least 0 and together at least 1 but were %s in %s."
              .formatted(acts, state));
    }
    return unmodifiableMap(new LinkedHashMap<>(acts));
  }

  /** What was done in one state. */
  public static <S, A> Decisions<S, A> in(S state, Map<A, Integer> acts) {
    return new Decisions<>(Map.of(state, acts));
  }

  /** These and those, counted together. */
  public Decisions<S, A> and(Decisions<S, A> others) {
    var all = new LinkedHashMap<S, Map<A, Integer>>();
    counts.forEach((state, acts) -> all.put(state, new LinkedHashMap<>(acts)));
    others.counts.forEach(
        (state, acts) -> {
          Map<A, Integer> sums = all.computeIfAbsent(state, unseen -> new LinkedHashMap<>());
          acts.forEach((act, n) -> sums.merge(act, n, Integer::sum));
        });
    return new Decisions<>(all);
  }

  /** Those in one state alone. */
  public Decisions<S, A> only(S state) {
    return in(state, actsIn(state));
  }

  /** How many there are. */
  public int total() {
    return counts.values().stream().mapToInt(Decisions::sum).sum();
  }

  /** How many there are in one state. */
  public int total(S state) {
    return sum(actsIn(state));
  }

  /** The states, each as heavy as the decisions in it are many. */
  public Chances<S> panel() {
    double all = total();
    return new Chances<>(
        counts.entrySet().stream()
            .map(entry -> new Chances.Case<>(sum(entry.getValue()) / all, entry.getKey()))
            .toList());
  }

  /** Whether each state saw one act and no other: then more of the same adds no knowledge. */
  public boolean areAllAlike() {
    return counts.values().stream()
        .allMatch(acts -> acts.values().stream().filter(n -> n > 0).count() == 1);
  }

  @Override
  public Chances<A> chances(S state) {
    double all = total(state);
    return new Chances<>(
        actsIn(state).entrySet().stream()
            .map(entry -> new Chances.Case<>(entry.getValue() / all, entry.getKey()))
            .toList());
  }

  private Map<A, Integer> actsIn(S state) {
    Map<A, Integer> acts = counts.get(state);
    if (acts == null) {
      throw new IllegalArgumentException(
          "Nothing was decided in %s; there are decisions in %s."
              .formatted(state, counts.keySet()));
    }
    return acts;
  }

  private static int sum(Map<?, Integer> acts) {
    return acts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
