package dev.multitudes.testing.assertion;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Verdict;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Action;
import dev.multitudes.tool.Toolbox;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;

/**
 * What a run did, in sentences. A failed one tells the whole decision: who wanted what, each act
 * with its verdict, and how it ended.
 */
public class RunAssert extends AbstractAssert<RunAssert, Run> {

  /** For AssertJ; begin with {@link RunAssertions#assertThat}. */
  public RunAssert(Run run) {
    super(run, RunAssert.class);
  }

  // How it ended.

  /** It ended because its goal was reached by what was done. */
  public RunAssert achievedItsGoal() {
    return ended(Outcome.Achieved.class, "to have achieved its goal");
  }

  /** It did not reach its goal, however it ended. */
  public RunAssert didNotAchieveItsGoal() {
    return holds(
        !(actual.hasEnded() && actual.outcome() instanceof Outcome.Achieved),
        "not to have achieved its goal");
  }

  /** It ended with an answer, and nothing to measure that by. */
  public RunAssert answered() {
    return ended(Outcome.Answered.class, "to have answered");
  }

  /** It ended with words before the goal was reached. */
  public RunAssert gaveUp() {
    return ended(Outcome.GaveUp.class, "to have given up");
  }

  /** It ended because the goal cannot be reached any more. */
  public RunAssert wasForeclosed() {
    return ended(Outcome.Foreclosed.class, "to have lost its goal");
  }

  /** A limit or a rule ended it, told in words that contain this. */
  public RunAssert wasStoppedBy(String rule) {
    ended(Outcome.Stopped.class, "to have been stopped");
    return holds(
        ((Outcome.Stopped) actual.outcome()).rule().contains(rule),
        "to have been stopped by \"" + rule + "\"");
  }

  private RunAssert ended(Class<? extends Outcome> kind, String told) {
    return holds(actual.hasEnded() && kind.isInstance(actual.outcome()), told);
  }

  // What was done.

  /** It did this at least once. */
  public <A extends Record> RunAssert did(Class<A> action) {
    return holds(!actual.did(action).isEmpty(), "to have done " + nameOf(action));
  }

  /** It did exactly this at least once. */
  public RunAssert did(Record action) {
    return holds(actual.did(action.getClass()).contains(action), "to have done " + action);
  }

  /** It did this at least once in a way that is so. */
  public <A extends Record> RunAssert did(Class<A> action, Predicate<? super A> so) {
    return holds(
        actual.did(action).stream().anyMatch(so),
        "to have done %s in the way asked for, and it did %s"
            .formatted(nameOf(action), actual.did(action)));
  }

  /** It did this so many times. */
  public <A extends Record> RunAssert did(int times, Class<A> action) {
    return holds(
        actual.did(action).size() == times,
        "to have done %s %d times, and it did %s"
            .formatted(nameOf(action), times, actual.did(action)));
  }

  /** It never did this. A call that was refused was not done. */
  public <A extends Record> RunAssert neverDid(Class<A> action) {
    return holds(
        actual.did(action).isEmpty(),
        "never to have done %s, and it did %s".formatted(nameOf(action), actual.did(action)));
  }

  /** It never did this in a way that is so. */
  public <A extends Record> RunAssert neverDid(Class<A> action, Predicate<? super A> so) {
    List<A> found = actual.did(action).stream().filter(so).toList();
    return holds(
        found.isEmpty(),
        "never to have done %s in that way, and it did %s".formatted(nameOf(action), found));
  }

  /** It did these in this order; others may lie between. */
  public RunAssert didInOrder(Class<?>... actions) {
    return calledInOrder(
        Arrays.stream(actions)
            .map(action -> nameOf(action.asSubclass(Record.class)))
            .toArray(String[]::new));
  }

  private static String nameOf(Class<? extends Record> action) {
    return Action.of(action).name();
  }

  /** This tool ran at least once. */
  public RunAssert called(String tool) {
    return holds(done().contains(tool), "to have called " + tool);
  }

  /** This tool ran at least once with these arguments, given as JSON. */
  public RunAssert called(String tool, String arguments) {
    return holds(
        calls().stream()
            .anyMatch(
                call ->
                    call.tool().equals(tool) && Toolbox.sameArguments(call.arguments(), arguments)),
        "to have called %s with %s".formatted(tool, arguments));
  }

