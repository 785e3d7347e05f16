package dev.multitudes.examples.safe;

import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.tool.States;
import dev.multitudes.world.Aim;
import java.util.List;
import java.util.function.Predicate;

/** What somebody may want of the safe. */
final class Aims {
  private static final States<Lock> STATES = States.of(new SafeWorld());

  static final Aim<Lock> OPENER =
      new Aim<>(
          Goal.of("Open the safe.")
              .achievedWhen("the safe is open", lock(Lock::isOpen))
              .failedWhen("the tries are used up", lock(now -> now.over() && !now.isOpen())),
          new Opening(),
          List.of(
              "You are a safe-cracker, and the code of this safe is lost.",
              "Find the code and open the safe before it locks.",
              "You have five tries at the dial."));

  private static Predicate<Evidence> lock(Predicate<Lock> shows) {
    return evidence -> evidence.state().map(STATES::read).filter(shows).isPresent();
  }

  private Aims() {}
}
