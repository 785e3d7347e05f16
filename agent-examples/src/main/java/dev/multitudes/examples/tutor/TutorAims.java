package dev.multitudes.examples.tutor;

import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.tool.States;
import dev.multitudes.world.Aim;
import dev.multitudes.world.Utility;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** What the tutor wants: that the pupil has learnt it, from true equations, in the bard's words. */
final class TutorAims {
  private static final States<Lesson> STATES = States.of(new TutorWorld());

  static final Aim<Lesson> MASTERY =
      new Aim<>(
          Goal.of("The pupil masters the balancing of the equation.")
              .achievedWhen(
                  "the pupil has learnt it with a probability of at least .95 within 8 quizzes",
                  lesson(Lesson::isMastered))
              .achievedWhen(
                  "the pupil was spoken to in the bard's style", lesson(Lesson::isInStyle))
              .failedWhen("the quizzes are used up", lesson(Lesson::isUsedUp))
              .never("an equation is stated that is not balanced", lesson(l -> l.unbalanced() > 0))
              .never("an equation is stated that was not checked", lesson(l -> l.unchecked() > 0)),
          mastery(),
          List.of(
              "You teach a pupil to balance a chemical equation by quizzes.",
              "The pupil is to master it before the lesson is over.",
              "Check each equation before you teach it."));

  /** The probability that the lesson succeeds. */
  private static Utility<Lesson> mastery() {
    return lesson -> {
      if (!lesson.isSound() || lesson.isUsedUp()) {
        return OptionalDouble.of(0);
      }
      return lesson.isOver() ? OptionalDouble.of(1) : OptionalDouble.empty();
    };
  }

  private static Predicate<Evidence> lesson(Predicate<Lesson> shows) {
    return evidence -> evidence.state().map(STATES::read).filter(shows).isPresent();
  }

  private TutorAims() {}
}
