/** Ways to play a scenario, beside each other: how often each succeeds, and how it is judged. */
@NullMarked
package dev.multitudes.examples.comparison;

import org.jspecify.annotations.NullMarked;
