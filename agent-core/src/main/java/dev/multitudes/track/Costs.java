package dev.multitudes.track;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Goal;
import java.util.List;

/** A planner that knows what goals cost, but no worth of acts. */
public interface Costs {

  /**
   * The cost of the cheapest way to the goal that does what was observed, in its order.
   *
   * @return infinite if there is no such way
   */
  double doing(Goal goal, List<Act> observed);

  /**
   * The cost of the cheapest way to the goal that does not.
   *
   * @return infinite if every way does
   */
  double avoiding(Goal goal, List<Act> observed);
}
