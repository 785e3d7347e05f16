package dev.multitudes.persona;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a persona never does. Boundaries only grow: whatever personas are laid over each other, none
 * of their boundaries is lost.
 *
 * @param never each in words that follow "Never", such as "touch the ball with your hand"
 * @param forbidden names of tools that it never uses, whatever else allows them
 * @param toolCalls the most calls of tools in a run, from 1; as many as the run's own limits allow
 *     where there is none
 */
public record Boundaries(List<String> never, Set<String> forbidden, OptionalInt toolCalls) {

  /** No boundaries. */
  public static final Boundaries NONE = new Boundaries(List.of(), Set.of(), OptionalInt.empty());

  /** Copies the lists and checks that each says something. */
  public Boundaries {
    never = List.copyOf(never);
    forbidden = Set.copyOf(forbidden);
    if (never.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "A boundary must say what is never done, such as \"touch the ball with your hand\"");
    }
    if (forbidden.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "boundaries: a forbidden tool has a name but one is blank");
    }
    if (toolCalls.orElse(1) < 1) {
      throw new IllegalArgumentException(
          "boundaries: the limit of tool calls begins at 1 but was %d; for none use no tools"
              .formatted(toolCalls.getAsInt()));
    }
  }

  /** These boundaries and one more. */
  public Boundaries with(String what) {
    return new Boundaries(joined(never, List.of(what)), forbidden, toolCalls);
  }

  /** These boundaries, and tools that are never used. */
  public Boundaries forbidding(String... tools) {
    return and(new Boundaries(List.of(), Set.copyOf(Arrays.asList(tools)), OptionalInt.empty()));
  }

  /** These boundaries, and no more calls of tools than this in a run. */
  public Boundaries callingAtMost(int calls) {
    return and(new Boundaries(List.of(), Set.of(), OptionalInt.of(calls)));
  }

  /** These boundaries and those; of two limits the smaller. */
  public Boundaries and(Boundaries others) {
    return new Boundaries(
        joined(never, others.never),
        Set.copyOf(joined(List.copyOf(forbidden), List.copyOf(others.forbidden))),
        Stream.of(toolCalls, others.toolCalls).flatMapToInt(OptionalInt::stream).min());
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  /** In a fixed order, so that equal boundaries read equal. */
  @Override
  public String toString() {
    return "Boundaries[never=%s, forbidden=%s, toolCalls=%s]"
        .formatted(never, new TreeSet<>(forbidden), toolCalls);
  }
}
