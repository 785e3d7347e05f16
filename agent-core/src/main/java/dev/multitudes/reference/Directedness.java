package dev.multitudes.reference;

import dev.multitudes.world.Chances;

/**
 * How well acts serve an aim: 1 as the best ones, 0 as blind chance, below 0 worse than that (GD,
 * Everitt et al. 2025): {@code (mean Q - mean random Q) / (mean best Q - mean random Q)} over a
 * panel of states; 0 where nothing is at stake in any of them.
 *
 * @param value at most 1
 * @param spread by how much it may be off for each {@code sqrt(ln(1/risk)/2)}; 0 if known exactly
 */
public record Directedness(double value, double spread) {

  /** That of a policy, exactly, over a panel. */
  public static <S extends Record, A> Directedness of(
      ReferenceGoalHolder<S, A> holder, Policy<S, A> policy, Chances<S> panel) {
    double random = panel.expected(state -> holder.at(state).mean());
    double reach = panel.expected(state -> holder.at(state).best()) - random;
    double served =
        panel.expected(state -> policy.chances(state).expected(act -> holder.at(state).of(act)));
    return new Directedness(reach > 0 ? (served - random) / reach : 0, 0);
  }

  /** That of a sample. */
  public static <S extends Record, A> Directedness of(
      ReferenceGoalHolder<S, A> holder, Decisions<S, A> sample) {
    Chances<S> panel = sample.panel();
    double reach = panel.expected(state -> holder.at(state).best() - holder.at(state).mean());
    double squares = panel.expected(state -> Math.pow(holder.at(state).stakes(), 2));
    double spread = reach > 0 ? Math.sqrt(squares / sample.total()) / reach : 0;
    return new Directedness(of(holder, sample, panel).value, spread);
  }

  /**
   * What it surely reaches but for this risk of being wrong (Hoeffding 1963), for decisions drawn
   * independently.
   *
   * @param risk such as .05
   */
  public double atLeast(double risk) {
    return value - doubt(risk);
  }

  /** What it surely does not exceed but for this risk of being wrong. */
  public double atMost(double risk) {
    return value + doubt(risk);
  }

  private double doubt(double risk) {
    return spread * Math.sqrt(Math.log(1 / risk) / 2);
  }

  /** How many times the decisions it would take until the lower bound is above 0, if it stays. */
  double timesNeeded(double risk) {
    return Math.pow(doubt(risk) / value, 2);
  }
}
