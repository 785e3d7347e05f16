/** How much a model can hold in view at once, and texts cut to a length. */
@NullMarked
package dev.multitudes.context;

import org.jspecify.annotations.NullMarked;
