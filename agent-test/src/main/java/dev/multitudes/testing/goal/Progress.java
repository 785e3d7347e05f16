package dev.multitudes.testing.goal;

import dev.multitudes.testing.statistics.Tally;

/** Is told how far a goal test has come. */
@FunctionalInterface
interface Progress {

  /** So many trials count by now. */
  void at(Tally tally, Terms terms);
}
