package dev.multitudes.track;

import dev.multitudes.tool.Actions;
import dev.multitudes.tool.States;
import dev.multitudes.world.Aim;
import dev.multitudes.world.Planner;
import dev.multitudes.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What those do in a simulated world who have one of its aims, softly. */
final class WorldConduct<S extends Record, A> implements Conduct {
  private final World<S, A> world;
  private final double beta;
  private final Actions<A> actions;
  private final States<S> states;

  WorldConduct(World<S, A> world, double beta) {
    this.world = world;
    this.beta = beta;
    this.actions = Actions.of(world.actTypes());
    this.states = States.of(world);
  }

  @Override
  public List<String> goals() {
    return world.aims().stream().map(aim -> aim.goal().statement()).toList();
  }

  @Override
  public Map<String, Double> likelihoods(Optional<String> state, String tool, String arguments) {
    Optional<A> act = actions.read(tool, arguments);
    if (state.isEmpty() || act.isEmpty()) {
      return Map.of();
    }
    S before = states.read(state.get());
    return world.baseline(before).contains(act.get()) ? likelihoods(before, act.get()) : Map.of();
  }

  private Map<String, Double> likelihoods(S state, A act) {
    var likelihoods = new LinkedHashMap<String, Double>();
    for (Aim<S> aim : world.aims()) {
      Map<A, Double> soft = new Planner<>(world, aim.utility()).soft(state, beta);
      likelihoods.put(aim.goal().statement(), soft.getOrDefault(act, 0.));
    }
    return likelihoods;
  }
}
