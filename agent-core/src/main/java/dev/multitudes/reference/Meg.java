package dev.multitudes.reference;

import dev.multitudes.world.Chances;

/**
 * By how much it helps to predict acts if one takes them to pursue an aim: maximum entropy
 * goal-directedness (MacDermott et al., NeurIPS 2024), {@code max over beta >= 0 of the mean of
 * log2(pi_beta(a|s) |A|)} with {@code pi_beta = softmax(beta Q)}.
 *
 * @param bits for each decision, from 0 to log2 |A|
 * @param beta that attains it; 0 if the aim explains nothing, infinite if every act is the best
 */
public record Meg(double bits, double beta) {
  // Halving as often as a double has digits leaves nothing to halve.
  private static final int HALVINGS = 64;
  private static final double SMALL = 1e-12;

  /** What the holder's aim explains of a policy's acts, over a panel of states. */
  public static <S extends Record, A> Meg of(
      ReferenceGoalHolder<S, A> holder, Policy<S, A> policy, Chances<S> panel) {
    return new Search<>(holder, policy, panel).found();
  }

  /** What the holder's aim explains of a sample. */
  public static <S extends Record, A> Meg of(
      ReferenceGoalHolder<S, A> holder, Decisions<S, A> sample) {
    return of(holder, sample, sample.panel());
  }

  /** How many bits the aim explains at a beta that is given; below 0 if chance explains more. */
  public static <S extends Record, A> double bits(
      ReferenceGoalHolder<S, A> holder, Policy<S, A> policy, Chances<S> panel, double beta) {
    return panel.expected(
        state -> policy.chances(state).expected(act -> holder.at(state).bits(act, beta)));
  }

  // The mean is concave in beta: its slope, the mean Q of the acts less that of pi_beta, only
  // falls. So the maximum is at 0, where the slope crosses 0, or, if it never does, at infinity.
  private record Search<S extends Record, A>(
      ReferenceGoalHolder<S, A> holder, Policy<S, A> policy, Chances<S> panel) {

    Meg found() {
      double served = panel.expected(this::served);
      if (served <= panel.expected(state -> holder.at(state).mean()) + SMALL) {
        return new Meg(0, 0);
      }
      if (served >= panel.expected(state -> holder.at(state).best()) - SMALL) {
        return new Meg(panel.expected(this::ceiling), Double.POSITIVE_INFINITY);
      }
      double beta = crossing(served);
      return new Meg(bits(holder, policy, panel, beta), beta);
    }

    private double served(S state) {
      return policy.chances(state).expected(act -> holder.at(state).of(act));
    }

    private double ceiling(S state) {
      Values<A> values = holder.at(state);
      return Math.log((double) values.count() / values.optimal().size()) / Math.log(2);
    }

    private double crossing(double served) {
      double high = 1;
      while (slope(served, high) > 0) {
        high *= 2;
      }
      double low = 0;
      for (int i = 0; i < HALVINGS; i++) {
        double middle = (low + high) / 2;
        if (slope(served, middle) > 0) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return (low + high) / 2;
    }

    private double slope(double served, double beta) {
      return served - panel.expected(state -> holder.at(state).softMean(beta));
    }
  }
}
