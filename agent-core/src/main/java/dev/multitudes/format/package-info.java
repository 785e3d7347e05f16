/** Tool calls in text: how tools are announced, calls read and results shown, in every format. */
@NullMarked
package dev.multitudes.format;

import org.jspecify.annotations.NullMarked;
