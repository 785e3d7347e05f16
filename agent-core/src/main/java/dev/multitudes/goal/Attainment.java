package dev.multitudes.goal;

import static java.util.Collections.unmodifiableMap;
import static java.util.Collections.unmodifiableSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How far a goal is reached on some evidence.
 *
 * @param criteria each criterion of the goal with whether it holds, in the goal's order
 * @param milestones names of the milestones that are done, in the goal's order
 * @param way weight of those milestones as a share of all, from 0 to 1; empty if the goal has none
 */
public record Attainment(
    Map<Criterion, Truth> criteria, Set<String> milestones, Optional<Double> way) {

  /** Copies both, keeping their order. */
  public Attainment {
    criteria = unmodifiableMap(new LinkedHashMap<>(criteria));
    milestones = unmodifiableSet(new LinkedHashSet<>(milestones));
  }

  /** Without a judge: what only a judge can tell is unknown. */
  public static Attainment of(Goal goal, Evidence evidence) {
    return of(goal, evidence, judged -> Truth.UNKNOWN);
  }

  /** With this judge, who is asked only about criteria that are {@link Criterion.Judged}. */
  public static Attainment of(
      Goal goal, Evidence evidence, Function<Criterion.Judged, Truth> judge) {
    Set<String> done = done(goal, evidence);
    Optional<Double> way = way(goal, done);
    var criteria = new LinkedHashMap<Criterion, Truth>();
    for (Criterion criterion : goal.achieved()) {
      criteria.put(
          criterion,
          switch (criterion) {
            case Criterion.Exact exact -> Truth.of(exact.holdsOn(evidence));
            case Criterion.Derived derived -> Truth.of(way.orElse(0.) >= derived.share());
            case Criterion.Judged judged -> judge.apply(judged);
          });
    }
    return new Attainment(criteria, done, way);
  }

  private static Set<String> done(Goal goal, Evidence evidence) {
    var done = new LinkedHashSet<String>();
    for (Milestone milestone : goal.milestones()) {
      if (done.containsAll(milestone.after()) && milestone.holds().test(evidence)) {
        done.add(milestone.name());
      }
    }
    return done;
  }

  private static Optional<Double> way(Goal goal, Set<String> done) {
    double all = 0;
    double behind = 0;
    for (Milestone milestone : goal.milestones()) {
      all += milestone.weight();
      behind += done.contains(milestone.name()) ? milestone.weight() : 0;
    }
    return all == 0 ? Optional.empty() : Optional.of(behind / all);
  }

  /** Whether the goal is reached: it has criteria, and all of them hold. */
  public boolean isReached() {
    return !criteria.isEmpty() && criteria.values().stream().allMatch(Truth.HOLDS::equals);
  }

  /** The criteria of which this is true. */
  public List<Criterion> that(Truth truth) {
    var found = new ArrayList<Criterion>();
    criteria.forEach(
        (criterion, is) -> {
          if (is == truth) {
            found.add(criterion);
          }
        });
    return List.copyOf(found);
  }

  /** The criteria that hold, as a share of all; empty if there are none, or some are unknown. */
  public Optional<Double> share() {
    return criteria.isEmpty() || !that(Truth.UNKNOWN).isEmpty()
        ? Optional.empty()
        : Optional.of((double) that(Truth.HOLDS).size() / criteria.size());
  }
}
