package dev.multitudes.track;

import static java.util.stream.Collectors.joining;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Attainment;
import dev.multitudes.goal.Criterion;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Judgement.Blame;
import dev.multitudes.goal.Progress;
import dev.multitudes.goal.Step;
import dev.multitudes.goal.Truth;
import dev.multitudes.goal.Verdict;
import java.util.Locale;
import java.util.Optional;

/** Judges by what a goal itself names: constraints, criteria, failure conditions, milestones. */
final class CriteriaTracker implements GoalTracker {

  @Override
  public Judgement judge(Goal goal, Step step) {
    return settled(goal, step).orElseGet(() -> progress(goal, step));
  }

  /** The verdict if the step violates, achieves or fails the goal. */
  static Optional<Judgement> settled(Goal goal, Step step) {
    for (var constraint : goal.constraints()) {
      if (constraint.isViolatedBy(step.after())) {
        return verdict(Verdict.VIOLATES, "this must never happen: " + constraint.name());
      }
    }
    if (isAchieved(goal, step.after())) {
      if (isAchieved(goal, step.before())) {
        return verdict(Verdict.NEUTRAL, "the goal had been reached before");
      }
      return verdict(
          Verdict.ACHIEVES,
          goal.achieved().stream().map(Criterion::name).collect(joining(", and ")));
    }
    return goal.failed().stream()
        .filter(criterion -> criterion.holdsOn(step.after()))
        .findFirst()
        .map(
            lost ->
                Judgement.of(Verdict.FORECLOSES, Basis.CRITERIA, lost.name())
                    .blaming(Blame.UNKNOWN));
  }

  private static boolean isAchieved(Goal goal, Evidence evidence) {
    return Attainment.of(goal, evidence).isReached();
  }

  private static Judgement progress(Goal goal, Step step) {
    if (!goal.isStated()) {
      return Judgement.of(
          Verdict.UNKNOWN,
          Basis.NONE,
          "no goal is stated, and none is known surely enough to judge by");
    }
    if (step.act() instanceof Act.Call call && call.fate() == Act.Fate.REFUSED) {
      return Judgement.of(Verdict.NEUTRAL, Basis.CRITERIA, "it did not happen: " + call.answer());
    }
    if (!goal.milestones().isEmpty()) {
      return byMilestones(goal, step);
    }
    if (goal.achieved().isEmpty()) {
      return Judgement.of(
          Verdict.UNKNOWN,
          Basis.NONE,
          "the goal \"%s\" has no criterion to judge by".formatted(goal.statement()));
    }
    return byShareOfCriteria(goal, step);
  }

  private static Judgement byMilestones(Goal goal, Step step) {
    double before = way(goal, step.before());
    double after = way(goal, step.after());
    Verdict verdict =
        after > before ? Verdict.ADVANCES : after < before ? Verdict.HINDERS : Verdict.NEUTRAL;
    return Judgement.of(
            verdict,
            Basis.MILESTONES,
            String.format(
                Locale.ROOT,
                "milestones done: %.0f %% before, %.0f %% after",
                100 * before,
                100 * after))
        .progressing(new Progress(before, after));
  }

  private static double way(Goal goal, Evidence evidence) {
    return Attainment.of(goal, evidence).way().orElse(0.);
  }

  private static Judgement byShareOfCriteria(Goal goal, Step step) {
    long before = met(goal, step.before());
    long after = met(goal, step.after());
    String told = "criteria met: " + after + " of " + goal.achieved().size();
    if (after == before) {
      return Judgement.of(Verdict.UNKNOWN, Basis.NONE, told + ", no more and no fewer than before");
    }
    return Judgement.of(
        after > before ? Verdict.ADVANCES : Verdict.HINDERS,
        Basis.CRITERIA,
        told + ", before " + before);
  }

  private static long met(Goal goal, Evidence evidence) {
    return Attainment.of(goal, evidence).that(Truth.HOLDS).size();
  }

  private static Optional<Judgement> verdict(Verdict verdict, String why) {
    return Optional.of(Judgement.of(verdict, Basis.CRITERIA, why));
  }
}
