package dev.multitudes.tool;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Evidence;
import dev.multitudes.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Acts as evidence, with nothing said: what a planner or another policy did, without a run.
 *
 * @param acts in order
 * @param state the world's state after them as JSON, where there is a world
 */
public record ActsAlone(List<Act> acts, Optional<String> state) implements Evidence {

  /** Copies the acts. */
  public ActsAlone {
    acts = List.copyOf(acts);
  }

  /** Acts without a world. */
  public ActsAlone(List<Act> acts) {
    this(acts, Optional.empty());
  }

  /** Nothing was done yet, and the world stands like this. */
  public static <S extends Record> ActsAlone before(World<S, ?> world, S state) {
    return new ActsAlone(List.of(), Optional.of(States.of(world).write(state)));
  }

  /** After this call too. */
  public ActsAlone plus(Act.Call call) {
    var longer = new ArrayList<>(acts);
    longer.add(call);
    return new ActsAlone(longer, call.after());
  }

  @Override
  public List<String> words() {
    return List.of();
  }

  @Override
  public <A extends Record> List<A> did(Class<A> type) {
    Action<A> action = Action.of(type);
    var done = new ArrayList<A>();
    for (Act act : acts) {
      if (act instanceof Act.Call call
          && call.fate() == Act.Fate.DONE
          && call.tool().equals(action.name())
          && action.read(call.arguments()) instanceof Arguments.Fit<A> fit) {
        done.add(fit.value());
      }
    }
    return done;
  }
}
