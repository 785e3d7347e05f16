/**
 * The football decision: one moment of a match, six goals that somebody may have in it, and what
 * each act is worth to whoever has them. Lengths are metres, times are seconds.
 */
@NullMarked
package dev.multitudes.examples.football;

import org.jspecify.annotations.NullMarked;
