package dev.multitudes.track;

import static java.util.stream.Collectors.joining;

import dev.multitudes.goal.Attainment;
import dev.multitudes.goal.Criterion;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Truth;
import dev.multitudes.run.Run;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How far a goal was reached by the end of a run, in plain words. */
public final class Reached {

  /** Criteria, milestones, and how near the goal was at best; empty if nobody can tell. */
  public static String of(Run run, Goal goal, Headway headway) {
    var told = new ArrayList<String>();
    try {
      Attainment attainment = Attainment.of(goal, run);
      criteria(attainment, told);
      if (!goal.milestones().isEmpty()) {
        told.add(share("milestones done", attainment.milestones(), goal.milestones().size()));
      }
    } catch (RuntimeException e) {
      // A run that has to end does so also if a criterion cannot be checked any more.
      return "";
    }
    headway.read(run).nearest().ifPresent(nearest -> told.add("nearest to the goal: " + nearest));
    return String.join("; ", told);
  }

  private static void criteria(Attainment attainment, List<String> told) {
    int all = attainment.criteria().size();
    if (all > 0) {
      told.add(share("criteria met", names(attainment, Truth.HOLDS), all));
    }
    List<String> unknown = names(attainment, Truth.UNKNOWN);
    if (!unknown.isEmpty()) {
      told.add(share("criteria that nobody decided", unknown, all));
    }
  }

  private static List<String> names(Attainment attainment, Truth truth) {
    return attainment.that(truth).stream().map(Criterion::name).toList();
  }

  private static String share(String what, Collection<String> names, int all) {
    String list = names.isEmpty() ? "" : names.stream().collect(joining(", ", " (", ")"));
    return what + ": " + names.size() + " of " + all + list;
  }

  private Reached() {}
}
