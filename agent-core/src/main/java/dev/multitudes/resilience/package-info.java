/** Asking again where that helps: for any model of LangChain4j. */
@NullMarked
package dev.multitudes.resilience;

import org.jspecify.annotations.NullMarked;
