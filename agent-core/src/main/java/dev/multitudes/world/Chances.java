package dev.multitudes.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A distribution over finitely many values.
 *
 * @param cases the values with their probabilities, none below 0, summing to 1 (within 1e-9)
 * @param <T> a value
 */
public record Chances<T>(List<Case<T>> cases) {

  private static final double SUM_TOLERANCE = 1e-9;

  /**
   * One value.
   *
   * @param probability from 0 to 1
   * @param value what may come
   */
  public record Case<T>(double probability, T value) {}

  /** Copies the cases and checks that they are a distribution. */
  public Chances {
    cases = List.copyOf(cases);
    double sum = 0;
    for (Case<T> one : cases) {
      if (!(one.probability >= -SUM_TOLERANCE)) {
        throw new IllegalArgumentException(
            "A probability must be from 0 to 1 but was %s for %s"
                .formatted(one.probability, one.value));
      }
      sum += one.probability;
    }
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      throw new IllegalArgumentException(
          "Probabilities must sum to 1 but sum to %s: %s".formatted(sum, cases));
    }
  }

  /** What surely comes. */
  public static <T> Chances<T> surely(T value) {
    return new Chances<>(List.of(new Case<>(1, value)));
  }

  /** One with this probability, otherwise the other. */
  public static <T> Chances<T> either(double probability, T one, T other) {
    return new Chances<>(List.of(new Case<>(probability, one), new Case<>(1 - probability, other)));
  }

  /** The mean of a quantity. */
  public double expected(ToDoubleFunction<? super T> quantity) {
    double mean = 0;
    for (Case<T> one : cases) {
      mean += one.probability * quantity.applyAsDouble(one.value);
    }
    return mean;
  }

  /** First one draw, then the draw that follows from it. */
  public <U> Chances<U> then(Function<? super T, Chances<U>> next) {
    var all = new ArrayList<Case<U>>();
    for (Case<T> first : cases) {
      for (Case<U> second : next.apply(first.value).cases) {
        all.add(new Case<>(first.probability * second.probability, second.value));
      }
    }
    return new Chances<>(all);
  }

  /**
   * The value that a uniform number from 0 (inclusive) to 1 (exclusive) falls on.
   *
   * @throws IllegalArgumentException if the number is not in that range
   */
  public T draw(double uniform) {
    if (!(uniform >= 0 && uniform < 1)) {
      throw new IllegalArgumentException("A uniform draw must be in [0, 1) but was " + uniform);
    }
    double passed = 0;
    for (Case<T> one : cases) {
      passed += one.probability;
      if (uniform < passed) {
        return one.value;
      }
    }
    return cases.getLast().value;
  }
}
