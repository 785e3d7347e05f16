package dev.multitudes.testing.goal;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.agent.Scenario;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Plays the trials of one {@link GoalTest}: handed to the test method, which says once what a trial
 * is.
 */
public final class Trials {
  private final Terms terms;
  private final Success success;
  private final UnaryOperator<Persona> worn;
  private final Consumer<GoalTestResult> sink;

  Trials(Terms terms, Consumer<GoalTestResult> sink) {
    this(terms, Success.ACHIEVED, UnaryOperator.identity(), sink);
  }

  private Trials(
      Terms terms, Success success, UnaryOperator<Persona> worn, Consumer<GoalTestResult> sink) {
    this.terms = terms;
    this.success = success;
    this.worn = worn;
    this.sink = sink;
  }

  /**
   * Counting a trial as a success by this instead of by its outcome, such as a small regret of what
   * was decided.
   *
   * @param what is true of a success, in words
   */
  public Trials succeedingIf(String what, Predicate<Run> holds) {
    return new Trials(terms, new Success(what, holds), worn, sink);
  }

  /**
   * Counting a trial as a success if no act in it is worth less to the goal than the best one by
   * more than this, whatever chance made of it; giving up, or being stopped, is a failure. Needs a
   * scenario, which knows what an act is worth.
   *
   * @param regret at least 0, in units of the goal's utility
   */
  public Trials decidingWithin(double regret) {
    if (!(regret >= 0)) {
      throw new IllegalArgumentException("A regret must be at least 0 but was " + regret);
    }
    return succeedingIf(
        "no act falls behind the best by more than " + regret,
        run -> isPlayedOut(run) && Regret.most(run).orElse(Double.POSITIVE_INFINITY) <= regret);
  }

  /** Who looks around and gives up has not decided well: nothing was decided. */
  private static boolean isPlayedOut(Run run) {
    return switch (run.outcome()) {
      case Outcome.Achieved achieved -> true;
      case Outcome.Answered answered -> true;
      case Outcome.Foreclosed lost -> true;
      case Outcome.GaveUp gaveUp -> false;
      case Outcome.Stopped stopped -> false;
      case Outcome.Broken broken -> false;
    };
  }

  /**
   * Playing this persona in the scenario's place. What it does is judged by the scenario's goal all
   * the same: so a persona that lost its goal is found out.
   */
  public Trials wearing(Persona persona) {
    return new Trials(terms, success, own -> persona, sink);
  }

  /**
   * Plays this scenario with this model, one seed after another. The reference planner goes first:
   * a target above what it reaches is refused, and no model is asked.
   *
   * @throws IllegalArgumentException if minimum or expecting is above what can be reached
   */
  public GoalTestResult of(Scenario<?, ?> scenario, ChatModel model) {
    var player = Player.of(scenario, worn.apply(scenario.persona()), model);
    var series = new Series(terms, Subject.in(scenario), success, player::play);
    return told(success.equals(Success.ACHIEVED) ? series.under(scenario) : series.in(scenario));
  }

  /**
   * Plays what this makes of each seed. A run that ends broken, and an exception, is no trial: the
   * environment broke. An {@link AssertionError} is a failure.
   */
  public GoalTestResult of(LongFunction<Run> trial) {
    return told(new Series(terms, Subject.UNKNOWN, success, trial).play());
  }

  private GoalTestResult told(GoalTestResult result) {
    sink.accept(result);
    return result;
  }
}
