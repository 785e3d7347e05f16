/** Runs: the events of an agent, its outcomes, and the port to the outside world. */
@NullMarked
package dev.multitudes.run;

import org.jspecify.annotations.NullMarked;
