/** Tests against a real engine with a tiny model of random numbers. */
@NullMarked
package dev.multitudes.engine;

import org.jspecify.annotations.NullMarked;
