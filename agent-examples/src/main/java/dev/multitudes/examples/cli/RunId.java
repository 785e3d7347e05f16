package dev.multitudes.examples.cli;

import dev.multitudes.examples.football.Cast;
import dev.multitudes.examples.football.Start;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the id of a football run tells: {@code football-striker-s0-1} is the striker's in state s0
 * with seed 1.
 */
record RunId(Cast cast, Start start, long seed) {
  private static final Pattern FORM =
      Pattern.compile("football-([a-z]+)-([a-z0-9]+)-(-?\\d{1,18})");

  static Optional<RunId> of(String text) {
    Matcher found = FORM.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    long seed = Long.parseLong(found.group(3));
    return Cast.named(found.group(1))
        .flatMap(cast -> Start.named(found.group(2)).map(start -> new RunId(cast, start, seed)));
  }

  String text() {
    return "football-%s-%s-%d".formatted(cast.name(), start.title(), seed);
  }
}