  /** This tool never ran. */
  public RunAssert neverCalled(String tool) {
    return holds(!done().contains(tool), "never to have called " + tool);
  }

  /** These tools ran in this order; others may lie between. */
  public RunAssert calledInOrder(String... tools) {
    var left = done().iterator();
    boolean isSo = Arrays.stream(tools).allMatch(tool -> reaches(left, tool));
    return holds(
        isSo,
        "to have called %s in this order, and it called %s"
            .formatted(Arrays.asList(tools), done()));
  }

  private static boolean reaches(Iterator<String> left, String tool) {
    while (left.hasNext()) {
      if (left.next().equals(tool)) {
        return true;
      }
    }
    return false;
  }

  private List<Act.Call> calls() {
    return actual.acts().stream()
        .filter(Act.Call.class::isInstance)
        .map(Act.Call.class::cast)
        .filter(call -> call.fate() == Act.Fate.DONE)
        .toList();
  }

  private List<String> done() {
    return calls().stream().map(Act.Call::tool).toList();
  }

  // What was said.

  /** It said something that contains this. */
  public RunAssert said(String words) {
    return holds(
        actual.words().stream().anyMatch(it -> it.contains(words)),
        "to have said \"" + words + "\"");
  }

  /** It never said anything that contains this. */
  public RunAssert neverSaid(String words) {
    return holds(
        actual.words().stream().noneMatch(it -> it.contains(words)),
        "never to have said \"" + words + "\"");
  }

  /** Nothing that it said drifted away from how its persona speaks, and nothing served another. */
  public RunAssert keptItsPersona() {
    return holds(
            actual.all(Event.Drifted.class).isEmpty(), "to have kept its persona, and it drifted")
        .hasNo(Event.Flag.HIJACK);
  }

  // How it was judged.

  /** The acts were judged so, in order; words count as acts. */
  public RunAssert wasJudged(Verdict... verdicts) {
    List<Verdict> all =
        actual.all(Event.Judged.class).stream().map(it -> it.judgement().verdict()).toList();
    return holds(
        all.equals(Arrays.asList(verdicts)),
        "to have been judged %s, and it was %s".formatted(Arrays.asList(verdicts), all));
  }

  /** No act was judged so. */
  public RunAssert wasNeverJudged(Verdict verdict) {
    return holds(
        actual.all(Event.Judged.class).stream()
            .noneMatch(it -> it.judgement().verdict() == verdict),
        "to have no act that " + verdict);
  }

  /** Nothing of this kind was noticed. */
  public RunAssert hasNo(Event.Flag flag) {
    List<String> noticed =
        actual.all(Event.Flagged.class).stream()
            .filter(it -> it.flag() == flag)
            .map(Event.Flagged::why)
            .toList();
    return holds(noticed.isEmpty(), "to have no %s, and there was %s".formatted(flag, noticed));
  }

  // What it took.

  /** The model replied at most so often. */
  public RunAssert withinTurns(int most) {
    return holds(
        actual.turns() <= most,
        "to take at most %d turns, and it took %d".formatted(most, actual.turns()));
  }

  /** At most so many calls were made, also those that were refused. */
  public RunAssert withinCalls(int most) {
    return holds(
        Decision.calls(actual) <= most,
        "to make at most %d calls, and it made %d".formatted(most, Decision.calls(actual)));
  }

  /** At most so many tokens were spent. */
  public RunAssert withinTokens(long most) {
    return holds(
        actual.usage().total() <= most,
        "to take at most %d tokens, and it took %d".formatted(most, actual.usage().total()));
  }

  /** It took no longer than that. */
  public RunAssert within(Duration most) {
    return holds(
        actual.elapsed().compareTo(most) <= 0,
        "to take at most %s, and it took %s".formatted(most, actual.elapsed()));
  }

  private RunAssert holds(boolean isSo, String expected) {
    isNotNull();
    if (!isSo) {
      failWithMessage(
          "%s",
          "Expected the run \"%s\" %s:%n%s"
              .formatted(actual.id(), expected, Decision.told(actual)));
    }
    return this;
  }
}
