/** Measurements of the loop beside its peers. Not published. */
@NullMarked
package dev.multitudes.bench;

import org.jspecify.annotations.NullMarked;
