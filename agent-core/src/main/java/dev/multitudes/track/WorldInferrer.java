package dev.multitudes.track;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.GoalPosterior;
import dev.multitudes.tool.Actions;
import dev.multitudes.tool.States;
import dev.multitudes.world.Aim;
import dev.multitudes.world.Planner;
import dev.multitudes.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Infers goals in a simulated world: from words by the sayings of the world's aims, from acts by
 * inverse planning.
 *
 * <p>Inverse planning (Baker, Saxe and Tenenbaum 2009): someone with goal g does act a in state s
 * with probability softmax(beta Q_g(s, .))[a]; someone without a goal does each act of the baseline
 * equally often. Acts that are not in the baseline, such as looking, tell nothing and are passed
 * over.
 *
 * @param <S> a state of the world
 * @param <A> an act in it
 */
public final class WorldInferrer<S extends Record, A> implements GoalInferrer {
  /** How strictly someone follows a goal, per unit of utility. */
  public static final double DEFAULT_BETA = 8;

  private final World<S, A> world;
  private final double beta;
  private final Actions<A> actions;
  private final States<S> states;
  private final WordLikelihood words;

  private WorldInferrer(World<S, A> world, double beta) {
    this.world = world;
    this.beta = beta;
    this.actions = Actions.of(world.actTypes());
    this.states = States.of(world);
    var sayings = new LinkedHashMap<String, List<String>>();
    world.aims().forEach(aim -> sayings.put(aim.goal().statement(), aim.sayings()));
    this.words = new WordLikelihood(sayings);
  }

  /** An inferrer of the world's aims. */
  public static <S extends Record, A> WorldInferrer<S, A> in(World<S, A> world) {
    return new WorldInferrer<>(world, DEFAULT_BETA);
  }

  /** The same with another inverse temperature, at least 0. */
  public WorldInferrer<S, A> beta(double other) {
    if (!(other >= 0) || Double.isInfinite(other)) {
      throw new IllegalArgumentException("beta must be a number of at least 0 but was " + other);
    }
    return new WorldInferrer<>(world, other);
  }

  @Override
  public List<Goal> hypotheses() {
    return world.aims().stream().map(Aim::goal).toList();
  }

  @Override
  public GoalPosterior fromWords(String heard) {
    return words.posterior(heard);
  }

  @Override
  public GoalPosterior fromActs(Evidence evidence) {
    Map<String, Double> logs = new LinkedHashMap<>();
    List<Seen<S, A>> acts = seen(evidence);
    for (Aim<S> aim : world.aims()) {
      var planner = new Planner<>(world, aim.utility());
      double log = 0;
      for (Seen<S, A> seen : acts) {
        log += Math.log(planner.soft(seen.state(), beta).getOrDefault(seen.act(), 0.));
      }
      logs.put(aim.goal().statement(), log);
    }
    double none = 0;
    for (Seen<S, A> seen : acts) {
      none -= Math.log(seen.choices());
    }
    return GoalPosterior.uniformPriorOfLogs(logs, none);
  }

  /** An act among so many that could have been chosen instead. */
  private record Seen<S, A>(S state, A act, int choices) {}

  private List<Seen<S, A>> seen(Evidence evidence) {
    var seen = new ArrayList<Seen<S, A>>();
    for (Act act : evidence.acts()) {
      if (act instanceof Act.Call call
          && call.fate() == Act.Fate.DONE
          && call.before().isPresent()) {
        S state = states.read(call.before().get());
        List<A> choices = world.baseline(state);
        actions
            .read(call.tool(), call.arguments())
            .filter(choices::contains)
            .ifPresent(chosen -> seen.add(new Seen<>(state, chosen, choices.size())));
      }
    }
    return seen;
  }
}
