/**
 * What a model replied, recorded once and replayed by what it is asked: {@link
 * dev.multitudes.testing.cassette.Cassette}. Useful with LangChain4j alone.
 */
@NullMarked
package dev.multitudes.testing.cassette;

import org.jspecify.annotations.NullMarked;
