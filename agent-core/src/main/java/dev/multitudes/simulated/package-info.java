/** The embedded simulated model, which is not a language model. */
@NullMarked
package dev.multitudes.simulated;

import org.jspecify.annotations.NullMarked;
