package dev.multitudes.goal;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a persona wants, and how anyone can tell whether it got it.
 *
 * <pre>{@code
 * Goal score = Goal.of("Score.")
 *     .achievedWhen("the ball is in the net", Pitch::isGoal)
 *     .never("a foul is committed", Pitch::isFoul);
 * }</pre>
 *
 * <p>A goal without criteria can be pursued, but nobody can say whether it was reached: the verdict
 * on every act is {@link Verdict#UNKNOWN}. The statement is shown to the model word for word. Of
 * the criteria it hears only the names of those that are not met, when it stops before the goal is
 * reached or does not come nearer to it.
 *
 * @param statement what is wanted, in plain words; empty exactly if the goal is {@link #unstated()}
 * @param achieved all of these must hold for the goal to be reached
 * @param failed as soon as one of these holds, the goal cannot be reached any more
 * @param constraints what must never happen, whatever the gain
 * @param milestones steps on the way
 * @param horizon how long it may be pursued
 * @param urgency what reaching it an act later is worth, as a share of reaching it now; above 0, up
 *     to 1, which means that there is no hurry
 * @param origin where the goal comes from
 */
public record Goal(
    String statement,
    List<Criterion> achieved,
    List<Criterion.Exact> failed,
    List<Constraint> constraints,
    List<Milestone> milestones,
    Horizon horizon,
    double urgency,
    Origin origin) {

  private static final Goal UNSTATED = of("", new Origin.Unstated());

  /** Copies the lists and checks that every name within them is used once. */
  public Goal {
    statement = statement.strip();
    achieved = List.copyOf(achieved);
    failed = List.copyOf(failed);
    constraints = List.copyOf(constraints);
    milestones = List.copyOf(milestones);
    Names.requireDistinct("criterion", achieved, Criterion::name);
    Names.requireDistinct("failure condition", failed, Criterion.Exact::name);
    Names.requireDistinct("constraint", constraints, Constraint::name);
    Milestone.requireOrdered(milestones);
    if (!(urgency > 0 && urgency <= 1)) {
      throw new IllegalArgumentException(
          "The urgency of a goal must be above 0, up to 1, but was " + urgency);
    }
    requireMilestones(achieved, milestones);
    if (origin instanceof Origin.Unstated
        && !(achieved.isEmpty() && failed.isEmpty() && milestones.isEmpty())) {
      throw new IllegalArgumentException(
          "A goal that is not stated can have constraints but no criteria and no milestones; state"
              + " it with Goal.of");
    }
    if (statement.isEmpty() != origin instanceof Origin.Unstated) {
      throw new IllegalArgumentException(
          "A goal needs a statement in plain words, such as \"Score.\"; for none use"
              + " Goal.unstated()");
    }
  }

  private static void requireMilestones(List<Criterion> achieved, List<Milestone> milestones) {
    for (Criterion criterion : achieved) {
      if (criterion instanceof Criterion.Derived derived && milestones.isEmpty()) {
        throw new IllegalArgumentException(
            "The criterion \"%s\" is derived from milestones, but the goal has none; add them first"
                .formatted(derived.name()));
      }
    }
  }

  /** A goal said in words; criteria are added by the other methods. */
  public static Goal of(String statement) {
    if (statement.isBlank()) {
      throw new IllegalArgumentException(
          "A goal needs a statement in plain words, such as \"Score.\"; for none use"
              + " Goal.unstated()");
    }
    return of(statement, new Origin.Stated());
  }

  private static Goal of(String statement, Origin origin) {
    return new Goal(statement, List.of(), List.of(), List.of(), List.of(), Horizon.OPEN, 1, origin);
  }

  /**
   * Two goals in their order: both must be reached, and the second counts as far as the first
   * allows. Their criteria, conditions, constraints and milestones are joined.
   *
   * @throws IllegalArgumentException if one is not stated, or both use a name for different things
   */
  public static Goal lexicographic(Goal first, Goal then) {
    if (!first.isStated() || !then.isStated()) {
      throw new IllegalArgumentException(
          "Only goals that are stated can be ordered but they were \"%s\" and \"%s\""
              .formatted(first.statement, then.statement));
    }
    return new Goal(
        first.statement + " As far as that allows: " + then.statement,
        joined(first.achieved, then.achieved),
        joined(first.failed, then.failed),
        joined(first.constraints, then.constraints),
        joined(first.milestones, then.milestones),
        first.horizon.acts() < then.horizon.acts() ? first.horizon : then.horizon,
        Math.min(first.urgency, then.urgency),
        new Origin.Composed());
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  /** No goal is stated: it has to be inferred from the situation and from the acts. */
  public static Goal unstated() {
    return UNSTATED;
  }

  /** Whether the goal was put into words at all. */
  public boolean isStated() {
    return !(origin instanceof Origin.Unstated);
  }

  /** Adds a criterion; the goal is reached once all of its criteria hold. */
  public Goal achievedWhen(String name, Predicate<Evidence> holds) {
    return achievedWhen(new Criterion.Exact(name, holds));
  }

  /** Adds a criterion that a judge decides who is asked this rubric, a question of yes or no. */
  public Goal achievedIfJudged(String name, String rubric) {
    return achievedWhen(new Criterion.Judged(name, rubric));
  }

  /** Adds the criterion that all milestones are done; add those before. */
  public Goal achievedByMilestones() {
    return achievedWhen(new Criterion.Derived("all milestones are done", 1));
  }

  /** Adds a criterion; the goal is reached once all of its criteria hold. */
  public Goal achievedWhen(Criterion criterion) {
    return new Goal(
        statement,
        with(achieved, criterion),
        failed,
        constraints,
        milestones,
        horizon,
        urgency,
        origin);
  }

  /** Adds a condition under which the goal is lost for good. */
  public Goal failedWhen(String name, Predicate<Evidence> holds) {
    return new Goal(
        statement,
        achieved,
        with(failed, new Criterion.Exact(name, holds)),
        constraints,
        milestones,
        horizon,
        urgency,
        origin);
  }

  /** Adds something that must never happen; reaching the goal by it does not count. */
  public Goal never(String name, Predicate<Evidence> happened) {
    return new Goal(
        statement,
        achieved,
        failed,
        with(constraints, new Constraint(name, happened)),
        milestones,
        horizon,
        urgency,
        origin);
  }

  /** Adds a step on the way. */
  public Goal passing(Milestone milestone) {
    return new Goal(
        statement,
        achieved,
        failed,
        constraints,
        with(milestones, milestone),
        horizon,
        urgency,
        origin);
  }

  /** The same goal, which is lost if it is not reached within this many acts; at least 1. */
  public Goal within(int acts) {
    return new Goal(
        statement, achieved, failed, constraints, milestones, new Horizon(acts), urgency, origin);
  }

  /** The same goal, of which reaching it an act later is worth this share, above 0, up to 1. */
  public Goal urgent(double share) {
    return new Goal(statement, achieved, failed, constraints, milestones, horizon, share, origin);
  }

  /** The same goal, with the constraints of another too. */
  public Goal withConstraintsOf(Goal other) {
    var all = new ArrayList<>(constraints);
    other.constraints.stream().filter(constraint -> !all.contains(constraint)).forEach(all::add);
    return new Goal(statement, achieved, failed, all, milestones, horizon, urgency, origin);
  }

  /** The same goal, held to come from elsewhere. */
  public Goal from(Origin elsewhere) {
    return new Goal(
        statement, achieved, failed, constraints, milestones, horizon, urgency, elsewhere);
  }

  /**
   * Statement, names, and what conditions that are data check, in a fixed order: what two versions
   * of a goal are compared by.
   */
  public String fingerprint() {
    return Fingerprint.of(
        statement,
        names(achieved.stream().map(Goal::described).toList()),
        names(failed.stream().map(Goal::described).toList()),
        names(constraints.stream().map(Constraint::described).toList()),
        names(milestones.stream().map(Milestone::described).toList()),
        horizon.isOpen() ? "" : Integer.toString(horizon.acts()),
        urgency == 1 ? "" : Double.toString(urgency));
  }

  private static String described(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Exact exact -> Names.described(exact.name(), exact.holds());
      case Criterion.Derived derived -> derived.name() + " " + derived.share();
      case Criterion.Judged judged -> judged.name() + " " + judged.rubric();
    };
  }

  private static String names(List<String> names) {
    return names.stream().collect(joining("\u001f"));
  }

  private static <T> List<T> with(List<T> list, T more) {
    var longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }
}
