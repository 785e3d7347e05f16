package dev.multitudes.tool;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The range of a number among an action's arguments. It is said in the argument's description, and
 * a value outside is refused.
 *
 * <pre>{@code
 * record Shoot(Side side, @Between(min = 1, max = 10) int power) {}
 * }</pre>
 */
@Documented
@Retention(RUNTIME)
@Target(RECORD_COMPONENT)
public @interface Between {

  /** The smallest value allowed; none if left out. */
  double min() default Double.NEGATIVE_INFINITY;

  /** The largest value allowed; none if left out. */
  double max() default Double.POSITIVE_INFINITY;
}
