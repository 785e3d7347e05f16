package dev.multitudes.examples.comparison;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.agent.Scenario;
import dev.multitudes.goal.Act;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.tool.States;
import dev.multitudes.world.Planner;
import dev.multitudes.world.Utility;
import dev.multitudes.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * A planner, chance, a reflex and the persona in one scenario: the same seeds, the same judge.
 *
 * @param scenario where they play
 * @param firstSeed of the first play; each play has the next one
 * @param plays how many each of them plays, at least 1
 * @param <S> a state of the world
 * @param <A> an act in it
 */
public record Comparison<S extends Record, A>(Scenario<S, A> scenario, long firstSeed, int plays) {

  /** Who is refused an act gives up; whoever has not come to an end by then never will. */
  private static final int MOST_ACTS = 50;

  /** Checks the number. */
  public Comparison {
    if (plays < 1) {
      throw new IllegalArgumentException("There must be at least 1 play but were " + plays);
    }
  }

  /**
   * One row each: planner, random, reflex, and the persona, put on by this model.
   *
   * @param model such as {@code SimulatedModel.in(world)}
   */
  public List<Row> rows(ChatModel model) {
    World<S, A> world = scenario.world();
    S first = world.initial(firstSeed);
    return List.of(
        row("planner", Policy.planner(world, utility())),
        row("random", Policy.random(world)),
        row("reflex", Policy.reflex(world, utility(), first)),
        row("persona", seed -> played(scenario.play(model, seed), seed)));
  }

  /** One row of somebody else. */
  public Row row(String who, Policy<S, A> policy) {
    return row(who, (LongFunction<Played>) seed -> by(policy, seed));
  }

  private Row row(String who, LongFunction<Played> play) {
    return Row.of(who, seeds().mapToObj(play).toList());
  }

  /**
   * What perfect play is worth: the mean over the places where the seeds begin. Empty where nobody
   * looks ahead to the end, because the utility gives estimates.
   */
  public OptionalDouble best() {
    var planner = new Planner<>(scenario.world(), utility());
    return seeds()
        .mapToObj(seed -> scenario.world().initial(seed))
        .filter(first -> utility().estimate(first).isEmpty())
        .mapToDouble(planner::value)
        .average();
  }

  private LongStream seeds() {
    return LongStream.range(firstSeed, firstSeed + plays);
  }

  private Utility<S> utility() {
    return scenario.aim().utility();
  }

  private Played by(Policy<S, A> policy, long seed) {
    var course = Course.of(scenario, seed);
    var chance = new SplittableRandom(seed);
    while (!course.isSettled() && !course.isRefused() && course.judgements().size() < MOST_ACTS) {
      course.act(policy.act(course.state(), chance));
    }
    return new Played(
        course.isAchieved(),
        Played.worth(utility(), course.states()),
        course.judgements().size(),
        course.judgements(),
        0);
  }

  private Played played(Run run, long seed) {
    return new Played(
        run.outcome() instanceof Outcome.Achieved,
        Played.worth(utility(), states(run, seed)),
        run.acts().size(),
        run.all(Event.Judged.class).stream().map(Event.Judged::judgement).toList(),
        run.usage().total());
  }

  private List<S> states(Run run, long seed) {
    States<S> written = States.of(scenario.world());
    var states = new ArrayList<S>();
    states.add(scenario.world().initial(seed));
    for (Act act : run.acts()) {
      if (act instanceof Act.Call call && call.after().isPresent()) {
        states.add(written.read(call.after().get()));
      }
    }
    return states;
  }
}
