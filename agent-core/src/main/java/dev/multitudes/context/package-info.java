/**
 * What an agent asks of a model beyond LangChain4j: how much it holds in view, and that it stops;
 * with what both need to tell of failures: causes, and texts cut to a length.
 */
@NullMarked
package dev.multitudes.context;

import org.jspecify.annotations.NullMarked;
