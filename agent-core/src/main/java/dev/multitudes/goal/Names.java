package dev.multitudes.goal;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

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

  private Names() {}
}
