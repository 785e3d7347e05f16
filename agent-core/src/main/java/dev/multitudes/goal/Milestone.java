package dev.multitudes.goal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A step on the way to a goal. It counts as done once it holds and the steps that it comes after
 * are done.
 *
 * @param name what is true once the step is done
 * @param weight its share of the way, relative to the other milestones; above 0
 * @param after names of milestones that come before it; each must be declared earlier in the goal
 * @param holds whether the evidence shows that it is done
 */
public record Milestone(String name, double weight, Set<String> after, Predicate<Evidence> holds) {

  /** Checks name and weight, and copies the set. */
  public Milestone {
    name = Names.require("milestone", name);
    after = Set.copyOf(after);
    if (!(weight > 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException(
          "The weight of milestone \"%s\" must be a number above 0 but was %s"
              .formatted(name, weight));
    }
  }

  /** A step of weight 1 that may be done at any time. */
  public static Milestone of(String name, Predicate<Evidence> holds) {
    return new Milestone(name, 1, Set.of(), holds);
  }

  /** The same step, to be done after these. */
  public Milestone after(String... earlier) {
    return new Milestone(name, weight, Set.of(earlier), holds);
  }

  /** The same step with another share of the way. */
  public Milestone weighing(double share) {
    return new Milestone(name, share, after, holds);
  }

  String described() {
    return Names.described(name, holds) + " " + weight + " " + new TreeSet<>(after);
  }

  static void requireOrdered(List<Milestone> milestones) {
    Names.requireDistinct("milestone", milestones, Milestone::name);
    var earlier = new HashSet<String>();
    for (Milestone milestone : milestones) {
      for (String before : milestone.after) {
        if (!earlier.contains(before)) {
          throw new IllegalArgumentException(
              "Milestone \"%s\" comes after \"%s\", which is not declared before it; there are %s"
                  .formatted(milestone.name, before, new TreeSet<>(earlier)));
        }
      }
      earlier.add(milestone.name);
    }
  }
}
