/**
 * The claims about personas as experiments: each has a measure, a rule and a control that must
 * break the rule.
 */
@NullMarked
package dev.multitudes.examples.experiments;

import org.jspecify.annotations.NullMarked;
