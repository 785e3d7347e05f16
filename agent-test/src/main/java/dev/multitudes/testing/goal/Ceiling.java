package dev.multitudes.testing.goal;

import dev.multitudes.agent.Scenario;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;

/**
 * How often the reference planner, which really has the goal and computes exactly, reaches it: more
 * cannot be asked of anybody.
 *
 * @param rate from 0 to 1, exact for each beginning, the mean over the beginnings
 * @param beginnings how many different ones were looked at
 */
public record Ceiling(double rate, int beginnings) {
  private static final int SEEDS = 100;

  /**
   * Of a scenario, by following the planner through everything that chance may bring.
   *
   * @param firstSeed of 100 whose beginnings are looked at
   * @return empty if there is too much to follow
   */
  public static <S extends Record, A> Optional<Ceiling> of(
      Scenario<S, A> scenario, long firstSeed) {
    var beginnings = new LinkedHashSet<S>();
    var walk = new PlannersWalk<>(scenario);
    double sum = 0;
    for (long seed = firstSeed; seed < firstSeed + SEEDS; seed++) {
      S beginning = scenario.world().initial(seed);
      beginnings.add(beginning);
      Optional<Double> rate = walk.from(beginning);
      if (rate.isEmpty()) {
        return Optional.empty();
      }
      sum += rate.get();
    }
    return Optional.of(new Ceiling(sum / SEEDS, beginnings.size()));
  }

  /** Why this may not be asked, if it is too much; NaN asks nothing. */
  Optional<String> refusal(String what, double target) {
    if (rate == 0) {
      return Optional.of(
          "The reference planner never reaches this goal, so the scenario is broken; no model was"
              + " asked");
    }
    return Double.isNaN(target) || target < rate
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s is %s, but the best there is, the reference planner, reaches this goal in %.4f"
                    + " of trials; ask for less than that, or test what is decided (such as a"
                    + " regret of at most .05) instead of what chance makes of it",
                what,
                target,
                rate));
  }
}
