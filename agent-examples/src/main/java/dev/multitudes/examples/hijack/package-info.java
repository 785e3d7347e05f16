/** Recorded attacks on agents, put before the gates that are to stop them. */
@NullMarked
package dev.multitudes.examples.hijack;

import org.jspecify.annotations.NullMarked;
