/** How far what a persona says has moved from how that persona speaks. */
@NullMarked
package dev.multitudes.drift;

import org.jspecify.annotations.NullMarked;
