package dev.multitudes.persona;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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

  /** The tools that both scopes have. */
  default ToolScope and(ToolScope other) {
    return switch (this) {
      case All all -> other;
      case Only mine ->
          switch (other) {
            case All all -> this;
            case Only theirs ->
                new Only(mine.names().stream().filter(theirs.names()::contains).collect(toSet()));
          };
    };
  }

  /** The tools of this scope and these; every tool stays every tool. */
  default ToolScope or(Collection<String> more) {
    return switch (this) {
      case All all -> this;
      case Only mine ->
          new Only(Stream.concat(mine.names().stream(), more.stream()).collect(toSet()));
    };
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
