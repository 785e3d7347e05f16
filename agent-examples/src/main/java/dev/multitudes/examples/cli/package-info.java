/** The command line: runs that are played and told, and tool calls that are read and scored. */
@NullMarked
package dev.multitudes.examples.cli;

import org.jspecify.annotations.NullMarked;
