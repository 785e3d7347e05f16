/** Personas: who a model is to be, how it speaks, what it knows, what it wants. */
@NullMarked
package dev.multitudes.persona;

import org.jspecify.annotations.NullMarked;
