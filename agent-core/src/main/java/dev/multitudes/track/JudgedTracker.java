package dev.multitudes.track;

import dev.multitudes.goal.Criterion;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Step;
import dev.multitudes.goal.Truth;
import dev.multitudes.goal.Verdict;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Toolbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges by what a goal names, and asks a judge about what only a judge can tell: criteria that are
 * {@link Criterion.Judged}, and a {@link Checklist} for a goal that names nothing.
 *
 * <p>What costs nothing always comes first, and settles what it can. The judge is asked after acts
 * that may have changed something, after speech and after every tenth act, at most 60 questions in
 * a run, and never twice about the same evidence; between that its last word stands. What it takes
 * is spent from the run's own tokens. May be used for many runs at once.
 */
public final class JudgedTracker implements Scales {
  private static final int REMEMBERED = 10_000;

  private final Judge judge;
  private final Asking asking;
  private final List<Checklist> checklists;
  private final Bench bench;

  private JudgedTracker(Judge judge, Asking asking, List<Checklist> checklists) {
    this.judge = judge;
    this.asking = asking;
    this.checklists = List.copyOf(checklists);
    this.bench = new Bench(judge, asking, new Memory(REMEMBERED));
  }

  static JudgedTracker asking(Judge judge) {
    return new JudgedTracker(judge, Asking.DEFAULT, List.of());
  }

  /** Not asking after calls of these tools, because they only read. */
  public JudgedTracker reading(String... tools) {
    return new JudgedTracker(judge, asking.reading(Set.of(tools)), checklists);
  }

  /** Not asking after calls of those of these tools that declare that they only read. */
  public JudgedTracker reading(Toolbox tools) {
    return reading(
        tools.names().stream()
            .filter(name -> tools.find(name).filter(it -> it.effect() == Effect.READ).isPresent())
            .toArray(String[]::new));
  }

  /** Asking after every so many acts, whatever they were; at least 1. */
  public JudgedTracker every(int acts) {
    return new JudgedTracker(judge, new Asking(asking.readers(), acts, asking.most()), checklists);
  }

  /** Asking at most so many questions in a run, at least 1; after that its word is unknown. */
  public JudgedTracker atMost(int questions) {
    return new JudgedTracker(
        judge, new Asking(asking.readers(), asking.every(), questions), checklists);
  }

  /** With this checklist, for a goal that names no criterion and no milestone. */
  public JudgedTracker checking(Checklist checklist) {
    var all = new ArrayList<>(checklists);
    all.add(checklist);
    return new JudgedTracker(judge, asking, all);
  }

  @Override
  public Weighing weigh(Goal goal, Step step) {
    Weighing unheard = Weighing.of(goal, step);
    List<String> questions = questions(goal);
    return questions.isEmpty() || isMoot(unheard)
        ? unheard
        : Weighing.of(goal, step, bench.hear(goal, questions, step));
  }

  private List<String> questions(Goal goal) {
    if (goal.achieved().isEmpty() && goal.milestones().isEmpty()) {
      return checklists.stream()
          .filter(checklist -> checklist.goal().equals(goal.statement()))
          .findFirst()
          .map(Checklist::questions)
          .orElse(List.of());
    }
    return goal.achieved().stream()
        .filter(Criterion.Judged.class::isInstance)
        .map(criterion -> ((Criterion.Judged) criterion).rubric())
        .distinct()
        .toList();
  }

  /** Whether the verdict is the same whatever a judge would say. */
  private static boolean isMoot(Weighing unheard) {
    Optional<Verdict> settled = unheard.settled().map(Judgement::verdict);
    if (unheard.after().that(Truth.FAILS).isEmpty()) {
      return settled.filter(Verdict.VIOLATES::equals).isPresent();
    }
    return settled.isPresent() || !unheard.goal().milestones().isEmpty();
  }
}
