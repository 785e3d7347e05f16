package dev.multitudes.examples.likeness;

import dev.multitudes.agent.FirstActs;
import dev.multitudes.reference.Decisions;
import dev.multitudes.reference.Distinguishability;
import dev.multitudes.reference.Divergence;
import dev.multitudes.reference.Swap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a subject was seen to do.
 *
 * @param subject who
 * @param acts in each of its moments, in their order
 * @param reworded what it did in other words; empty if nothing
 * @param swaps what it did with other goals, where it did anything
 */
public record Likeness<S extends Record, A>(
    Subject<S, A> subject,
    List<FirstActs<A>> acts,
    Optional<Decisions<S, A>> reworded,
    List<Swap<S, A>> swaps) {

  /** Copies the lists. */
  public Likeness {
    acts = List.copyOf(acts);
    swaps = List.copyOf(swaps);
  }

  /** The decisions, or empty if there were none. */
  public Optional<Decisions<S, A>> decisions() {
    return decisions(subject, acts);
  }

  static <S extends Record, A> Optional<Decisions<S, A>> decisions(
      Subject<S, A> subject, List<FirstActs<A>> acts) {
    var counts = new LinkedHashMap<S, Map<A, Integer>>();
    for (int i = 0; i < acts.size(); i++) {
      if (!acts.get(i).counts().isEmpty()) {
        counts.put(subject.moments().get(i).state(), acts.get(i).counts());
      }
    }
    return counts.isEmpty() ? Optional.empty() : Optional.of(new Decisions<>(counts));
  }

  /** How many replies did nothing that can be compared. */
  public int without() {
    return acts.stream().mapToInt(FirstActs::none).sum();
  }

  /** What may be claimed; empty if there were no decisions. */
  public Optional<Distinguishability<S, A>> report(double beta, double margin) {
    return decisions()
        .map(
            did ->
                Distinguishability.of(subject.holder(), did)
                    .beta(beta)
                    .within(margin)
                    .mirrored(mirrors(did))
                    .swapped(swaps));
  }

  private Map<S, S> mirrors(Decisions<S, A> did) {
    var pairs = new LinkedHashMap<S, S>();
    for (Moment<S, A> mirror : subject.moments()) {
      subject.moments().stream()
          .filter(one -> mirror.mirrorOf().equals(Optional.of(one.name())))
          .filter(one -> did.counts().containsKey(one.state()))
          .filter(one -> did.counts().containsKey(mirror.state()))
          .forEach(one -> pairs.put(one.state(), mirror.state()));
    }
    return pairs;
  }

  /**
   * How alike the acts are in other words: 1 less the total variation, the mean over the states in
   * which it decided both times; empty if there are none.
   */
  public OptionalDouble wordingInvariance() {
    if (reworded.isEmpty() || decisions().isEmpty()) {
      return OptionalDouble.empty();
    }
    Decisions<S, A> other = reworded.get();
    Decisions<S, A> own = decisions().get();
    return own.counts().keySet().stream()
        .filter(other.counts()::containsKey)
        .mapToDouble(
            state -> 1 - Divergence.between(own, other, own.only(state).panel()).variation())
        .average();
  }
}
