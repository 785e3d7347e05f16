/** The command line: {@code football} and {@code replay}. */
@NullMarked
package dev.multitudes.examples.cli;

import org.jspecify.annotations.NullMarked;
