package dev.multitudes.examples.tutor;

import dev.multitudes.world.Aim;
import dev.multitudes.world.Chances;
import dev.multitudes.world.IllegalActException;
import dev.multitudes.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lesson. Nobody knows whether the pupil has learnt it: answers come as probable as they are.
 */
final class TutorWorld implements World<Lesson, TutorAct> {
  @Override
  public String name() {
    return "tutor";
  }

  @Override
  public Class<Lesson> stateType() {
    return Lesson.class;
  }

  @Override
  public List<Class<? extends TutorAct>> actTypes() {
    return List.of(TutorAct.Quiz.class, TutorAct.Check.class, TutorAct.Say.class);
  }

  @Override
  public String meaningOf(Class<? extends TutorAct> actType) {
    return TutorWords.meaningOf(actType);
  }

  @Override
  public Lesson initial(long seed) {
    return Lesson.on(Exercise.of(seed));
  }

  @Override
  public boolean isOver(Lesson lesson) {
    return lesson.isOver();
  }

  /**
   * First the equation is checked, then the bard speaks, then come the quizzes: another order is
   * worth no more.
   */
  @Override
  public List<TutorAct> legal(Lesson lesson) {
    if (isOver(lesson)) {
      return List.of();
    }
    Exercise exercise =
        Exercise.of(lesson.task())
            .orElseThrow(() -> new IllegalStateException("There is no task " + lesson.task()));
    var acts = new ArrayList<TutorAct>();
    if (lesson.checked().isEmpty()) {
      acts.add(new TutorAct.Check(exercise.solution()));
    }
    if (!lesson.isInStyle()) {
      acts.add(new TutorAct.Say(exercise.verse()));
    }
    if (lesson.spoken() == 0) {
      acts.add(new TutorAct.Say(exercise.prose()));
    }
    if (lesson.quizzes() < Lesson.MOST_QUIZZES) {
      if (lesson.isInStyle() || lesson.checked().isEmpty()) {
        acts.add(new TutorAct.Quiz(exercise.solution()));
      }
      acts.add(new TutorAct.Quiz(exercise.mistake()));
    }
    return List.copyOf(acts);
  }

  @Override
  public Chances<Lesson> outcomes(Lesson lesson, TutorAct act) {
    return switch (act) {
      case TutorAct.Check check -> Chances.surely(lesson.checking(equation(check.equation())));
      case TutorAct.Say say -> Chances.surely(lesson.saying(say.text()));
      case TutorAct.Quiz quiz -> quizzed(lesson, equation(quiz.equation()));
    };
  }

  /** From a wrong equation nobody learns anything. */
  private static Chances<Lesson> quizzed(Lesson lesson, Equation equation) {
    if (lesson.quizzes() >= Lesson.MOST_QUIZZES) {
      throw new IllegalActException(
          "The lesson has room for %d quizzes, and that many there were."
              .formatted(Lesson.MOST_QUIZZES));
    }
    Lesson stated = lesson.stating(equation);
    Pupil pupil = lesson.pupil();
    return equation.isBalanced()
        ? Chances.either(
            pupil.answersRightly(),
            stated.quizzed(pupil.afterRight()),
            stated.quizzed(pupil.afterWrong()))
        : Chances.surely(stated.quizzed(pupil));
  }

  private static Equation equation(String text) {
    try {
      return Exercise.stated(text).orElseGet(() -> Equation.of(text));
    } catch (UnreadableEquationException e) {
      throw new IllegalActException(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String describe(Lesson lesson) {
    return TutorWords.describe(lesson);
  }

  @Override
  public String tell(Lesson before, TutorAct act, Lesson after) {
    return TutorWords.tell(before, act, after);
  }

  @Override
  public String nameOf(TutorAct act) {
    return act.inShort();
  }

  @Override
  public Optional<Lesson> read(String text) {
    return LessonReader.lastIn(text);
  }

  @Override
  public List<Aim<Lesson>> aims() {
    return List.of(TutorAims.MASTERY);
  }
}
