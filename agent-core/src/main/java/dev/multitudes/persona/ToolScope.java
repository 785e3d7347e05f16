package dev.multitudes.persona;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Which of the tools on offer a persona may use. */
public sealed interface ToolScope {

  /** Every tool. */
  record All() implements ToolScope {}

  /**
   * These and no others.
   *
   * @param names names of tools
   */
  record Only(Set<String> names) implements ToolScope {

    /** Copies the names. */
    public Only {
      names = Set.copyOf(names);
    }

    /** The names in alphabetical order, so that equal scopes read equal. */
    @Override
    public String toString() {
      return "Only" + new TreeSet<>(names);
    }
  }

  /** Every tool. */
  static ToolScope all() {
    return new All();
  }

  /** These tools and no others; none at all if no name is given. */
  static ToolScope only(String... names) {
    return new Only(Set.copyOf(Arrays.asList(names)));
  }
}
