package dev.multitudes.files;

import dev.multitudes.goal.Constraint;
import dev.multitudes.goal.Criterion;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Horizon;
import dev.multitudes.goal.Milestone;
import dev.multitudes.goal.Origin;
import dev.multitudes.tool.Nearest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a goal, key by key, and notes everything that does not fit. */
final class GoalReader {
  private static final Set<Form> ANY_FORM = Set.copyOf(EnumSet.allOf(Form.class));

  private final Fields goal;

  private GoalReader(Fields goal) {
    this.goal = goal;
  }

  /** The goal that these keys say; without a statement one that is unstated, which is noted. */
  static Goal read(Fields goal) {
    return new GoalReader(goal).goal();
  }

  /**
   * The goal of a file.
   *
   * @throws UnreadablePersonaException with everything that does not fit
   */
  static Goal read(Content content) {
    var problems = new Problems(content.file());
    Optional<Goal> goal =
        Tree.of(content, problems).map(node -> read(Fields.ofFile(node, Kind.GOAL, problems)));
    problems.throwIfAny();
    return goal.orElseThrow();
  }

  private Goal goal() {
    Optional<String> statement = goal.needed("statement", "statement: Score.");
    List<Criterion> achieved = named("achieved", this::criterion);
    List<Criterion.Exact> failed = named("failed", of -> check(of, Criterion.Exact::new));
    List<Constraint> never = named("never", of -> check(of, Constraint::new));
    List<Milestone> milestones = milestones();
    Horizon horizon =
        goal.count("horizon").stream().mapToObj(Horizon::new).findFirst().orElse(Horizon.OPEN);
    double urgency = goal.share("urgency").orElse(1);
    goal.nothingElse();
    requireMilestones(achieved);
    return statement.isEmpty()
        ? Goal.unstated()
        : new Goal(
            statement.get(),
            milestones.isEmpty() ? withoutDerived(achieved) : achieved,
            failed,
            never,
            milestones,
            horizon,
            urgency,
            new Origin.Stated());
  }

  /** What becomes of a condition when its name is known. */
  private interface Naming<T, C> {
    T named(String name, C condition);
  }

  private static <T> Optional<Function<String, T>> check(Fields of, Naming<T, Check> naming) {
    return new CheckReader(of).read().map(check -> name -> naming.named(name, check));
  }

  private Optional<Function<String, Criterion>> criterion(Fields of) {
    return Form.of(of, ANY_FORM).flatMap(form -> criterion(of, form));
  }

  private static Optional<Function<String, Criterion>> criterion(Fields of, Form form) {
    return switch (form) {
      case JUDGED -> of.text("judged").map(rubric -> name -> new Criterion.Judged(name, rubric));
      case MILESTONES ->
          of.share("milestones").stream()
              .boxed()
              .findFirst()
              .map(share -> name -> new Criterion.Derived(name, share));
      case CALLED, STATE, SAID, ANY, ALL, NOT ->
          new CheckReader(of).read(form).map(check -> name -> new Criterion.Exact(name, check));
    };
  }

  private <T> List<T> named(String key, Function<Fields, Optional<Function<String, T>>> reading) {
    var all = new ArrayList<T>();
    var names = new LinkedHashSet<String>();
    for (Fields.Item item : goal.items(key, "conditions, each with a name")) {
      Fields of = goal.of(item, "a mapping with name and a condition");
      Optional<String> name = name(of, names);
      Optional<Function<String, T>> read = reading.apply(of);
      of.nothingElse();
      name.flatMap(it -> read.map(naming -> naming.apply(it))).ifPresent(all::add);
    }
    return all;
  }

  private static Optional<String> name(Fields of, Set<String> names) {
    Optional<String> name = of.needed("name", "name: the ball is in the net").map(String::strip);
    if (name.isPresent() && !names.add(name.get())) {
      of.note(
          "%s has the name \"%s\" of one before it; names must differ"
              .formatted(of.path(), name.get()));
      return Optional.empty();
    }
    return name;
  }

  private List<Milestone> milestones() {
    var earlier = new LinkedHashSet<String>();
    var kept = new LinkedHashMap<String, Milestone>();
    for (Milestone milestone : named("milestones", of -> milestone(of, earlier))) {
      if (kept.keySet().containsAll(milestone.after())) { // else one before it did not fit
        kept.put(milestone.name(), milestone);
      }
    }
    return List.copyOf(kept.values());
  }

  private static Optional<Function<String, Milestone>> milestone(Fields of, Set<String> earlier) {
    double weight = of.weight("weight").orElse(1);
    var after = new LinkedHashSet<String>();
    for (Fields.Item item : of.items("after", "names of milestones")) {
      of.text(item)
          .map(String::strip)
          .filter(name -> isEarlier(name, item, of, earlier))
          .ifPresent(after::add);
    }
    of.find("name")
        .ifPresent(name -> earlier.add(name instanceof Node.Text it ? it.text().strip() : ""));
    return check(of, (name, check) -> new Milestone(name, weight, after, check));
  }

  private static boolean isEarlier(String name, Fields.Item item, Fields of, Set<String> earlier) {
    if (!earlier.contains(name)) {
      String nearest = Nearest.question(name, earlier);
      of.note(
          item.node().at(),
          "%s: there is no milestone \"%s\" before this one%s"
              .formatted(
                  item.path(), name, nearest.isEmpty() ? "; there are " + earlier : nearest));
    }
    return earlier.contains(name);
  }

  private void requireMilestones(List<Criterion> achieved) {
    if (!goal.has("milestones") && achieved.size() > withoutDerived(achieved).size()) {
      goal.note(
          "%s is reached by milestones but has none; list them under milestones"
              .formatted(goal.path().isEmpty() ? "this goal" : goal.path()));
    }
  }

  private static List<Criterion> withoutDerived(List<Criterion> achieved) {
    return achieved.stream().filter(it -> it.strength() != Criterion.Strength.DERIVED).toList();
  }
}
