package dev.multitudes.agent;

import dev.multitudes.context.Excerpt;
import dev.multitudes.goal.Act;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import dev.multitudes.track.Rung;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notices a run that goes in circles: the same call with the same answer three times in a row, or a
 * round of two or three such calls twice. Then the persona is redirected; if it goes on as before,
 * it is asked for another plan, and the run ends with its second such act, the eighth at the
 * latest. Another circle is redirected anew. A call whose answer differs is no repetition, nor is
 * one of a tool that is declared repeatable. Equal calls of one reply are cut short by {@link
 * Echoes}, which do not count here.
 */
final class Repetition {
  private static final String STOP =
      "the persona went in circles and did not leave them when it was redirected";

  private static final int LONGEST_ANSWER = 200;
  private static final int WINDOW = 6;
  private static final int LONGEST_CYCLE = 3;
  private static final int PATIENCE = 2;

  /** Looks at the last acts since somebody spoke to the persona. */
  static Rung in(Run run, Toolbox tools) {
    if (!mayRepeat(run.acts())) {
      return Rung.NONE;
    }
    var latestFirst = new ArrayList<Act.Call>(WINDOW);
    int sinceRedirect = WINDOW;
    for (int size = run.size(); size > 0 && latestFirst.size() < WINDOW; size--) {
      Run then = run.upTo(size);
      if (then.last() instanceof Event.Heard) {
        break;
      }
      if (isRedirect(then)) {
        sinceRedirect = Math.min(sinceRedirect, latestFirst.size());
      }
      if (then.last() instanceof Event.Returned
          && then.lastAct().orElseThrow() instanceof Act.Call call
          && !Echoes.isAnswer(call.answer())) {
        if (isRepeatable(tools, call)) {
          break;
        }
        latestFirst.add(call);
      }
    }
    if (!repeats(latestFirst)) {
      return Rung.NONE;
    }
    return sinceRedirect == WINDOW
        ? Rung.REDIRECT
        : afterRedirect(
            latestFirst.subList(0, sinceRedirect),
            latestFirst.subList(sinceRedirect, latestFirst.size()));
  }

  /** The rule that ends the run, with the answer that kept the persona there, if its act failed. */
  static String rule(Run run) {
    return run.acts().reversed().stream()
        .filter(Act.Call.class::isInstance)
        .map(Act.Call.class::cast)
        .filter(call -> !Echoes.isAnswer(call.answer()))
        .findFirst()
        .filter(call -> call.fate() != Act.Fate.DONE)
        .map(call -> Excerpt.line(call.answer(), LONGEST_ANSWER))
        .map(answer -> STOP + "; the last answer it got was: " + answer)
        .orElse(STOP);
  }

  /** Going on as before is stubborn; another circle is one to be noticed. */
  private static Rung afterRedirect(List<Act.Call> since, List<Act.Call> before) {
    if (since.isEmpty() || !isAmong(before, since.getFirst())) {
      return repeats(since) ? Rung.REDIRECT : Rung.NONE;
    }
    long asBefore = since.stream().filter(call -> isAmong(before, call)).count();
    return asBefore < PATIENCE ? Rung.REPLAN : Rung.STOP;
  }

  private static boolean isAmong(List<Act.Call> calls, Act.Call call) {
    return calls.stream().anyMatch(other -> isSame(other, call));
  }

  /** A look at the answers alone, which costs next to nothing and rules most runs out. */
  private static boolean mayRepeat(List<Act> acts) {
    Act.@Nullable Call latest = null;
    int looked = 0;
    for (int i = acts.size() - 1; i >= 0 && looked <= LONGEST_CYCLE; i--) {
      if (acts.get(i) instanceof Act.Call call && !Echoes.isAnswer(call.answer())) {
        if (latest == null) {
          latest = call;
        } else if (latest.answer().equals(call.answer())) {
          return true;
        }
        looked++;
      }
    }
    return false;
  }

  /** One who only fell back is told so in a hint of the same kind. */
  private static boolean isRedirect(Run run) {
    return run.last() instanceof Event.Hinted hinted
        && hinted.kind() == Event.Hint.REDIRECT
        && !(run.upTo(run.size() - 1).last() instanceof Event.Flagged flagged
            && flagged.flag() == Event.Flag.REGRESSION);
  }

  private static boolean isRepeatable(Toolbox tools, Act.Call call) {
    return tools.find(call.tool()).filter(Tool::isRepeatable).isPresent();
  }

  /** Whether these calls, the latest first, repeat each other. */
  private static boolean repeats(List<Act.Call> calls) {
    if (isCycle(calls, 1, 3)) {
      return true;
    }
    for (int length = 2; length <= LONGEST_CYCLE; length++) {
      if (isCycle(calls, length, 2)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCycle(List<Act.Call> calls, int length, int times) {
    if (calls.size() < length * times) {
      return false;
    }
    for (int i = 0; i < length * (times - 1); i++) {
      if (!isSame(calls.get(i), calls.get(i + length))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(Act.Call one, Act.Call other) {
    return one.tool().equals(other.tool())
        && one.answer().equals(other.answer())
        && one.after().equals(other.after())
        && Toolbox.sameArguments(one.arguments(), other.arguments());
  }

  private Repetition() {}
}
