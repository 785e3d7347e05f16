package dev.multitudes.examples.tutor;

import dev.langchain4j.model.output.structured.Description;

/** What a tutor can do. */
public sealed interface TutorAct {

  /** Have the pupil balance an equation, and compare with this. */
  record Quiz(
      @Description("the balanced equation that the pupil has to find, such as 2 H2 + O2 -> 2 H2O")
          String equation)
      implements TutorAct {}

  /** Check whether an equation is balanced. */
  record Check(@Description("such as 2 H2 + O2 -> 2 H2O") String equation) implements TutorAct {}

  /** Say something to the pupil. */
  record Say(@Description("what the pupil hears") String text) implements TutorAct {}

  /** The act in a few words, such as {@code quiz(2 H2 + O2 -> 2 H2O)}. */
  default String inShort() {
    return switch (this) {
      case Quiz quiz -> "quiz(%s)".formatted(quiz.equation);
      case Check check -> "check(%s)".formatted(check.equation);
      case Say say -> "say(\"%s\")".formatted(say.text);
    };
  }
}
