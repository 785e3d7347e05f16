package dev.multitudes.ollama;

import java.time.Duration;

/**
 * How long an Ollama server is waited for. Whichever of the three runs out first ends the call,
 * with a {@link dev.langchain4j.exception.TimeoutException} that names it.
 *
 * @param begin until an answer begins: connecting, waiting for a free slot, loading the model and
 *     reading the prompt; for a reply that comes whole also writing it. Two minutes unless told
 *     otherwise
 * @param idle between two pieces of an answer that has begun. Two minutes unless told otherwise:
 *     servers are silent while a model writes the arguments of a call, and a slow one writes long
 * @param whole around the whole call, streamed or not. Ten minutes unless told otherwise
 */
public record Patience(Duration begin, Duration idle, Duration whole) {
  private static final Duration SILENCE = Duration.ofMinutes(2);
  private static final Duration LONGEST = Duration.ofDays(365);
  private static final Duration WHOLE = Duration.ofMinutes(10);

  /** Two minutes until it begins and between its pieces, ten minutes in all. */
  public static final Patience DEFAULT = new Patience(SILENCE, SILENCE, WHOLE);

  /**
   * Checks that each is a time.
   *
   * @throws IllegalArgumentException if one is zero or less, or more than a year
   */
  public Patience {
    require("timeout", begin);
    require("limit of silence", idle);
    require("deadline", whole);
  }

  /** Bears this much silence, before an answer and within it; the deadline is no shorter. */
  public Patience bearing(Duration silence) {
    return new Patience(silence, silence, whole.compareTo(silence) < 0 ? silence : whole);
  }

  /** Waits this long for an answer to begin. */
  public Patience beginningWithin(Duration begin) {
    return new Patience(begin, idle, whole);
  }

  /** Waits this long for the next piece of an answer that has begun. */
  public Patience idlingFor(Duration idle) {
    return new Patience(begin, idle, whole);
  }

  /** Gives a call this long in all. */
  public Patience endingWithin(Duration whole) {
    return new Patience(begin, idle, whole);
  }

  private static void require(String what, Duration time) {
    if (!time.isPositive()) {
      throw new IllegalArgumentException(
          "The %s must be longer than nothing but was %s.".formatted(what, time));
    }
    if (time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "The %s must be at most a year, %s, but was %s.".formatted(what, LONGEST, time));
    }
  }
}
