/** Tools: what a persona can do, bound from records and from annotated methods. */
@NullMarked
package dev.multitudes.tool;

import org.jspecify.annotations.NullMarked;
