package dev.multitudes.testing.goal;

import dev.multitudes.agent.Scenario;
import dev.multitudes.goal.Act;
import dev.multitudes.goal.Attainment;
import dev.multitudes.goal.Goal;
import dev.multitudes.tool.Actions;
import dev.multitudes.tool.ActsAlone;
import dev.multitudes.tool.States;
import dev.multitudes.world.Chances;
import dev.multitudes.world.Planner;
import dev.multitudes.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Follows the planner's best acts through all that may come of them, and adds up how probable it is
 * that the goal's criteria come to hold.
 */
final class PlannersWalk<S extends Record, A> {
  private static final int MOST_STEPS = 200_000;
  private static final int DEEPEST = 200;

  private final World<S, A> world;
  private final Goal goal;
  private final Planner<S, A> planner;
  private final Actions<A> actions;
  private final States<S> states;
  private final Map<S, Optional<Double>> known = new HashMap<>();
  private int steps;

  PlannersWalk(Scenario<S, A> scenario) {
    world = scenario.world();
    goal = scenario.persona().goal();
    planner = new Planner<>(world, scenario.aim().utility());
    actions = Actions.of(world.actTypes());
    states = States.of(world);
  }

  /** How probable it is to reach the goal from this beginning; empty if there is too much. */
  Optional<Double> from(S beginning) {
    return known.computeIfAbsent(
        beginning,
        state -> {
          steps = 0;
          double rate = reaches(state, ActsAlone.before(world, state));
          return steps > MOST_STEPS ? Optional.empty() : Optional.of(rate);
        });
  }

  private double reaches(S state, ActsAlone seen) {
    steps++;
    if (goal.constraints().stream().anyMatch(it -> it.isViolatedBy(seen))) {
      return 0;
    }
    if (Attainment.of(goal, seen).isReached()) {
      return 1;
    }
    boolean isLost = goal.failed().stream().anyMatch(it -> it.holdsOn(seen));
    if (isLost || world.isOver(state) || seen.acts().size() >= DEEPEST || steps > MOST_STEPS) {
      return 0;
    }
    return follows(state, planner.best(state), seen);
  }

  private double follows(S state, A act, ActsAlone seen) {
    double sum = 0;
    for (Chances.Case<S> outcome : world.happens(state, act).cases()) {
      if (outcome.probability() > 0) {
        S after = outcome.value();
        sum += outcome.probability() * reaches(after, seen.plus(call(seen, state, act, after)));
      }
    }
    return sum;
  }

  private Act.Call call(ActsAlone seen, S before, A act, S after) {
    return new Act.Call(
        (seen.acts().size() + 1) + ".1",
        actions.toolOf(act),
        actions.write(act),
        Act.Fate.DONE,
        world.tell(before, act, after),
        seen.state(),
        Optional.of(states.write(after)));
  }
}
