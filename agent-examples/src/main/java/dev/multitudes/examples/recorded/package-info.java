/** Recorded runs of other agents, judged again by their goals. */
@NullMarked
package dev.multitudes.examples.recorded;

import org.jspecify.annotations.NullMarked;
