package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where in the arguments a value stands, and where to report what is wrong with it.
 *
 * @param owner the tool
 * @param path such as {@code home.street} or {@code tags[2]}; empty for the arguments as a whole
 */
record Place(String owner, String path, Problems problems) {

  static Place of(String owner) {
    return new Place(owner, "", new Problems());
  }

  Place field(String name) {
    return new Place(owner, path.isEmpty() ? name : path + "." + name, problems);
  }

  Place element(int index) {
    return new Place(owner, path + "[" + index + "]", problems);
  }

  /** The same place, on trial: its problems are nobody's. */
  Place quietly() {
    return new Place(owner, path, new Problems());
  }

  /** What the model knows this place by. */
  String name() {
    return Quoted.cut(path.isEmpty() ? owner : path);
  }

  <T> Optional<T> misfit(Supplier<String> wanted, JsonNode given) {
    return misfit(wanted, given, () -> ".");
  }

  /**
   * Reports a value that does not fit.
   *
   * @param ending of the sentence, after the value
   */
  <T> Optional<T> misfit(Supplier<String> wanted, JsonNode given, Supplier<String> ending) {
    return problem(
        () ->
            "%s must be %s but was %s%s"
                .formatted(name(), wanted.get(), Quoted.json(given), ending.get()));
  }

  <T> Optional<T> problem(Supplier<String> sentence) {
    problems.add(sentence);
    return Optional.empty();
  }
}
