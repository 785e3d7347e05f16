package dev.multitudes.examples.cli;

import dev.multitudes.agent.Scenario;
import dev.multitudes.examples.Scenarios.Listed;
import dev.multitudes.examples.comparison.Comparison;
import dev.multitudes.examples.comparison.Row;
import dev.multitudes.goal.Verdict;
import java.io.PrintWriter;
import java.util.Locale;

/** Ways to play, beside each other, scenario by scenario. */
record ComparisonTable(PrintWriter out) {
  private static final int INITIALS = 3;

  /** What the columns mean. */
  void begin(PlayOptions options) {
    out.printf(
        """
        Seeds %d to %d. Success: plays in which the goal was reached, as a share. Worth: of the
        ends, on average. Regret: what an act gave away. Then how often each verdict was given:
        achieves, advances, neutral, hinders, forecloses, violates, unknown. Tokens: of a play.
        """,
        options.seed, options.seed + options.countOfTable() - 1);
  }

  /** One scenario, with a line for each way to play. */
  void print(Listed listed, PlayOptions options) {
    print(listed, listed.scenario(), options);
  }

  private <S extends Record, A> void print(
      Listed listed, Scenario<S, A> scenario, PlayOptions options) {
    ModelChoice model = options.model(scenario.world());
    var comparison = new Comparison<>(scenario, options.seed, options.countOfTable());
    out.printf("%n%s: %s%n", scenario.name(), listed.line());
    comparison
        .best()
        .ifPresent(best -> out.printf(Locale.ROOT, "  perfect play is worth %.4f%n", best));
    out.printf("  %-8s %7s %6s %6s %5s ", "", "success", "worth", "regret", "acts");
    for (Verdict verdict : Verdict.values()) {
      out.printf(" %4s", verdict.name().substring(0, INITIALS).toLowerCase(Locale.ROOT));
    }
    out.printf("  %6s%n", "tokens");
    comparison.rows(model.model()).forEach(this::print);
    out.flush();
  }

  private void print(Row row) {
    out.printf(
        Locale.ROOT,
        "  %-8s %7.4f %6.4f %6.4f %5.2f ",
        row.who(),
        row.success(),
        row.worth(),
        row.regret(),
        row.acts());
    row.verdicts().values().forEach(count -> out.printf(" %4d", count));
    out.printf(Locale.ROOT, "  %6.0f%n", row.tokens());
  }
}
