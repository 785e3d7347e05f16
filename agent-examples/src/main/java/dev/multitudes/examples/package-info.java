/** Examples: the ten lines of the README; the scenarios are in packages of their own. */
@NullMarked
package dev.multitudes.examples;

import org.jspecify.annotations.NullMarked;
