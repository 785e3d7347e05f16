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
    Map<String, Double> likelihoods = new LinkedHashMap<>();
    hypotheses().forEach(goal -> likelihoods.put(goal.statement(), 1.));
    double none = 1;
    for (Act act : evidence.acts()) {
      if (act instanceof Act.Call call
          && call.fate() == Act.Fate.DONE
          && call.before().isPresent()) {
        none *= see(likelihoods, states.read(call.before().get()), call);
      }
    }
    return GoalPosterior.uniformPrior(likelihoods, none);
  }

  private double see(Map<String, Double> likelihoods, S state, Act.Call call) {
    List<A> choice = world.baseline(state);
    A act = actions.read(call.tool(), call.arguments()).filter(choice::contains).orElse(null);
    if (act == null) {
      return 1;
    }
    for (Aim<S> aim : world.aims()) {
      double likelihood =
          new Planner<>(world, aim.utility()).soft(state, beta).getOrDefault(act, 0.);
      likelihoods.merge(aim.goal().statement(), likelihood, (one, other) -> one * other);
    }
    return 1. / choice.size();
  }
}
