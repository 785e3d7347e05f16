/** What a test of an agent needs: models that play a part, and servers that only pretend. */
@NullMarked
package dev.multitudes.testing;

import org.jspecify.annotations.NullMarked;
