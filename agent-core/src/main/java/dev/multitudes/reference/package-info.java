/** Who really has a goal, and how far somebody's acts can be told from theirs. */
@NullMarked
package dev.multitudes.reference;

import org.jspecify.annotations.NullMarked;
