package dev.multitudes.examples.comparison;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Evidence;
import dev.multitudes.tool.Action;
import dev.multitudes.tool.Arguments;
import dev.multitudes.tool.States;
import dev.multitudes.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody did in a world, as evidence.
 *
 * @param acts the calls, in order
 * @param state of the world after them, as JSON
 */
public record Deeds(List<Act> acts, Optional<String> state) implements Evidence {

  /** Copies the acts. */
  public Deeds {
    acts = List.copyOf(acts);
  }

  /** Nothing was done yet, and the world stands like this. */
  public static <S extends Record> Deeds before(World<S, ?> world, S state) {
    return new Deeds(List.of(), Optional.of(States.of(world).write(state)));
  }

  /** After this call too. */
  Deeds plus(Act.Call call) {
    var longer = new ArrayList<>(acts);
    longer.add(call);
    return new Deeds(longer, call.after());
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
