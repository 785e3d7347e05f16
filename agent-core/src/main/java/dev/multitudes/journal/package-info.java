/** Runs as files of JSON lines. */
@NullMarked
package dev.multitudes.journal;

import org.jspecify.annotations.NullMarked;
