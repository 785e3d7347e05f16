package dev.multitudes.track;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Evidence;
import java.util.List;
import java.util.Optional;

/** Acts as evidence, with nothing said. Inferrers look at nothing but acts. */
record ActsAlone(List<Act> acts) implements Evidence {
  @Override
  public List<String> words() {
    return List.of();
  }

  @Override
  public Optional<String> state() {
    return Optional.empty();
  }

  @Override
  public <A extends Record> List<A> did(Class<A> action) {
    return List.of();
  }
}
