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
 * on every act is {@link Verdict#UNKNOWN}. The statement is shown to the model word for word; the
 * criteria never are.
 *
 * @param statement what is wanted, in plain words; empty exactly if the goal is {@link #unstated()}
 * @param achieved all of these must hold for the goal to be reached
 * @param failed as soon as one of these holds, the goal cannot be reached any more
 * @param constraints what must never happen, whatever the gain
 * @param milestones steps on the way
 * @param origin where the goal comes from
 */
public record Goal(
    String statement,
    List<Criterion> achieved,
    List<Criterion> failed,
    List<Constraint> constraints,
    List<Milestone> milestones,
    Origin origin) {

  private static final Goal UNSTATED =
      new Goal("", List.of(), List.of(), List.of(), List.of(), new Origin.Unstated());

  /** Copies the lists and checks that every name within them is used once. */
  public Goal {
    statement = statement.strip();
    achieved = List.copyOf(achieved);
    failed = List.copyOf(failed);
    constraints = List.copyOf(constraints);
    milestones = List.copyOf(milestones);
    Names.requireDistinct("criterion", achieved, Criterion::name);
    Names.requireDistinct("failure condition", failed, Criterion::name);
    Names.requireDistinct("constraint", constraints, Constraint::name);
    Milestone.requireOrdered(milestones);
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

  /** A goal said in words; criteria are added by the other methods. */
  public static Goal of(String statement) {
    if (statement.isBlank()) {
      throw new IllegalArgumentException(
          "A goal needs a statement in plain words, such as \"Score.\"; for none use"
              + " Goal.unstated()");
    }
    return new Goal(statement, List.of(), List.of(), List.of(), List.of(), new Origin.Stated());
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
    return new Goal(
        statement,
        with(achieved, new Criterion(name, holds)),
        failed,
        constraints,
        milestones,
        origin);
  }

  /** Adds a condition under which the goal is lost for good. */
  public Goal failedWhen(String name, Predicate<Evidence> holds) {
    return new Goal(
        statement,
        achieved,
        with(failed, new Criterion(name, holds)),
        constraints,
        milestones,
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
        origin);
  }

  /** Adds a step on the way. */
  public Goal passing(Milestone milestone) {
    return new Goal(statement, achieved, failed, constraints, with(milestones, milestone), origin);
  }

  /** The same goal, with the constraints of another too. */
  public Goal withConstraintsOf(Goal other) {
    var all = new ArrayList<>(constraints);
    other.constraints.stream().filter(constraint -> !all.contains(constraint)).forEach(all::add);
    return new Goal(statement, achieved, failed, all, milestones, origin);
  }

  /** The same goal, held to come from elsewhere. */
  public Goal from(Origin elsewhere) {
    return new Goal(statement, achieved, failed, constraints, milestones, elsewhere);
  }

  /** Statement and names, in a fixed order: what two versions of a goal are compared by. */
  public String fingerprint() {
    return Fingerprint.of(
        statement,
        names(achieved.stream().map(Criterion::name).toList()),
        names(failed.stream().map(Criterion::name).toList()),
        names(constraints.stream().map(Constraint::name).toList()),
        names(milestones.stream().map(Milestone::described).toList()));
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
