package dev.multitudes.examples.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import dev.multitudes.goal.Attainment;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Step;
import dev.multitudes.goal.Verdict;
import dev.multitudes.run.Cast;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.run.Usage;
import dev.multitudes.tool.Result;
import dev.multitudes.track.GoalTracker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A recorded run of tau-bench, judged act by act.
 *
 * @param id world, task and trial
 * @param reached whether the goal is reached in the end
 * @param rewarded whether tau-bench rewards the run
 * @param calls the judged calls
 */
record TauRun(String id, boolean reached, boolean rewarded, List<Judged> calls) {
  private static final Cast CAST = new Cast("recorded agent", "", "", "", "", List.of(), "");

  /**
   * A call with what the tracker and the recording say of it.
   *
   * @param verdict the tracker's
   * @param helped whether more of the goal's records were right after it than before, as was
   *     computed on the real database
   */
  record Judged(String call, Verdict verdict, boolean helped) {

    boolean advances() {
      return verdict == Verdict.ADVANCES || verdict == Verdict.ACHIEVES;
    }
  }

  /** A recording, judged by its task. */
  static TauRun of(String world, JsonNode recorded, Goal goal, GoalTracker tracker) {
    Run run =
        Run.begin(
            new Event.Started("tau", CAST, goal.statement(), Optional.empty(), Instant.EPOCH));
    var calls = new ArrayList<Judged>();
    int right = 0;
    for (JsonNode step : recorded.path("steps")) {
      for (Event event : events(step, run.turns() + 1)) {
        run = run.plus(event);
      }
      if (step.has("call")) {
        int now = step.path("label").path("goal_records_right").asInt();
        Step act = run.round().orElseThrow().unjudged().getFirst();
        Verdict verdict = tracker.judge(goal, act).verdict();
        calls.add(
            new Judged(step.path("call").asText() + " " + step.path("args"), verdict, now > right));
        right = now;
      }
    }
    String id = "%s %s.%s".formatted(world, recorded.path("task"), recorded.path("trial"));
    boolean reached = Attainment.of(goal, run).isReached();
    return new TauRun(id, reached, recorded.path("reward").asDouble() == 1, calls);
  }

  private static List<Event> events(JsonNode step, int turn) {
    if (step.has("user")) {
      return List.of(new Event.Heard(step.path("user").asText(), Instant.EPOCH));
    }
    if (step.has("say")) {
      return List.of(reply(turn, step.path("say").asText(), List.of()));
    }
    var call = new ToolCall(turn + ".1", step.path("call").asText(), step.path("args").toString());
    return List.of(
        reply(turn, "", List.of(call)),
        new Event.Called(call),
        new Event.Returned(call.id(), result(step.path("result").asText()), Instant.EPOCH));
  }

  private static Event reply(int turn, String words, List<ToolCall> calls) {
    return new Event.Replied(turn, words, "", calls, "", Usage.NONE, "", "", "", Instant.EPOCH);
  }

  private static Result result(String text) {
    return text.startsWith("Error") ? new Result.Failed(text, text) : Result.Done.saying(text);
  }
}
