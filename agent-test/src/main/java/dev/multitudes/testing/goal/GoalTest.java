package dev.multitudes.testing.goal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that plays a persona again and again and asks whether it reaches its goal often enough.
 *
 * <pre>{@code
 * @GoalTest(minimum = .70, expecting = .90)
 * void the_striker_scores(Trials trials) {
 *   trials.of(Football.scenario(), model);
 * }
 * }</pre>
 *
 * <p>It passes or fails when enough was seen for the stated error, and no later. It is aborted, not
 * failed, if the budget ends before that (inconclusive), or if the environment broke too often for
 * any verdict (invalid); see {@link GoalVerdict}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(GoalTestExtension.class)
public @interface GoalTest {

  /** The share of trials that has to reach the goal; above 0, below 1. */
  double minimum();

  /**
   * The share that a good agent reaches; above minimum, below 1. With it the test is Wald's
   * sequential test, which needs the fewest trials. Without it, it is valid at any time, and needs
   * more.
   */
  double expecting() default Double.NaN;

  /** One less the share of agents of the minimum that may pass by luck; above 0, below 1. */
  double confidence() default .95;

  /** What may be spent: {@code "60 trials, 400k tokens, 5m"}, each part at most once. */
  String budget() default "60 trials";

  /**
   * When a verdict falls: by the sequential or the anytime plan, or after the exact number of
   * trials that minimum and expecting ask for, unless the rest cannot change it any more.
   */
  Size size() default Size.AS_NEEDED;

  /** What an inconclusive test is. */
  Doubt doubt() default Doubt.ABORTS;

  /** How many trials may be under way at once; at least 1. The verdict does not depend on it. */
  int parallel() default 1;

  /**
   * Whether trials of earlier runs of the same build count too; only without {@link #expecting}.
   */
  Memory memory() default Memory.FRESH;

  /** The seed of the first trial; each later one has the next. */
  long firstSeed() default 1;

  /** When a verdict falls. */
  enum Size {
    /** As soon as enough was seen. */
    AS_NEEDED,
    /** After a number of trials that is known beforehand. */
    FIXED
  }

  /** What an inconclusive test is. */
  enum Doubt {
    /** Aborted: not red, and not green either. */
    ABORTS,
    /** Failed. */
    FAILS
  }

  /** Whether trials of earlier runs count. */
  enum Memory {
    /** Each run of the test begins anew. */
    FRESH,
    /**
     * Trials of earlier runs of the same build, model, persona and scenario count. Only a plan that
     * is valid at any time allows that.
     */
    POOLED
  }
}
