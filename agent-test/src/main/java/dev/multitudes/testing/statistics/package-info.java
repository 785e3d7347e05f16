/**
 * Statistics of goal tests: plans that decide by a stated error when enough trials were seen, what
 * they do for each true rate, and what else a report tells.
 *
 * <p>Pure arithmetic; nothing here knows agents. Wilson's interval and McNemar's test are {@link
 * dev.multitudes.drift.Share} and {@link dev.multitudes.drift.SignTest}.
 */
@NullMarked
package dev.multitudes.testing.statistics;

import org.jspecify.annotations.NullMarked;
