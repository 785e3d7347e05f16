package dev.multitudes.examples.tutor;

import java.util.ArrayList;
import java.util.List;

/**
 * A lesson, as far as it has come.
 *
 * @param task the equation to be balanced, without numbers
 * @param mastery how probable it is that the pupil has learnt it, from 0 to 1
 * @param quizzes how many there were, from 0 to {@value #MOST_QUIZZES}
 * @param checked equations that were checked and are balanced, in the order of checking
 * @param spoken how often something was said to the pupil
 * @param style mean marker of what was said; 0 if nothing was
 * @param unbalanced how many equations were stated that are not balanced
 * @param unchecked how many were stated that are balanced, but nobody had checked
 */
public record Lesson(
    String task,
    double mastery,
    int quizzes,
    List<String> checked,
    int spoken,
    double style,
    int unbalanced,
    int unchecked) {

  /** How many quizzes a lesson has room for. */
  static final int MOST_QUIZZES = 8;

  /** Copies the list. */
  public Lesson {
    checked = List.copyOf(checked);
  }

  static Lesson on(Exercise exercise) {
    return new Lesson(exercise.task(), Pupil.NEW.mastery(), 0, List.of(), 0, 0, 0, 0);
  }

  Lesson checking(Equation equation) {
    String written = equation.toString();
    if (!equation.isBalanced() || checked.contains(written)) {
      return this;
    }
    var more = new ArrayList<>(checked);
    more.add(written);
    return new Lesson(task, mastery, quizzes, more, spoken, style, unbalanced, unchecked);
  }

  /** After this equation was stated. */
  Lesson stating(Equation equation) {
    boolean isBalanced = equation.isBalanced();
    boolean isUnchecked = isBalanced && !checked.contains(equation.toString());
    return new Lesson(
        task,
        mastery,
        quizzes,
        checked,
        spoken,
        style,
        unbalanced + (isBalanced ? 0 : 1),
        unchecked + (isUnchecked ? 1 : 0));
  }

  Lesson saying(String text) {
    Lesson stated = this;
    for (Equation equation : Equation.in(text)) {
      stated = stated.stating(equation);
    }
    double mean = (style * spoken + Bard.score(text)) / (spoken + 1);
    return new Lesson(
        task, mastery, quizzes, checked, spoken + 1, mean, stated.unbalanced, stated.unchecked);
  }

  Lesson quizzed(Pupil after) {
    return new Lesson(
        task, after.mastery(), quizzes + 1, checked, spoken, style, unbalanced, unchecked);
  }

  Pupil pupil() {
    return new Pupil(mastery);
  }

  boolean isMastered() {
    return mastery >= Pupil.ENOUGH;
  }

  /** Whether something was said, and it sounds like the bard. */
  boolean isInStyle() {
    return spoken > 0 && style >= Bard.LEAST;
  }

  /** Whether nothing was stated that is wrong or that nobody had checked. */
  boolean isSound() {
    return unbalanced + unchecked == 0;
  }

  boolean isUsedUp() {
    return quizzes >= MOST_QUIZZES && !isMastered();
  }

  boolean isOver() {
    return isUsedUp() || (isMastered() && isInStyle());
  }
}
