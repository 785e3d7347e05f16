/** The safe: a code of three symbols is hidden, and each dial tells something of it. */
@NullMarked
package dev.multitudes.examples.safe;

import org.jspecify.annotations.NullMarked;
