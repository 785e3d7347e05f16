/** The scenario of docs/scenarios.md, as a user would write it. */
@NullMarked
package dev.multitudes.examples.corridor;

import org.jspecify.annotations.NullMarked;
