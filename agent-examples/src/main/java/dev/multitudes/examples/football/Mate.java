package dev.multitudes.examples.football;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A team-mate.
 *
 * @param name one word, kept in lower case
 * @param spot where the team-mate waits for the ball
 */
public record Mate(String name, Spot spot) {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}]*");

  /** Checks the name. */
  public Mate {
    name = name.strip().toLowerCase(Locale.ROOT);
    if (!WORD.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A team-mate's name must be one word, such as mia, but was \"%s\".".formatted(name));
    }
  }
}
