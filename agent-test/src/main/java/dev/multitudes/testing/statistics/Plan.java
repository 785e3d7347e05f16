package dev.multitudes.testing.statistics;

/** When trials are enough, and for which verdict. A plan is asked after each trial, in order. */
public sealed interface Plan permits SequentialTest, AnytimeTest, FixedTest {

  /** What these trials say. */
  Reading read(Tally tally);

  /** The rate that is to be reached, from 0 to 1. */
  double minimum();

  /** After so many trials the plan gives up without a verdict, unless it has one; at least 1. */
  int most();

  /** The plan in words, with its errors. */
  String told();

  /** Where these trials stand between the bounds, in words. */
  String told(Tally tally);
}
