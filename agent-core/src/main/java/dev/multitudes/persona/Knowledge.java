package dev.multitudes.persona;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a persona may draw on, and what it must not claim to know.
 *
 * @param subjects subjects it knows well, such as "football"; empty if nothing in particular
 * @param unknown what it cannot know, such as "anything after 1616"
 */
public record Knowledge(List<String> subjects, List<String> unknown) {

  /** Nothing in particular is known or kept out. */
  public static final Knowledge UNLIMITED = new Knowledge(List.of(), List.of());

  /** Copies both lists. */
  public Knowledge {
    subjects = List.copyOf(subjects);
    unknown = List.copyOf(unknown);
  }

  Knowledge with(String... more) {
    return new Knowledge(joined(subjects, more), unknown);
  }

  Knowledge without(String... more) {
    return new Knowledge(subjects, joined(unknown, more));
  }

  private static List<String> joined(List<String> some, String... more) {
    return Stream.concat(some.stream(), Arrays.stream(more)).distinct().toList();
  }
}
