package dev.multitudes.examples.cli;

import dev.multitudes.goal.Condition;
import dev.multitudes.goal.Criterion;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Tells in plain words how anyone can tell whether a goal was reached, and how surely. */
final class GoalWords {

  /** What a line is about, and the line. */
  record Line(String label, String words) {}

  /** One line for each condition, in the order of the goal; none if it has none. */
  static List<Line> of(Goal goal) {
    var lines = new ArrayList<Line>();
    goal.achieved().forEach(it -> lines.add(new Line("Reached if", words(it))));
    goal.failed().forEach(it -> lines.add(new Line("Lost if", words(it))));
    goal.constraints().forEach(it -> lines.add(new Line("Never", words(it.name(), it.happened()))));
    goal.milestones().forEach(it -> lines.add(new Line("On the way", words(it))));
    if (!goal.horizon().isOpen()) {
      lines.add(new Line("Within", goal.horizon().acts() + " acts"));
    }
    if (goal.urgency() != 1) {
      String worth = Numbers.plain(goal.urgency());
      lines.add(new Line("Urgency", "an act later it is worth " + worth + " of what it is now"));
    }
    return lines;
  }

  private static String words(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Exact exact -> words(exact.name(), exact.holds());
      case Criterion.Derived derived ->
          String.format(
              Locale.ROOT,
              "%s (derived: %.0f %% of the milestones)",
              derived.name(),
              100 * derived.share());
      case Criterion.Judged judged -> "%s (judged: %s)".formatted(judged.name(), judged.rubric());
    };
  }

  private static String words(String name, Predicate<Evidence> check) {
    return check instanceof Condition condition
        ? "%s (exact: %s)".formatted(name, condition.words())
        : name + " (exact: in code)";
  }

  private static String words(Milestone milestone) {
    String after =
        milestone.after().isEmpty()
            ? ""
            : ", after " + String.join(" and ", new TreeSet<>(milestone.after()));
    return "%s, weight %s%s"
        .formatted(
            words(milestone.name(), milestone.holds()), Numbers.plain(milestone.weight()), after);
  }

  private GoalWords() {}
}
