package dev.multitudes.testing.goal;

import dev.multitudes.testing.statistics.AnytimeTest;
import dev.multitudes.testing.statistics.FixedTest;
import dev.multitudes.testing.statistics.Plan;
import dev.multitudes.testing.statistics.SequentialTest;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a goal test is held to.
 *
 * @param name the test's name
 * @param asked what its annotation says
 * @param budget what may be spent
 * @param plan when a verdict falls
 * @param pool trials of earlier runs, if they count
 * @param clock tells when the time is spent
 * @param progress is told how far long work has come
 */
record Terms(
    String name,
    GoalTest asked,
    Budget budget,
    Plan plan,
    Optional<Pool> pool,
    InstantSource clock,
    Progress progress) {
  private static final double POWER = .8;

  /**
   * Of this annotation.
   *
   * @throws IllegalArgumentException if what it says does not go together; the message says why
   */
  static Terms of(String name, GoalTest asked, InstantSource clock, Progress progress) {
    Budget budget = Budget.read(asked.budget());
    Plan plan = plan(asked, budget);
    return new Terms(name, asked, budget, plan, pool(asked), clock, progress);
  }

  private static Optional<Pool> pool(GoalTest asked) {
    return switch (asked.memory()) {
      case FRESH -> Optional.empty();
      case POOLED -> Optional.of(Pool.named(System.getProperties(), System.getenv()));
    };
  }

  private static Plan plan(GoalTest asked, Budget budget) {
    boolean hasTarget = !Double.isNaN(asked.expecting());
    requireMatching(asked, hasTarget);
    double alpha = rounded(1 - asked.confidence());
    return switch (asked.size()) {
      case AS_NEEDED ->
          hasTarget
              ? new SequentialTest(
                  asked.minimum(), asked.expecting(), alpha, SequentialTest.BETA, budget.trials())
              : new AnytimeTest(asked.minimum(), alpha, budget.trials());
      case FIXED -> fixed(asked, alpha, budget);
    };
  }

  /** Without the last digits of a difference, such as .050000000000000044. */
  private static double rounded(double error) {
    return Math.rint(error * 1e12) / 1e12;
  }

  private static void requireMatching(GoalTest asked, boolean hasTarget) {
    if (asked.parallel() < 1) {
      throw new IllegalArgumentException("parallel must be at least 1 but was " + asked.parallel());
    }
    if (asked.memory() == GoalTest.Memory.POOLED
        && (hasTarget || asked.size() == GoalTest.Size.FIXED)) {
      throw new IllegalArgumentException(
          "Trials of earlier runs can be pooled only where a test is valid at any time; leave out"
              + " expecting and size, or memory");
    }
    if (asked.size() == GoalTest.Size.FIXED && !hasTarget) {
      throw new IllegalArgumentException(
          "A test of fixed size needs expecting beside minimum, to know how many trials to ask"
              + " for");
    }
  }

  private static Plan fixed(GoalTest asked, double alpha, Budget budget) {
    FixedTest plan = FixedTest.between(asked.minimum(), asked.expecting(), alpha, POWER);
    if (plan.most() > budget.trials()) {
      throw new IllegalArgumentException(
          "At least %s and expecting %s take %d trials, but the budget is %d; raise it, or let them lie further apart"
              .formatted(asked.minimum(), asked.expecting(), plan.most(), budget.trials()));
    }
    return plan;
  }
}
