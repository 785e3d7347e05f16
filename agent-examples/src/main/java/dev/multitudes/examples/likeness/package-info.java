/** Personas compared with planners who really have their goals. */
@NullMarked
package dev.multitudes.examples.likeness;

import org.jspecify.annotations.NullMarked;
