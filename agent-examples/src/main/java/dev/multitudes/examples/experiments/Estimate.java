package dev.multitudes.examples.experiments;

import dev.multitudes.drift.Interval;
import dev.multitudes.drift.Share;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * A number with its 95 % interval.
 *
 * @param value the number
 * @param interval where it lies
 */
record Estimate(double value, Interval interval) {
  // The normal distribution's .975 quantile.
  private static final double Z = 1.959963984540054;

  /** Of how many it is true, in Wilson's interval. */
  static <T> Share share(Collection<T> all, Predicate<? super T> isTrue) {
    return new Share((int) all.stream().filter(isTrue).count(), all.size());
  }

  /** The share of one less that of the other (Newcombe 1998, from Wilson's intervals). */
  static Estimate difference(Share one, Share other) {
    double difference = one.value() - other.value();
    Interval first = one.wilson();
    Interval second = other.wilson();
    return new Estimate(
        difference,
        new Interval(
            difference - Math.hypot(one.value() - first.low(), second.high() - other.value()),
            difference + Math.hypot(first.high() - one.value(), other.value() - second.low())));
  }

  /** A mean, by the normal distribution. */
  static Estimate mean(List<Double> values) {
    double mean = values.stream().mapToDouble(x -> x).average().orElse(Double.NaN);
    double squares = values.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
    double variance = values.size() < 2 ? Double.POSITIVE_INFINITY : squares / (values.size() - 1);
    return around(mean, variance / values.size());
  }

  /** The difference of two means of unpaired values. */
  static Estimate difference(List<Double> some, List<Double> others) {
    Estimate one = mean(some);
    Estimate other = mean(others);
    return around(one.value - other.value, one.variance() + other.variance());
  }

  private static Estimate around(double value, double variance) {
    double half = Z * Math.sqrt(variance);
    return new Estimate(value, new Interval(value - half, value + half));
  }

  private double variance() {
    double deviation = (interval.high() - value) / Z;
    return deviation * deviation;
  }

  /** How far from 0 it may lie: the absolute value, and the interval's farther end. */
  Estimate distance() {
    double farthest = Math.max(Math.abs(interval.low()), Math.abs(interval.high()));
    double nearest =
        interval.holds(0) ? 0 : Math.min(Math.abs(interval.low()), Math.abs(interval.high()));
    return new Estimate(Math.abs(value), new Interval(nearest, farthest));
  }

  Measured as(String what, Measured.Rule rule) {
    return Measured.of(what, value, interval, rule);
  }

  static Measured of(Share share, String what, Measured.Rule rule) {
    return Measured.of(what, share.value(), share.wilson(), rule);
  }
}
