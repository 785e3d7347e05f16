package dev.multitudes.tool;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Everything that is wrong with one call's arguments, as sentences for the model. */
final class Problems {

  private static final int MOST_TOLD = 10;

  private final List<String> told = new ArrayList<>();
  private int count;

  /** Note: a sentence is made only if it is told, since a model may be wrong a thousand times. */
  void add(Supplier<String> sentence) {
    count++;
    if (told.size() < MOST_TOLD) {
      told.add(sentence.get());
    }
  }

  int count() {
    return count;
  }

  String message() {
    String all = told.stream().collect(joining(" "));
    return count == told.size() ? all : all + " And " + (count - told.size()) + " more like this.";
  }
}
