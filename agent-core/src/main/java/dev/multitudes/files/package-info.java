/** Personas as files: YAML and JSON, one by one or as a library that refers to itself. */
@NullMarked
package dev.multitudes.files;

import org.jspecify.annotations.NullMarked;
