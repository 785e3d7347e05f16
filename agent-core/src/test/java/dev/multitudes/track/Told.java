package dev.multitudes.track;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Evidence that is a list of acts. */
record Told(List<Act> acts) implements Evidence {

  static Told nothing() {
    return new Told(List.of());
  }

  static Act called(String tool, String answer) {
    return call(tool, Act.Fate.DONE, answer);
  }

  static Act call(String tool, Act.Fate fate, String answer) {
    return new Act.Call("1.1", tool, "{}", fate, answer, Optional.empty(), Optional.empty());
  }

  static Act said(String words) {
    return new Act.Speech("1", words);
  }

  Told plus(Act act) {
    return new Told(Stream.concat(acts.stream(), Stream.of(act)).toList());
  }

  Step step(Act act) {
    return new Step(act, this, plus(act));
  }

  @Override
  public List<String> words() {
    return acts.stream()
        .filter(Act.Speech.class::isInstance)
        .map(act -> ((Act.Speech) act).words())
        .toList();
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
