/**
 * The chemistry tutor as Shakespeare: a pupil is to learn to balance an equation, from somebody who
 * knows chemistry and speaks as the bard does. Equations are checked by exact integer arithmetic,
 * the pupil is Bayesian knowledge tracing, and the style is measured by rule.
 */
@NullMarked
package dev.multitudes.examples.tutor;

import org.jspecify.annotations.NullMarked;
