/** Reading tool calls from files, and scoring the reader on cases whose answers are known. */
@NullMarked
package dev.multitudes.examples.calls;

import org.jspecify.annotations.NullMarked;
