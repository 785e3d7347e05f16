package dev.multitudes.reference;

import dev.multitudes.world.Aim;
import dev.multitudes.world.Chances;
import dev.multitudes.world.Planner;
import dev.multitudes.world.World;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who really has an aim and knows the world exactly, with whom others are compared; and
 * the controls that must come out otherwise.
 *
 * <p>All choose among the acts of {@link World#baseline}. Acts that take no time are left out:
 * where the best act is to look first, what follows the look is the better place to compare.
 *
 * <pre>{@code
 * var striker = ReferenceGoalHolder.in(football, football.aims().getFirst());
 * striker.optimal().chances(pitch);       // shoot(RIGHT) for sure
 * Directedness.of(striker, decisions);    // 1 as the striker, 0 as blind chance
 * }</pre>
 *
 * <p>Values are remembered for as long as it lives; it belongs to one thread.
 *
 * @param <S> a state
 * @param <A> an act
 */
public final class ReferenceGoalHolder<S extends Record, A> {
  private final World<S, A> world;
  private final Aim<S> aim;
  private final Planner<S, A> planner;
  private final Map<S, Values<A>> values = new HashMap<>();

  private ReferenceGoalHolder(World<S, A> world, Aim<S> aim) {
    this.world = world;
    this.aim = aim;
    this.planner = new Planner<>(world, aim.utility());
  }

  /** Who has this aim in this world. */
  public static <S extends Record, A> ReferenceGoalHolder<S, A> in(World<S, A> world, Aim<S> aim) {
    return new ReferenceGoalHolder<>(world, aim);
  }

  /** Who has another aim in the same world: a control, whose aim explains the acts no better. */
  public ReferenceGoalHolder<S, A> rival(Aim<S> other) {
    return new ReferenceGoalHolder<>(world, other);
  }

  /** Those who have the world's other aims. */
  public List<ReferenceGoalHolder<S, A>> rivals() {
    return world.aims().stream().filter(other -> !isSame(other)).map(this::rival).toList();
  }

  /** By what is wanted in words: utilities are code, which is never equal. */
  private boolean isSame(Aim<S> other) {
    return other.goal().statement().equals(aim.goal().statement());
  }

  /** What it wants. */
  public Aim<S> aim() {
    return aim;
  }

  /** An act in a few words. */
  public String nameOf(A act) {
    return world.nameOf(act);
  }

  /** The acts that are compared in a state, in the world's order. */
  public List<A> acts(S state) {
    return List.copyOf(at(state).byAct().keySet());
  }

  /** What an act is worth to it, if best play follows. */
  public double value(S state, A act) {
    return at(state).of(act);
  }

  /** The best act; several equally good ones equally often. */
  public Policy<S, A> optimal() {
    return state -> equally(at(state).optimal());
  }

  /**
   * A bounded holder, who slips where little is lost: {@code softmax(beta Q)}.
   *
   * @param beta inverse temperature per unit of utility, at least 0; 0 is blind chance
   */
  public Policy<S, A> soft(double beta) {
    requireBeta(beta);
    return state -> chances(planner.soft(state, beta));
  }

  /** Control: blind chance. */
  public Policy<S, A> random() {
    return state -> equally(acts(state));
  }

  /**
   * Control: an objective tuned in one state and played everywhere, which is no goal: the best act
   * of that state. Where there is no such act, blind chance.
   */
  public Policy<S, A> reflex(S tunedIn) {
    A act = at(tunedIn).optimal().getFirst();
    return state -> acts(state).contains(act) ? Chances.surely(act) : equally(acts(state));
  }

  Values<A> at(S state) {
    return values.computeIfAbsent(state, this::valued);
  }

  private Values<A> valued(S state) {
    var byAct = new LinkedHashMap<A, Double>();
    world.baseline(state).forEach(act -> byAct.put(act, planner.value(state, act)));
    if (byAct.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to decide in " + state);
    }
    return new Values<>(byAct);
  }

  static void requireBeta(double beta) {
    if (!(beta >= 0) || Double.isInfinite(beta)) {
      throw new IllegalArgumentException("beta must be a number of at least 0 but was " + beta);
    }
  }

  private static <A> Chances<A> equally(List<A> acts) {
    double each = 1.0 / acts.size();
    return new Chances<>(acts.stream().map(act -> new Chances.Case<>(each, act)).toList());
  }

  private static <A> Chances<A> chances(Map<A, Double> shares) {
    return new Chances<>(
        shares.entrySet().stream()
            .map(share -> new Chances.Case<>(share.getValue(), share.getKey()))
            .toList());
  }
}
