/** Worlds that can be simulated, and the planner that really has a goal in them. */
@NullMarked
package dev.multitudes.world;

import org.jspecify.annotations.NullMarked;
