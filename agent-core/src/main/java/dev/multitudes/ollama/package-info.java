/** Ollama as a model provider, through LangChain4j. */
@NullMarked
package dev.multitudes.ollama;

import org.jspecify.annotations.NullMarked;
