package dev.multitudes.goal;

/**
 * An act in numbers, all in units of the goal's utility except the score. With V the value of a
 * state under best play and Q the value of an act in it, {@code V(after) - V(before) = skill +
 * luck}: skill is what the act gave away, luck what chance then did. V(after) is discounted by the
 * step, so that luck is 0 on average.
 *
 * @param score advantage over an act at random, {@code (Q - baseline) / (max Q - min Q)}, from -1
 *     to 1; 0 if nothing was at stake
 * @param before V before the act
 * @param act Q of the act
 * @param after V after it, discounted by the step
 */
public record Measure(double score, double before, double act, double after) {

  /** {@code Q - V(before)}: 0 for a best act, negative for a worse one. */
  public double skill() {
    return act - before;
  }

  /** {@code V(after) - Q}: what chance added or took; 0 on average. */
  public double luck() {
    return after - act;
  }
}
