package dev.multitudes.track;

import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Progress;
import dev.multitudes.goal.Verdict;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How near to the goal a run came, and whether it is clearly further away again: by more than .15,
 * behind an act that does not advance. Numbers of different sources are not compared.
 */
final class Peak {
  private static final double REGRESSION = .15;
  private static final double ROUNDING = 1e-9;

  private Judgement.@Nullable Basis basis;
  private String act = "";
  private double best;
  private double now;
  private double told;
  private boolean isOnTheWay;

  /** One more act was judged. */
  void add(String id, Judgement judgement) {
    judgement.progress().ifPresent(progress -> add(id, progress, judgement));
  }

  private void add(String id, Progress progress, Judgement judgement) {
    Judgement.Basis source = judgement.basis();
    if (basis != source) {
      basis = source;
      reach("", progress.before());
    }
    now = progress.after();
    // Whoever does the best there is needs no telling that chance was against it.
    isOnTheWay = judgement.verdict() == Verdict.ADVANCES;
    if (now > best) {
      reach(id, now);
    }
  }

  private void reach(String id, double progress) {
    act = id;
    best = progress;
    told = progress;
  }

  /** What was reached so far was towards something else. */
  void forget() {
    basis = null;
  }

  /** It was told that the goal is further away. */
  void tell() {
    told = now;
  }

  /** What shows that the goal is further away, and was not told of so great a distance. */
  Optional<String> regression() {
    return basis == null || isOnTheWay || told - now <= REGRESSION + ROUNDING
        ? Optional.empty()
        : Optional.of("the goal is further away: %s, after %s".formatted(percent(now), nearest()));
  }

  /** How near the goal was at best; empty if nobody can tell. */
  Optional<String> reached() {
    return basis == null || best == 0 ? Optional.empty() : Optional.of(nearest());
  }

  private String nearest() {
    return percent(best) + (act.isEmpty() ? " at the beginning" : " with act " + act);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
