package dev.multitudes.agent;

import static java.util.Collections.unmodifiableMap;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.goal.Act;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Actions;
import dev.multitudes.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * What a persona with a model did first in one state of a world, asked again and again. Acts that
 * take no time, such as a look or words, are passed over.
 *
 * <pre>{@code
 * FirstActs<Play> acts = FirstActs.of(striker, football, s0, situation, 50, any -> model);
 * acts.counts();     // {shoot(RIGHT)=41, ...}
 * acts.none();       // replies in which nothing was done
 * }</pre>
 *
 * @param counts how often each act was done
 * @param none how often none of the acts was that a planner chooses among
 * @param <A> an act
 */
public record FirstActs<A>(Map<A, Integer> counts, int none) {
  // To look, to speak and then to act; who has not acted by then only talks.
  private static final int TURNS = 3;

  /** Copies the counts. */
  public FirstActs {
    counts = unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /**
   * Asks.
   *
   * @param times how often, at least 1
   * @param model for each time, counted from 1; the same one, or others of another seed
   * @throws NoDecisionException if a run broke: then it is not the persona that did nothing
   */
  public static <S extends Record, A> FirstActs<A> of(
      Persona persona,
      World<S, A> world,
      S state,
      String situation,
      int times,
      LongFunction<ChatModel> model) {
    List<A> compared = world.baseline(state);
    var counts = new LinkedHashMap<A, Integer>();
    for (long time = 1; time <= times; time++) {
      var stage = new Stage<>(world, state, time);
      Run run = asked(agent(persona, model.apply(time), stage), world, situation);
      decided(run, world)
          .filter(compared::contains)
          .ifPresent(act -> counts.merge(act, 1, Integer::sum));
    }
    int done = counts.values().stream().mapToInt(Integer::intValue).sum();
    return new FirstActs<>(counts, times - done);
  }

  /** Without the stage's judge: what an act is worth is asked of the planner, once for all. */
  private static Agent agent(Persona persona, ChatModel model, Stage<?, ?> stage) {
    return Agent.as(persona, model).with(stage.tools()).inferring(stage.inferrer());
  }

  private static <A> Run asked(Agent agent, World<?, A> world, String situation) {
    Run run =
        agent
            .within(Limits.DEFAULT.turns(TURNS))
            .stoppingWhen(soFar -> decided(soFar, world).map(act -> "the decision is made"))
            .pursue(situation);
    if (run.outcome() instanceof Outcome.Broken broken) {
      throw new NoDecisionException("The model could not be asked: " + broken.cause());
    }
    return run;
  }

  private static <A> Optional<A> decided(Run run, World<?, A> world) {
    Actions<A> actions = Actions.of(world.actTypes());
    return run.acts().stream()
        .filter(Act.Call.class::isInstance)
        .map(Act.Call.class::cast)
        .filter(call -> call.fate() == Act.Fate.DONE)
        .flatMap(call -> actions.read(call.tool(), call.arguments()).stream())
        .filter(act -> !world.isFree(act))
        .findFirst();
  }
}
