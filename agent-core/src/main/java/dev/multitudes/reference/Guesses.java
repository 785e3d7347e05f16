package dev.multitudes.reference;

import dev.multitudes.world.Chances;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Learns one half of a sample's acts, and guesses of the other half, mixed with as many of the
 * reference's, whose each is: of whoever does it more often, by a coin if equally often.
 */
final class Guesses<S, A> {
  private final Policy<S, A> reference;
  private final SplittableRandom chance;
  private int right;
  private int guesses;

  private Guesses(Policy<S, A> reference, long seed) {
    this.reference = reference;
    this.chance = new SplittableRandom(seed);
  }

  static <S, A> TwoSample on(Decisions<S, A> sample, Policy<S, A> reference, long seed) {
    var all = new Guesses<>(reference, seed);
    sample.counts().forEach(all::guess);
    return new TwoSample(all.right, all.guesses);
  }

  private void guess(S state, Map<A, Integer> counts) {
    List<A> acts = shuffled(counts);
    List<A> learned = acts.subList(0, acts.size() / 2);
    Chances<A> known = reference.chances(state);
    for (A held : acts.subList(acts.size() / 2, acts.size())) {
      count(isTakenForSample(held, learned, known));
      count(!isTakenForSample(known.draw(chance.nextDouble()), learned, known));
    }
  }

  private void count(boolean isRight) {
    guesses++;
    right += isRight ? 1 : 0;
  }

  private boolean isTakenForSample(A act, List<A> learned, Chances<A> known) {
    double ofReference = known.expected(one -> one.equals(act) ? 1 : 0);
    double ofSample = learned.isEmpty() ? 0 : share(act, learned);
    return ofSample == ofReference ? chance.nextBoolean() : ofSample > ofReference;
  }

  private static <A> double share(A act, List<A> acts) {
    return (double) Collections.frequency(acts, act) / acts.size();
  }

  private List<A> shuffled(Map<A, Integer> counts) {
    var acts = new ArrayList<A>();
    counts.forEach((act, n) -> acts.addAll(Collections.nCopies(n, act)));
    for (int i = acts.size() - 1; i > 0; i--) { // Fisher and Yates
      Collections.swap(acts, i, chance.nextInt(i + 1));
    }
    return acts;
  }
}
