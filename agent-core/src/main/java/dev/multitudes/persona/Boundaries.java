package dev.multitudes.persona;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a persona never does. Boundaries only grow.
 *
 * @param never each in words that follow "Never", such as "touch the ball with your hand"
 */
public record Boundaries(List<String> never) {

  /** No boundaries. */
  public static final Boundaries NONE = new Boundaries(List.of());

  /** Copies the list and checks that each says something. */
  public Boundaries {
    never = List.copyOf(never);
    if (never.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "A boundary must say what is never done, such as \"touch the ball with your hand\"");
    }
  }

  /** These boundaries and one more. */
  public Boundaries with(String what) {
    return new Boundaries(Stream.concat(never.stream(), Stream.of(what)).distinct().toList());
  }
}
