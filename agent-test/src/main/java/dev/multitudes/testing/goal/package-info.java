/**
 * Tests of goals: a JUnit test that plays many trials and passes or fails for statistical reasons,
 * or says that it cannot tell.
 */
@NullMarked
package dev.multitudes.testing.goal;

import org.jspecify.annotations.NullMarked;
