package dev.multitudes.goal;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Checks on the names that criteria, constraints and milestones are known by. */
final class Names {

  static String require(String what, String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "A "
              + what
              + " needs a name that says when it holds, such as \"the ball is in the net\"");
    }
    return name.strip();
  }

  static <T> void requireDistinct(String what, List<T> all, Function<T, String> name) {
    var seen = new HashSet<String>();
    for (T one : all) {
      if (!seen.add(name.apply(one))) {
        throw new IllegalArgumentException(
            "There are two of the %s \"%s\"; names must differ".formatted(what, name.apply(one)));
      }
    }
  }

  /** A name, with what is checked where that is data; code cannot be told. */
  static String described(String name, Predicate<Evidence> check) {
    return check instanceof Condition condition ? name + ": " + condition.words() : name;
  }

  private Names() {}
}
