package dev.multitudes.testing.goal;

import dev.multitudes.drift.SignTest;
import dev.multitudes.run.Run;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * Two versions, such as two models, prompts or personas, on the same seeds: which reaches its goal
 * more often, or that it is not known yet. Only seeds on which they differ tell anything (McNemar's
 * exact test).
 *
 * <pre>{@code
 * Comparison.between("bold", seed -> scenario.play(bold, seed), "calm", seed -> scenario.play(calm, seed))
 *     .over(1, 60).told();
 * }</pre>
 *
 * @param first its name
 * @param second its name
 * @param both seeds on which both reached the goal
 * @param onlyFirst seeds on which the first alone did
 * @param onlySecond seeds on which the second alone did
 * @param neither seeds on which none did
 * @param broken seeds that do not count, because the environment broke for one of them
 */
public record Comparison(
    String first, String second, int both, int onlyFirst, int onlySecond, int neither, int broken) {
  private static final double ALPHA = .05;
  private static final int MOST_TIMES = 1000;

  /** Two versions, to be played. */
  public static Pair between(
      String first, LongFunction<Run> plays, String second, LongFunction<Run> playsToo) {
    if (first.equals(second)) {
      throw new IllegalArgumentException(
          "Both versions are called \"%s\"; give them two names".formatted(first));
    }
    return new Pair(first, plays, second, playsToo);
  }

  /** Two versions that are played on the same seeds. */
  public static final class Pair {
    private final String first;
    private final LongFunction<Run> plays;
    private final String second;
    private final LongFunction<Run> playsToo;

    private Pair(String first, LongFunction<Run> plays, String second, LongFunction<Run> playsToo) {
      this.first = first;
      this.plays = plays;
      this.second = second;
      this.playsToo = playsToo;
    }

    /** Plays both on each of these seeds. */
    public Comparison over(long firstSeed, int seeds) {
      if (seeds < 1) {
        throw new IllegalArgumentException("There must be at least 1 seed but were " + seeds);
      }
      Comparison so = new Comparison(first, second, 0, 0, 0, 0, 0);
      for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
        so =
            so.plus(
                Attempt.of(seed, Success.ACHIEVED, plays).end(),
                Attempt.of(seed, Success.ACHIEVED, playsToo).end());
      }
      return so;
    }
  }

  private Comparison plus(Trial.End one, Trial.End other) {
    if (one == Trial.End.NO_TRIAL || other == Trial.End.NO_TRIAL) {
      return new Comparison(first, second, both, onlyFirst, onlySecond, neither, broken + 1);
    }
    boolean reached = one == Trial.End.SUCCESS;
    boolean reachedToo = other == Trial.End.SUCCESS;
    return new Comparison(
        first,
        second,
        both + count(reached && reachedToo),
        onlyFirst + count(reached && !reachedToo),
        onlySecond + count(!reached && reachedToo),
        neither + count(!reached && !reachedToo),
        broken);
  }

  private static int count(boolean isSo) {
    return isSo ? 1 : 0;
  }

  /** How many seeds count. */
  public int seeds() {
    return both + onlyFirst + onlySecond + neither;
  }

  /** How probable a difference at least as large is if neither is better; in (0, 1]. */
  public double p() {
    return new SignTest(onlyFirst, onlySecond).p();
  }

  /** Which is better, or that it is not known yet, with what shows it. */
  public String told() {
    String shown =
        String.format(
            Locale.ROOT,
            "on %d seeds, %s alone reached the goal %d times, %s alone %d times, both %d, neither"
                + " %d (p = %.3f)%s",
            seeds(),
            first,
            onlyFirst,
            second,
            onlySecond,
            both,
            neither,
            p(),
            broken == 0 ? "" : "; not counted, because the environment broke: " + broken);
    if (p() > ALPHA) {
      return "It is not known yet which is better: %s.%s".formatted(shown, more());
    }
    return onlyFirst > onlySecond
        ? "%s is better than %s: %s.".formatted(first, second, shown)
        : "%s is better than %s: %s.".formatted(second, first, shown);
  }

  /** How many seeds would tell, if the versions went on to differ as they did. */
  private String more() {
    for (int times = 2; times <= MOST_TIMES && onlyFirst != onlySecond; times++) {
      if (new SignTest(times * onlyFirst, times * onlySecond).p() <= ALPHA) {
        return " If they go on to differ like this, about %d seeds would tell."
            .formatted((long) times * seeds());
      }
    }
    return "";
  }
}
