package dev.multitudes.examples.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multitudes.examples.calls.Failure;
import dev.multitudes.examples.calls.Ratio;
import dev.multitudes.examples.calls.Score;
import dev.multitudes.examples.calls.UnusableInputException;
import dev.multitudes.goal.Goal;
import dev.multitudes.track.GoalTracker;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How well a tracker that sees only calls and words agrees with recordings that were checked on the
 * real database.
 *
 * @param runs by world, in order
 */
public record GoalScore(List<World> runs) implements Score {
  private static final List<String> WORLDS = List.of("airline", "retail");

  /** The runs in one world. */
  record World(String name, List<TauRun> runs) {

    int ends(boolean reached, boolean rewarded) {
      return count(runs, run -> run.reached() == reached && run.rewarded() == rewarded);
    }

    Ratio agreement() {
      return new Ratio(ends(true, true) + ends(false, false), runs.size());
    }

    List<TauRun.Judged> calls() {
      return runs.stream().flatMap(run -> run.calls().stream()).toList();
    }

    /** Of the calls that are said to advance, those that helped. */
    Ratio precision() {
      return new Ratio(both(), count(calls(), TauRun.Judged::advances));
    }

    /** Of the calls that helped, those that are said to advance. */
    Ratio recall() {
      return new Ratio(both(), count(calls(), TauRun.Judged::helped));
    }

    private int both() {
      return count(calls(), call -> call.advances() && call.helped());
    }

    private static <T> int count(List<T> all, Predicate<T> is) {
      return (int) all.stream().filter(is).count();
    }
  }

  /**
   * Judges the recordings of a folder: for each world {@code WORLD.tasks.jsonl} and {@code
   * WORLD.trajectories.jsonl.gz}.
   *
   * @throws UnusableInputException if a file is not there or cannot be read, or a run has no task
   */
  public static GoalScore of(Path folder) {
    return new GoalScore(WORLDS.stream().map(world -> world(folder, world)).toList());
  }

  private static World world(Path folder, String name) {
    Map<Integer, Goal> goals = new HashMap<>();
    for (JsonNode task : Lines.of(folder.resolve(name + ".tasks.jsonl"))) {
      goals.put(task.path("task").asInt(), TauTask.of(task).goal());
    }
    var runs =
        Lines.of(folder.resolve(name + ".trajectories.jsonl.gz")).stream()
            .map(run -> TauRun.of(name, run, goal(goals, run), GoalTracker.byCriteria()))
            .toList();
    return new World(name, runs);
  }

  private static Goal goal(Map<Integer, Goal> goals, JsonNode run) {
    return Optional.ofNullable(goals.get(run.path("task").asInt(-1)))
        .orElseThrow(
            () ->
                new UnusableInputException(
                    "A run is of task " + run.path("task") + ", but there is no such task."));
  }

  @Override
  public ObjectNode json() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    for (World world : runs) {
      all.putObject(world.name())
          .put("runs", world.runs().size())
          .put("reached_and_rewarded", world.ends(true, true))
          .put("reached_only", world.ends(true, false))
          .put("rewarded_only", world.ends(false, true))
          .put("neither", world.ends(false, false))
          .put("calls", world.calls().size())
          .put("said_to_advance", world.precision().total())
          .put("helped", world.recall().total())
          .put("both", world.recall().right());
    }
    return all;
  }

  @Override
  public List<String> table() {
    return runs.stream().flatMap(GoalScore::table).toList();
  }

  private static Stream<String> table(World world) {
    return Stream.of(
        world.name(),
        row("runs in which reached and rewarded agree", world.agreement()),
        row("  both", world.ends(true, true)),
        row("  reached, not rewarded", world.ends(true, false)),
        row("  rewarded, not reached", world.ends(false, true)),
        row("  neither", world.ends(false, false)),
        row("calls judged", world.calls().size()),
        row("  said to advance that helped", world.precision()),
        row("  helped that are said to advance", world.recall()));
  }

  private static String row(String label, Object value) {
    return "  %-42s %18s".formatted(label, value);
  }

  @Override
  public List<Failure> failures() {
    return runs.stream()
        .flatMap(world -> world.runs().stream())
        .flatMap(run -> Stream.concat(end(run), calls(run)))
        .toList();
  }

  private static Stream<Failure> end(TauRun run) {
    return run.reached() == run.rewarded()
        ? Stream.empty()
        : Stream.of(
            new Failure(
                run.id(),
                "end",
                "reached",
                run.rewarded() ? "rewarded" : "not rewarded",
                run.reached() ? "reached" : "not reached"));
  }

  private static Stream<Failure> calls(TauRun run) {
    return run.calls().stream()
        .filter(call -> call.advances() != call.helped())
        .map(
            call ->
                new Failure(
                    run.id(),
                    "call",
                    call.call(),
                    call.helped() ? "helped" : "did not help",
                    call.verdict().name()));
  }
}
