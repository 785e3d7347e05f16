/** How much a model can hold in view at once. */
@NullMarked
package dev.multitudes.context;

import org.jspecify.annotations.NullMarked;
