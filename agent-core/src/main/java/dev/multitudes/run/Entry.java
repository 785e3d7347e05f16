package dev.multitudes.run;

/** An event with the sums over all events up to it. */
record Entry(Event event, Tally tally) {}
