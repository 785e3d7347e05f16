package dev.multitudes.examples.football;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Evidence;
import dev.multitudes.tool.States;
import java.util.List;
import java.util.Optional;

/** Evidence that is given. */
record Seen(List<Act> acts, List<String> words, Optional<String> state) implements Evidence {

  static Seen nothing() {
    return new Seen(List.of(), List.of(), Optional.empty());
  }

  static Seen of(Pitch pitch) {
    String state = States.of(Football.player(Start.S0)).write(pitch);
    return new Seen(List.of(), List.of(), Optional.of(state));
  }

  Seen saying(String... words) {
    return new Seen(acts, List.of(words), state);
  }

  Seen calling(String tool, Act.Fate fate) {
    var call = new Act.Call("1.1", tool, "{}", fate, "", Optional.empty(), Optional.empty());
    return new Seen(List.of(call), words, state);
  }

  @Override
  public <A extends Record> List<A> did(Class<A> action) {
    return List.of();
  }
}
