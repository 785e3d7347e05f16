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

  /** Copies both lists and checks that each entry says something. */
  public Knowledge {
    subjects = said("subjects", subjects);
    unknown = said("unknown", unknown);
  }

  private static List<String> said(String field, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).isBlank()) {
        throw new IllegalArgumentException(
            "knowledge.%s[%d] is blank; say something or leave it out".formatted(field, i));
      }
    }
    return List.copyOf(texts);
  }

  Knowledge with(String... more) {
    return new Knowledge(joined(subjects, Arrays.asList(more)), unknown);
  }

  Knowledge without(String... more) {
    return new Knowledge(subjects, joined(unknown, Arrays.asList(more)));
  }

  /** These subjects and those; what is not known stays so, unless it is one of those. */
  Knowledge withAccessTo(Knowledge other) {
    return new Knowledge(
        joined(subjects, other.subjects),
        unknown.stream().filter(what -> !other.subjects.contains(what)).toList());
  }

  static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }
}
