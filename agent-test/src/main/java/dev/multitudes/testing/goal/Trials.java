package dev.multitudes.testing.goal;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.agent.Scenario;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/**
 * Plays the trials of one {@link GoalTest}: handed to the test method, which says once what a trial
 * is.
 */
public final class Trials {
  private static final Success ACHIEVED =
      new Success("the goal is reached", run -> run.outcome() instanceof Outcome.Achieved);

  private final Terms terms;
  private final Success success;
  private final Consumer<GoalTestResult> sink;

  Trials(Terms terms, Consumer<GoalTestResult> sink) {
    this(terms, ACHIEVED, sink);
  }

  private Trials(Terms terms, Success success, Consumer<GoalTestResult> sink) {
    this.terms = terms;
    this.success = success;
    this.sink = sink;
  }

  /**
   * Counting a trial as a success by this instead of by its outcome, such as a small regret of what
   * was decided.
   *
   * @param what is true of a success, in words
   */
  public Trials succeedingIf(String what, Predicate<Run> holds) {
    return new Trials(terms, new Success(what, holds), sink);
  }

  /**
   * Plays this scenario with this model, one seed after another. The reference planner goes first:
   * a target above what it reaches is refused, and no model is asked.
   *
   * @throws IllegalArgumentException if minimum or expecting is above what can be reached
   */
  public GoalTestResult of(Scenario<?, ?> scenario, ChatModel model) {
    var series =
        new Series(terms, Subject.in(scenario.name()), success, seed -> scenario.play(model, seed));
    return told(success.equals(ACHIEVED) ? series.under(scenario) : series.in(scenario));
  }

  /**
   * Plays what this makes of each seed. A run that ends broken, and an exception, is no trial: the
   * environment broke. An {@link AssertionError} is a failure.
   */
  public GoalTestResult of(LongFunction<Run> trial) {
    return told(new Series(terms, Subject.in(""), success, trial).play());
  }

  private GoalTestResult told(GoalTestResult result) {
    sink.accept(result);
    return result;
  }
}
