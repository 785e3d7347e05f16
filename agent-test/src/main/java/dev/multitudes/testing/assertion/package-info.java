/**
 * What a run did, asserted in sentences: {@link dev.multitudes.testing.assertion.RunAssertions}.
 */
@NullMarked
package dev.multitudes.testing.assertion;

import org.jspecify.annotations.NullMarked;
