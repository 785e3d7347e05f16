/**
 * What an agent asks of a model beyond LangChain4j: how much it holds in view, and that it stops;
 * and texts cut to a length.
 */
@NullMarked
package dev.multitudes.context;

import org.jspecify.annotations.NullMarked;
