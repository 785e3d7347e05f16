package dev.multitudes.testing.goal;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Evidence;
import dev.multitudes.tool.Action;
import dev.multitudes.tool.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody did who says nothing.
 *
 * @param acts in order
 * @param now the world's state after them, as JSON
 */
record Seen(List<Act> acts, String now) implements Evidence {

  Seen {
    acts = List.copyOf(acts);
  }

  /** One act later. */
  Seen plus(Act act, String after) {
    var more = new ArrayList<>(acts);
    more.add(act);
    return new Seen(more, after);
  }

  @Override
  public List<String> words() {
    return List.of();
  }

  @Override
  public Optional<String> state() {
    return Optional.of(now);
  }

  @Override
  public <A extends Record> List<A> did(Class<A> type) {
    Action<A> action = Action.of(type);
    var done = new ArrayList<A>();
    for (Act act : acts) {
      if (act instanceof Act.Call call
          && call.tool().equals(action.name())
          && action.read(call.arguments()) instanceof Arguments.Fit<A> fit) {
        done.add(fit.value());
      }
    }
    return done;
  }
}
