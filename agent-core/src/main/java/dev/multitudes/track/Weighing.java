package dev.multitudes.track;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Attainment;
import dev.multitudes.goal.Constraint;
import dev.multitudes.goal.Criterion;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Judgement.Blame;
import dev.multitudes.goal.Progress;
import dev.multitudes.goal.Step;
import dev.multitudes.goal.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * One act weighed by what the goal names: first what settles the matter, then how much nearer the
 * act came.
 *
 * @param before how far the goal was reached before the act
 * @param after how far after it
 * @param hearing what a judge said, if one was asked
 */
record Weighing(Goal goal, Step step, Attainment before, Attainment after, Hearing hearing) {

  /** Without a judge. */
  static Weighing of(Goal goal, Step step) {
    return of(goal, step, Hearing.NONE);
  }

  static Weighing of(Goal goal, Step step, Hearing hearing) {
    return new Weighing(
        goal,
        step,
        Attainment.of(goal, step.before(), judged -> hearing.before(judged.rubric())),
        Attainment.of(goal, step.after(), judged -> hearing.after(judged.rubric())),
        hearing);
  }

  Judgement judgement() {
    return consulting(settled().orElseGet(this::unsettled));
  }

  /** With what it took to ask the judge. */
  Judgement consulting(Judgement judgement) {
    return hearing.took().map(judgement::consulting).orElse(judgement);
  }

  /** The verdict if the act settles the matter, one way or the other. */
  Optional<Judgement> settled() {
    return violation().or(this::achievement).or(this::loss).map(this::withProgress);
  }

  private Optional<Judgement> violation() {
    for (Constraint constraint : goal.constraints()) {
      if (constraint.isViolatedBy(step.after())) {
        String reached = after.isReached() ? "; reached by that, the goal does not count" : "";
        String why = "this must never happen: " + constraint.name() + reached;
        return Optional.of(Judgement.of(Verdict.VIOLATES, Basis.CRITERIA, why));
      }
    }
    return Optional.empty();
  }

  private Optional<Judgement> achievement() {
    if (!after.isReached()) {
      return Optional.empty();
    }
    if (before.isReached()) {
      return Optional.of(
          Judgement.of(Verdict.NEUTRAL, Basis.CRITERIA, "the goal had been reached before"));
    }
    var parts = goal.achieved().stream().map(Part::of).toList();
    return Optional.of(Judgement.of(Verdict.ACHIEVES, Part.weakest(parts), hearing.told(parts)));
  }

  private Optional<Judgement> loss() {
    return failure()
        .or(this::expiry)
        .map(why -> Judgement.of(Verdict.FORECLOSES, Basis.CRITERIA, why).blaming(Blame.UNKNOWN));
  }

  private Optional<String> failure() {
    for (Criterion.Exact condition : goal.failed()) {
      if (condition.holdsOn(step.after())) {
        return Optional.of(hearing.told(List.of(Part.of(condition))));
      }
    }
    return Optional.empty();
  }

  private Optional<String> expiry() {
    int most = goal.horizon().acts();
    return step.after().acts().size() >= most && happened(step.after()) >= most
        ? Optional.of(goal.horizon().passed())
        : Optional.empty();
  }

  private static long happened(Evidence evidence) {
    return evidence.acts().stream().filter(act -> !wasRefused(act)).count();
  }

  private static boolean wasRefused(Act act) {
    return act instanceof Act.Call call && call.fate() == Act.Fate.REFUSED;
  }

  /** Why the act came to nothing, if it did. */
  Optional<String> refusal() {
    return step.act() instanceof Act.Call call && wasRefused(call)
        ? Optional.of("it did not happen: " + call.answer())
        : Optional.empty();
  }

  private Judgement unsettled() {
    if (!goal.isStated()) {
      return unknown("no goal is stated, and none is known surely enough to judge by");
    }
    Optional<Judgement> neutral =
        refusal().map(why -> Judgement.of(Verdict.NEUTRAL, Basis.CRITERIA, why));
    return neutral
        .map(this::withProgress)
        .or(() -> approach().map(Approach::judgement))
        .orElseGet(
            () ->
                unknown(
                    "the goal \"%s\" has no criterion to judge by".formatted(goal.statement())));
  }

  private static Judgement unknown(String why) {
    return Judgement.of(Verdict.UNKNOWN, Basis.NONE, why);
  }

  private Judgement withProgress(Judgement judgement) {
    Optional<Progress> progress = approach().flatMap(Approach::progress);
    return progress.map(judgement::progressing).orElse(judgement);
  }

  /** By the first source that there is: milestones, criteria, checklist. */
  private Optional<Approach> approach() {
    if (!goal.milestones().isEmpty()) {
      return Optional.of(
          approach(Nearness.byMilestones(goal, before), Nearness.byMilestones(goal, after)));
    }
    if (!goal.achieved().isEmpty()) {
      return Optional.of(
          approach(Nearness.byCriteria(goal, before), Nearness.byCriteria(goal, after)));
    }
    return hearing.isOfNothing()
        ? Optional.empty()
        : Optional.of(approach(hearing.nearnessBefore(), hearing.nearnessAfter()));
  }

  private Approach approach(Nearness from, Nearness to) {
    return Approach.of(goal.urgency(), from, to, hearing);
  }
}
