/** Ready tools that a user would otherwise write, each safe by default. */
@NullMarked
package dev.multitudes.tools;

import org.jspecify.annotations.NullMarked;
