package dev.multitudes.track;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Judgement.Blame;
import dev.multitudes.goal.Measure;
import dev.multitudes.goal.Progress;
import dev.multitudes.goal.Step;
import dev.multitudes.goal.Verdict;
import dev.multitudes.tool.Actions;
import dev.multitudes.tool.States;
import dev.multitudes.world.Aim;
import dev.multitudes.world.Planner;
import dev.multitudes.world.Planner.Baseline;
import dev.multitudes.world.World;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Judges acts in a simulated world by the values that the planner computes exactly: an act is
 * judged by its skill, and luck is shown beside it.
 *
 * <p>The score is the act's advantage over an act at random, {@code (Q - mean Q) / (max Q - min
 * Q)}; for an act that takes no time, over the best act that does. Thresholds: a score of at least
 * .1 advances, of at most -.1 hinders; below stakes of .02 everything is neutral; a value of 0 or
 * less after the act forecloses, and the agent is to blame if the act was worth more than .1 less
 * than the best one.
 *
 * <p>What is no act in the world, such as speech, moves nothing there: unless it settles the goal
 * by its criteria, it is neutral. Goals that are not among the world's aims are judged by their
 * criteria.
 *
 * @param <S> a state of the world
 * @param <A> an act in it
 */
public final class WorldTracker<S extends Record, A> implements GoalTracker {
  private static final double ADVANCE = .1;
  private static final double LEAST_STAKES = .02;
  private static final double BLAMED_LOSS = .1;
  private static final String UNMOVED = "nothing in the world moved by it";

  private final World<S, A> world;
  private final Actions<A> actions;
  private final States<S> states;
  private final Scales otherwise;

  private WorldTracker(World<S, A> world, Scales otherwise) {
    this.world = world;
    this.otherwise = otherwise;
    this.actions = Actions.of(world.actTypes());
    this.states = States.of(world);
  }

  /** A judge of acts in this world. */
  public static <S extends Record, A> WorldTracker<S, A> in(World<S, A> world) {
    return new WorldTracker<>(world, new CriteriaTracker());
  }

  /** The same, asking a judge about criteria that only a judge can tell. */
  public WorldTracker<S, A> judgedBy(JudgedTracker judged) {
    return new WorldTracker<>(world, judged);
  }

  @Override
  public Judgement judge(Goal goal, Step step) {
    Optional<Aim<S>> aim = aim(goal);
    Optional<S> now = step.after().state().map(states::read);
    if (aim.isEmpty() || now.isEmpty()) {
      return otherwise.judge(goal, step);
    }
    Weighing weighing = otherwise.weigh(goal, step);
    Optional<Judgement> settled = weighing.settled();
    return weighing.consulting(
        measured(aim.get(), step)
            .map(measured -> measured.judgement(settled))
            .or(() -> settled)
            .orElseGet(() -> unmoved(aim.get(), now.get(), weighing.refusal().orElse(UNMOVED))));
  }

  private Optional<Aim<S>> aim(Goal goal) {
    return world.aims().stream()
        .filter(aim -> aim.goal().statement().equals(goal.statement()))
        .findFirst();
  }

  private Judgement unmoved(Aim<S> aim, S state, String why) {
    double near = near(aim, new Planner<>(world, aim.utility()), state);
    return Judgement.of(Verdict.NEUTRAL, basis(aim, state), why)
        .progressing(new Progress(near, near));
  }

  private Basis basis(Aim<S> aim, S state) {
    return aim.utility().estimate(state).isPresent() ? Basis.BELIEF : Basis.SIMULATOR;
  }

  /** The potential of a state: the same before one act as after the one that led there. */
  private double near(Aim<S> aim, Planner<S, A> planner, S state) {
    OptionalDouble estimate = aim.utility().estimate(state);
    boolean isOpen = aim.utility().worth(state).isEmpty();
    return share(isOpen && estimate.isPresent() ? estimate.getAsDouble() : planner.value(state));
  }

  private static double share(double value) {
    return Math.max(0, Math.min(1, value));
  }

  private Optional<Measured> measured(Aim<S> aim, Step step) {
    if (!(step.act() instanceof Act.Call call)
        || call.fate() != Act.Fate.DONE
        || call.before().isEmpty()
        || call.after().isEmpty()) {
      return Optional.empty();
    }
    S before = states.read(call.before().get());
    S after = states.read(call.after().get());
    return actions.read(call.tool(), call.arguments()).map(act -> measure(aim, before, act, after));
  }

  private Measured measure(Aim<S> aim, S before, A act, S after) {
    var planner = new Planner<>(world, aim.utility());
    Baseline baseline = planner.baseline(before);
    double value = planner.value(before, act);
    double against = world.isFree(act) ? baseline.largest() : baseline.mean();
    double score = baseline.stakes() == 0 ? 0 : (value - against) / baseline.stakes();
    double clamped = Math.max(-1, Math.min(1, score));
    var measure =
        new Measure(clamped, planner.value(before), value, planner.valueAfter(before, after));
    return new Measured(
        world.nameOf(act),
        world.nameOf(planner.best(before)),
        measure,
        new Progress(near(aim, planner, before), near(aim, planner, after)),
        baseline.stakes(),
        basis(aim, before));
  }

  /** An act in numbers, with its name and that of the best act. */
  private record Measured(
      String act, String best, Measure measure, Progress progress, double stakes, Basis basis) {

    Judgement judgement(Optional<Judgement> settled) {
      if (settled.isPresent() && settled.get().verdict() != Verdict.FORECLOSES) {
        Judgement sure = settled.get();
        Basis on = sure.basis() == Basis.JUDGE ? Basis.JUDGE : basis;
        return Judgement.of(sure.verdict(), on, sure.why()).measured(measure).progressing(progress);
      }
      if (settled.isPresent() || measure.after() <= 0) {
        return foreclosing(
            settled.map(Judgement::why).orElse("nothing that could follow reaches the goal"));
      }
      return with(bySkill(), rank());
    }

    private Judgement foreclosing(String why) {
      boolean wasBad = measure.skill() < -BLAMED_LOSS;
      return with(Verdict.FORECLOSES, why + "; " + rank())
          .blaming(wasBad ? Blame.AGENT : Blame.CHANCE);
    }

    private Verdict bySkill() {
      if (stakes < LEAST_STAKES || Math.abs(measure.score()) < ADVANCE) {
        return Verdict.NEUTRAL;
      }
      return measure.score() > 0 ? Verdict.ADVANCES : Verdict.HINDERS;
    }

    private Judgement with(Verdict verdict, String why) {
      return Judgement.of(verdict, basis, why).measured(measure).progressing(progress);
    }

    private String rank() {
      return act.equals(best) ? act + " is the best act" : "the best act is " + best;
    }
  }
}
