package dev.multitudes.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How far somebody's decisions can be told from those of somebody who really has the goal, and what
 * may be claimed of it. That a difference is not found proves nothing, so each claim rests on an
 * upper bound and says what it would take.
 *
 * <pre>{@code
 * var report = Distinguishability.of(striker, decisions)
 *     .mirrored(Map.of(s0, mirroredS0))
 *     .swapped(List.of(new Swap<>(captain, asCaptain)));
 * report.claims().forEach(claim -> println(claim.level().title() + ": " + claim.standing().inWords()));
 * }</pre>
 *
 * @param holder who really has the goal
 * @param sample what was done
 * @param beta of the bounded holder it is compared with
 * @param margin total variation that counts as none to speak of, above 0 and below 1
 * @param mirrors states of the sample, and the states of the sample that mirror them
 * @param swaps what the same persona did when it was given other goals
 */
public record Distinguishability<S extends Record, A>(
    ReferenceGoalHolder<S, A> holder,
    Decisions<S, A> sample,
    double beta,
    double margin,
    Map<S, S> mirrors,
    List<Swap<S, A>> swaps) {

  /** Beta per unit of utility unless another is given. Assumed. */
  public static final double BETA = 8;

  /** The margin unless another is given. Assumed. */
  public static final double MARGIN = .1;

  /** The risk at which each claim is made. */
  public static final double RISK = .05;

  /** Copies the collections and checks the numbers. */
  public Distinguishability {
    ReferenceGoalHolder.requireBeta(beta);
    if (!(margin > 0 && margin < 1)) {
      throw new IllegalArgumentException(
          "The margin must be above 0 and below 1 but was " + margin);
    }
    mirrors = new LinkedHashMap<>(mirrors);
    swaps = List.copyOf(swaps);
  }

  /** Compares with the holder alone; claims of a goal stay open. */
  public static <S extends Record, A> Distinguishability<S, A> of(
      ReferenceGoalHolder<S, A> holder, Decisions<S, A> sample) {
    return new Distinguishability<>(holder, sample, BETA, MARGIN, Map.of(), List.of());
  }

  /** Against a holder of another beta. */
  public Distinguishability<S, A> beta(double other) {
    return new Distinguishability<>(holder, sample, other, margin, mirrors, swaps);
  }

  /** With another margin. */
  public Distinguishability<S, A> within(double other) {
    return new Distinguishability<>(holder, sample, beta, other, mirrors, swaps);
  }

  /** Knowing which states mirror which. */
  public Distinguishability<S, A> mirrored(Map<S, S> pairs) {
    return new Distinguishability<>(holder, sample, beta, margin, pairs, swaps);
  }

  /** Knowing what was done with other goals. */
  public Distinguishability<S, A> swapped(List<Swap<S, A>> others) {
    return new Distinguishability<>(holder, sample, beta, margin, mirrors, others);
  }

  /** The bounded holder. */
  public Policy<S, A> bounded() {
    return holder.soft(beta);
  }

  /** How far the sample lies from the bounded holder. */
  public Divergence divergence() {
    return Divergence.between(sample, bounded(), sample.panel());
  }

  /** Where the true total variation to the bounded holder lies. */
  public VariationBound bound() {
    int kinds = sample.counts().keySet().stream().mapToInt(s -> holder.at(s).count()).sum();
    return new VariationBound(divergence().variation(), kinds, sample.total(), RISK);
  }

  /** How often acts follow the goal when it is exchanged; empty if no state tells goals apart. */
  public OptionalDouble swapSensitivity() {
    return GoalSwaps.sensitivity(
        Stream.concat(Stream.of(new Swap<>(holder, sample)), swaps.stream()).toList());
  }

  /** The three claims, from the least on. */
  public List<Claim> claims() {
    return List.of(OutcomeClaim.of(this), ChoiceClaim.of(this), GoalClaim.of(this));
  }
}
