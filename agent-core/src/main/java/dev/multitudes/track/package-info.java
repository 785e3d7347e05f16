/** Judges of what an agent does: trackers of a goal and inferrers of one. */
@NullMarked
package dev.multitudes.track;

import org.jspecify.annotations.NullMarked;
