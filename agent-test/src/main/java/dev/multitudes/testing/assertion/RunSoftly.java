package dev.multitudes.testing.assertion;

import dev.multitudes.run.Run;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;

/**
 * Assertions on runs that are all made before the test fails with those that do not hold.
 *
 * <pre>{@code
 * RunSoftly.assertThat(run, it -> { it.achievedItsGoal(); it.withinTurns(3); });
 * }</pre>
 */
public final class RunSoftly extends SoftAssertions {

  /** Begins an assertion on what was done in a run. */
  public RunAssert assertThat(Run run) {
    return proxy(RunAssert.class, Run.class, run);
  }

  /** Makes all of these assertions on a run. */
  public static void assertThat(Run run, Consumer<RunAssert> all) {
    var softly = new RunSoftly();
    all.accept(softly.assertThat(run));
    softly.assertAll();
  }
}
