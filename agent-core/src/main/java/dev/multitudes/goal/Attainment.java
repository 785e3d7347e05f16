package dev.multitudes.goal;

import static java.util.Collections.unmodifiableMap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How far a goal is reached on some evidence. */
public final class Attainment {
  // One of these is made before and after each act, so it keeps lists beside the goal's own.
  private final Goal goal;
  private final List<String> milestones;
  private final List<Truth> truths;

  private Attainment(
      Goal goal,
      List<String> milestones,
      Evidence evidence,
      Function<Criterion.Judged, Truth> judge) {
    this.goal = goal;
    this.milestones = milestones;
    var truths = new Truth[goal.achieved().size()];
    for (int i = 0; i < truths.length; i++) {
      truths[i] = truth(goal.achieved().get(i), evidence, judge);
    }
    this.truths = List.of(truths);
  }

  /** Without a judge: what only a judge can tell is unknown. */
  public static Attainment of(Goal goal, Evidence evidence) {
    return of(goal, evidence, judged -> Truth.UNKNOWN);
  }

  /** With this judge, who is asked only about criteria that are {@link Criterion.Judged}. */
  public static Attainment of(
      Goal goal, Evidence evidence, Function<Criterion.Judged, Truth> judge) {
    return new Attainment(goal, done(goal, evidence), evidence, judge);
  }

  private static List<String> done(Goal goal, Evidence evidence) {
    if (goal.milestones().isEmpty()) {
      return List.of();
    }
    var done = new ArrayList<String>();
    for (Milestone milestone : goal.milestones()) {
      if (done.containsAll(milestone.after()) && milestone.holds().test(evidence)) {
        done.add(milestone.name());
      }
    }
    return List.copyOf(done);
  }

  private Truth truth(
      Criterion criterion, Evidence evidence, Function<Criterion.Judged, Truth> judge) {
    return switch (criterion) {
      case Criterion.Exact exact -> Truth.of(exact.holdsOn(evidence));
      case Criterion.Derived derived -> Truth.of(way().orElse(0.) >= derived.share());
      case Criterion.Judged judged -> judge.apply(judged);
    };
  }

  /** Each criterion of the goal with whether it holds, in the goal's order. */
  public Map<Criterion, Truth> criteria() {
    var criteria = new LinkedHashMap<Criterion, Truth>();
    for (int i = 0; i < truths.size(); i++) {
      criteria.put(goal.achieved().get(i), truths.get(i));
    }
    return unmodifiableMap(criteria);
  }

  /** Whether each criterion holds, in the goal's order. */
  public List<Truth> truths() {
    return truths;
  }

  /** Names of the milestones that are done, in the goal's order. */
  public List<String> milestones() {
    return milestones;
  }

  /** Weight of those milestones as a share of all, from 0 to 1; empty if the goal has none. */
  public Optional<Double> way() {
    double all = 0;
    double behind = 0;
    for (Milestone milestone : goal.milestones()) {
      all += milestone.weight();
      behind += milestones.contains(milestone.name()) ? milestone.weight() : 0;
    }
    return all == 0 ? Optional.empty() : Optional.of(behind / all);
  }

  /** Whether the goal is reached: it has criteria, and all of them hold. */
  public boolean isReached() {
    return !truths.isEmpty() && count(Truth.HOLDS) == truths.size();
  }

  /** The criteria of which this is true. */
  public List<Criterion> that(Truth truth) {
    var found = new ArrayList<Criterion>();
    for (int i = 0; i < truths.size(); i++) {
      if (truths.get(i) == truth) {
        found.add(goal.achieved().get(i));
      }
    }
    return List.copyOf(found);
  }

  /** The criteria that hold, as a share of all; empty if there are none, or some are unknown. */
  public Optional<Double> share() {
    return truths.isEmpty() || truths.contains(Truth.UNKNOWN)
        ? Optional.empty()
        : Optional.of((double) count(Truth.HOLDS) / truths.size());
  }

  private int count(Truth truth) {
    return Collections.frequency(truths, truth);
  }
}
