package dev.multitudes.examples.comparison;

import dev.multitudes.agent.Scenario;
import dev.multitudes.agent.Stage;
import dev.multitudes.goal.Act;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Step;
import dev.multitudes.goal.Verdict;
import dev.multitudes.tool.Actions;
import dev.multitudes.tool.ActsAlone;
import dev.multitudes.tool.Invocation;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.States;
import dev.multitudes.tool.Toolbox;
import dev.multitudes.track.GoalTracker;
import dev.multitudes.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A play that somebody acts in without a model: each act is done by the world's own tools and
 * judged by its tracker, as in a run of an agent.
 *
 * <pre>{@code
 * var course = Course.of(Negotiation.scenario(), 1);
 * course.act(new Move.Accept()).verdict();     // VIOLATES
 * }</pre>
 *
 * @param <S> a state of the world
 * @param <A> an act in it
 */
public final class Course<S extends Record, A> {
  private final World<S, A> world;
  private final Goal goal;
  private final Actions<A> actions;
  private final States<S> written;
  private final Toolbox tools;
  private final GoalTracker tracker;
  private final List<S> states = new ArrayList<>();
  private final List<Judgement> judgements = new ArrayList<>();
  private ActsAlone deeds;

  private Course(Scenario<S, A> scenario, Stage<S, A> stage) {
    this.world = stage.world();
    this.goal = scenario.persona().goal();
    this.actions = Actions.of(world.actTypes());
    this.written = States.of(world);
    this.tools = stage.tools();
    this.tracker = stage.tracker();
    this.deeds = ActsAlone.before(world, stage.start());
    states.add(stage.start());
  }

  /** A play that begins as this seed says. */
  public static <S extends Record, A> Course<S, A> of(Scenario<S, A> scenario, long seed) {
    return new Course<>(scenario, scenario.stage(seed));
  }

  /** A play that begins here. */
  public static <S extends Record, A> Course<S, A> from(Scenario<S, A> scenario, S start) {
    return new Course<>(scenario, new Stage<>(scenario.world(), start, 0));
  }

  /** Does this, and tells what it did for the goal. */
  public Judgement act(A act) {
    Act.Call call = called(actions.toolOf(act), actions.write(act));
    ActsAlone before = deeds;
    deeds = deeds.plus(call);
    states.add(written.read(call.after().orElseThrow()));
    judgements.add(tracker.judge(goal, new Step(call, before, deeds)));
    return judgements.getLast();
  }

  private Act.Call called(String tool, String arguments) {
    String id = "%d.1".formatted(states.size());
    Optional<String> before = deeds.state();
    Result result =
        tools.find(tool).orElseThrow().call(new Invocation("course/" + id, arguments, before));
    Optional<String> after =
        result instanceof Result.Done done ? done.state().or(() -> before) : before;
    return new Act.Call(id, tool, arguments, fate(result), result.text(), before, after);
  }

  private static Act.Fate fate(Result result) {
    return switch (result) {
      case Result.Done done -> Act.Fate.DONE;
      case Result.Failed failed -> Act.Fate.FAILED;
      case Result.Refused refused -> Act.Fate.REFUSED;
    };
  }

  /** Whether the goal was reached, and nothing was done on the way that must never be. */
  public boolean isAchieved() {
    return !judgements.isEmpty() && judgements.getLast().verdict() == Verdict.ACHIEVES;
  }

  /** Whether nothing more can come of it: the goal is settled, or the world is over. */
  public boolean isSettled() {
    return world.isOver(state())
        || (!judgements.isEmpty() && Played.settles(judgements.getLast().verdict()));
  }

  /** Whether the last act was not possible: then another has to be tried. */
  public boolean isRefused() {
    return !deeds.acts().isEmpty()
        && deeds.acts().getLast() instanceof Act.Call call
        && call.fate() != Act.Fate.DONE;
  }

  /** How the world stands. */
  public S state() {
    return states.getLast();
  }

  /** How it stood from the beginning on. */
  public List<S> states() {
    return List.copyOf(states);
  }

  /** The verdicts so far. */
  public List<Judgement> judgements() {
    return List.copyOf(judgements);
  }

  /** Everything that was done. */
  public Evidence evidence() {
    return deeds;
  }
}
