package dev.multitudes.agent;

import dev.multitudes.run.Spent;
import java.time.Duration;
import java.util.Optional;

/**
 * How much a run may spend until it is stopped with what was reached. Counted from its beginning,
 * or from when somebody last spoke to the persona; time also from when the run was last gone on
 * with, so that waiting costs nothing.
 *
 * @param turns replies of the model; 20 unless said otherwise
 * @param toolCalls calls of tools; 60
 * @param tokens of prompts and replies together, as counted by the provider; 500 000
 * @param time from beginning to end; 10 minutes. It is checked between effects: one that hangs is
 *     not cut short by it
 * @param toolTime of one call of a tool that does not say itself how long it may take; then its
 *     thread is interrupted and the model is told; 1 minute. With {@link #FOREVER} a single call
 *     runs on the agent's own thread, otherwise on a virtual thread
 * @param output characters of one tool's answer; a longer one is cut, and the model is told; 20 000
 */
public record Limits(
    int turns, int toolCalls, long tokens, Duration time, Duration toolTime, int output) {

  /** As good as no limit of time. */
  public static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

  /** The limits that hold unless others are given. */
  public static final Limits DEFAULT =
      new Limits(20, 60, 500_000, Duration.ofMinutes(10), Duration.ofMinutes(1), 20_000);

  /** Checks that each limit is above 0. */
  public Limits {
    requirePositive("turns", turns);
    requirePositive("toolCalls", toolCalls);
    requirePositive("tokens", tokens);
    requirePositive("time", time);
    requirePositive("toolTime", toolTime);
    requirePositive("output", output);
  }

  private static void requirePositive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(
          "The limit %s must be above 0 but was %d".formatted(name, value));
    }
  }

  private static void requirePositive(String name, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException(
          "The limit %s must be above 0 but was %s".formatted(name, value));
    }
  }

  /** The same but for the turns. */
  public Limits turns(int limit) {
    return new Limits(limit, toolCalls, tokens, time, toolTime, output);
  }

  /** The same but for the calls of tools. */
  public Limits toolCalls(int limit) {
    return new Limits(turns, limit, tokens, time, toolTime, output);
  }

  /** The same but for the tokens. */
  public Limits tokens(long limit) {
    return new Limits(turns, toolCalls, limit, time, toolTime, output);
  }

  /** The same but for the time. */
  public Limits time(Duration limit) {
    return new Limits(turns, toolCalls, tokens, limit, toolTime, output);
  }

  /** The same but for the time of one call; {@link #FOREVER} for none. */
  public Limits toolTime(Duration limit) {
    return new Limits(turns, toolCalls, tokens, time, limit, output);
  }

  /** A time in words, such as {@code 1 min 30 s}. */
  static String told(Duration time) {
    String rest = time.toMillisPart() == 0 ? "" : " " + time.toMillisPart() + " ms";
    String seconds = time.toSecondsPart() == 0 ? "" : " " + time.toSecondsPart() + " s";
    String minutes = time.toMinutes() == 0 ? "" : " " + time.toMinutes() + " min";
    return (minutes + seconds + rest).strip();
  }

  /** The same but for the characters of one tool's answer. */
  public Limits output(int limit) {
    return new Limits(turns, toolCalls, tokens, time, toolTime, limit);
  }

  /** Why the model may not be asked again, if it may not. */
  Optional<String> beforeAsking(Spent spent) {
    return spent.turns() >= turns ? reached(turns, "turn") : beforeAnything(spent);
  }

  /** Why this many more calls may not run, if they may not. */
  Optional<String> beforeCalling(Spent spent, int calls) {
    return spent.toolCalls() + calls > toolCalls
        ? reached(toolCalls, "tool call")
        : beforeAnything(spent);
  }

  private Optional<String> beforeAnything(Spent spent) {
    if (spent.usage().total() >= tokens) {
      return reached(tokens, "token");
    }
    if (spent.time().compareTo(time) >= 0) {
      return Optional.of("the time limit of " + told(time) + " is reached");
    }
    return Optional.empty();
  }

  private static Optional<String> reached(long limit, String unit) {
    return Optional.of(
        "the limit of %d %s%s is reached".formatted(limit, unit, limit == 1 ? "" : "s"));
  }
}
