package dev.multitudes.track;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.GoalPosterior;
import dev.multitudes.goal.Inference;
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
 * <p>Too high a beta makes each slip look like another goal. So acts tell a goal only if they also
 * do at half of it.
 *
 * @param <S> a state of the world
 * @param <A> an act in it
 */
public final class WorldInferrer<S extends Record, A> implements GoalInferrer {
  /** How strictly someone follows a goal, per unit of utility. */
  public static final double DEFAULT_BETA = 8;

  private final World<S, A> world;
  private final Strictness strictness;
  private final Actions<A> actions;
  private final States<S> states;
  private final WordLikelihood words;

  private WorldInferrer(World<S, A> world, Strictness strictness) {
    this.world = world;
    this.strictness = strictness;
    this.actions = Actions.of(world.actTypes());
    this.states = States.of(world);
    var sayings = new LinkedHashMap<String, List<String>>();
    world.aims().forEach(aim -> sayings.put(aim.goal().statement(), aim.sayings()));
    this.words = new WordLikelihood(sayings);
  }

  /** An inferrer of the world's aims. */
  public static <S extends Record, A> WorldInferrer<S, A> in(World<S, A> world) {
    return new WorldInferrer<>(world, Strictness.of(DEFAULT_BETA));
  }

  /** The same with another inverse temperature, at least 0. */
  public WorldInferrer<S, A> beta(double other) {
    return new WorldInferrer<>(world, Strictness.of(other));
  }

  /** The same with 1, 2, 4, 8 and 16 as equally probable inverse temperatures. */
  public WorldInferrer<S, A> anyBeta() {
    return new WorldInferrer<>(world, Strictness.UNKNOWN);
  }

  @Override
  public List<Goal> hypotheses() {
    return world.aims().stream().map(Aim::goal).toList();
  }

  @Override
  public Inference fromWords(String heard) {
    return Inference.of(words.posterior(heard));
  }

  @Override
  public Inference fromActs(Evidence evidence) {
    List<Seen<S, A>> acts = seen(evidence);
    var choices = new LinkedHashMap<String, List<Choice>>();
    for (Aim<S> aim : world.aims()) {
      var planner = new Planner<>(world, aim.utility());
      choices.put(aim.goal().statement(), acts.stream().map(seen -> seen.choice(planner)).toList());
    }
    double none = -acts.stream().mapToDouble(seen -> Math.log(seen.choices().size())).sum();
    return Inference.of(posterior(choices, none, strictness))
        .doubtedBy(posterior(choices, none, strictness.halved()));
  }

  private static GoalPosterior posterior(
      Map<String, List<Choice>> choices, double none, Strictness strictness) {
    var logs = new LinkedHashMap<String, Double>();
    choices.forEach((goal, chosen) -> logs.put(goal, strictness.log(chosen)));
    return GoalPosterior.uniformPriorOfLogs(logs, none);
  }

  /** An act among those that could have been chosen. */
  private record Seen<S extends Record, A>(S state, A act, List<A> choices) {

    Choice choice(Planner<S, A> planner) {
      return new Choice(
          choices.stream().map(one -> planner.value(state, one)).toList(), choices.indexOf(act));
    }
  }

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
            .ifPresent(chosen -> seen.add(new Seen<>(state, chosen, choices)));
      }
    }
    return seen;
  }
}
