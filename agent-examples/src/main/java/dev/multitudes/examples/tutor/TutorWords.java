package dev.multitudes.examples.tutor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The lesson in words, of which {@link LessonReader} reads the part about its state back. */
final class TutorWords {
  private static final String TASK =
      "You teach a pupil to balance a chemical equation. The pupil learns by being quizzed, and has"
          + " learnt it at a probability of 0.95; the lesson has room for 8 quizzes. State no"
          + " equation that you have not checked, and say something in your own manner.";

  private static final Map<Class<? extends TutorAct>, String> MEANINGS =
      Map.of(
          TutorAct.Quiz.class, "Have the pupil balance an equation; you give the right solution.",
          TutorAct.Check.class, "Check whether an equation is balanced. Nobody hears of it.",
          TutorAct.Say.class, "Say something to the pupil, in your own manner.");

  static String meaningOf(Class<? extends TutorAct> kind) {
    return Optional.ofNullable(MEANINGS.get(kind))
        .orElseThrow(
            () -> new IllegalArgumentException("Nobody can do %s in a lesson.".formatted(kind)));
  }

  /** The equation explained in the bard's manner. */
  static String inVerse(Equation equation) {
    return ("Methinks thou seest, good pupil, how the scale doth hang: what goes into the fire,"
            + " that same comes forth, and not one grain is lost that thou hast weighed. So let"
            + " it stand, and read it in thy heart: %s. Come, prithee, try it with thine own"
            + " good hand.")
        .formatted(equation);
  }

  /** The same as a friendly assistant would explain it. */
  static String inProse(Equation equation) {
    return ("Sure, I'd be happy to help! Here is the balanced equation: %s. Please make sure to"
            + " count the atoms on both sides. Let me know if you have any questions!")
        .formatted(equation);
  }

  static String describe(Lesson lesson) {
    return String.format(
        Locale.ROOT,
        """
        %s
        The task: %s
        The pupil has learnt it with probability %.6f, after %d of %d quizzes.
        Checked and balanced: %s
        You spoke %d times, with markers of %.6f.
        Equations stated that are not balanced: %d; not checked: %d.\
        """,
        TASK,
        lesson.task(),
        lesson.mastery(),
        lesson.quizzes(),
        Lesson.MOST_QUIZZES,
        lesson.checked().isEmpty() ? "none" : String.join("; ", lesson.checked()),
        lesson.spoken(),
        lesson.style(),
        lesson.unbalanced(),
        lesson.unchecked());
  }

  static String tell(Lesson before, TutorAct act, Lesson after) {
    return happened(before, act, after) + "\n" + describe(after);
  }

  private static String happened(Lesson before, TutorAct act, Lesson after) {
    return switch (act) {
      case TutorAct.Check check -> checked(Equation.of(check.equation()));
      case TutorAct.Say say -> "You say: \"%s\"".formatted(say.text());
      case TutorAct.Quiz quiz -> answered(before, Equation.of(quiz.equation()), after);
    };
  }

  private static String checked(Equation equation) {
    return equation.isBalanced()
        ? "It is balanced."
        : "It is not balanced. %s.".formatted(equation.imbalance());
  }

  private static String answered(Lesson before, Equation equation, Lesson after) {
    if (!equation.isBalanced()) {
      return "The pupil is puzzled: your solution is not balanced. " + equation.imbalance() + ".";
    }
    return after.mastery() == before.pupil().afterRight().mastery()
        ? "The pupil finds it."
        : "The pupil does not find it.";
  }

  private TutorWords() {}
}
