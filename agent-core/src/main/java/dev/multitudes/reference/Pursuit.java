package dev.multitudes.reference;

import dev.multitudes.world.Chances;

/**
 * What acts cost somebody who has an aim.
 *
 * @param regret how much less they are worth than the best acts, in units of utility; at least 0
 * @param agreement the share that is among the best acts, from 0 to 1
 */
public record Pursuit(double regret, double agreement) {

  /** That of a policy over a panel of states. */
  public static <S extends Record, A> Pursuit of(
      ReferenceGoalHolder<S, A> holder, Policy<S, A> policy, Chances<S> panel) {
    double regret =
        panel.expected(
            state ->
                policy
                    .chances(state)
                    .expected(act -> holder.at(state).best() - holder.at(state).of(act)));
    double agreement =
        panel.expected(
            state ->
                policy.chances(state).expected(act -> holder.at(state).isOptimal(act) ? 1 : 0));
    return new Pursuit(regret, agreement);
  }

  /** That of a sample. */
  public static <S extends Record, A> Pursuit of(
      ReferenceGoalHolder<S, A> holder, Decisions<S, A> sample) {
    return of(holder, sample, sample.panel());
  }

  /** How many of a sample's decisions lose no more than this. */
  static <S extends Record, A> int near(
      ReferenceGoalHolder<S, A> holder, Decisions<S, A> sample, double tolerance) {
    int near = 0;
    for (var acts : sample.counts().entrySet()) {
      Values<A> values = holder.at(acts.getKey());
      for (var act : acts.getValue().entrySet()) {
        near += values.best() - values.of(act.getKey()) <= tolerance ? act.getValue() : 0;
      }
    }
    return near;
  }
}
