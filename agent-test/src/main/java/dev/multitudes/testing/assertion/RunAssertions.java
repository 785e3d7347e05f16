package dev.multitudes.testing.assertion;

import dev.multitudes.run.Run;

/**
 * Where assertions on runs begin.
 *
 * <pre>{@code
 * import static dev.multitudes.testing.assertion.RunAssertions.assertThat;
 *
 * assertThat(run).achievedItsGoal()
 *     .did(Shoot.class, shot -> shot.side() == Side.RIGHT)
 *     .neverDid(Pass.class)
 *     .withinTurns(3);
 * }</pre>
 */
public final class RunAssertions {

  /** Begins an assertion on what was done in a run. */
  public static RunAssert assertThat(Run run) {
    return new RunAssert(run);
  }

  private RunAssertions() {}
}
