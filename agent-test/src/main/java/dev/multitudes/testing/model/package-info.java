/**
 * Models for tests: scripted replies. Each is LangChain4j's own kind of model, and so useful
 * without anything else of this library. A model that spoils the replies of another, by seed and
 * rates, is {@link dev.multitudes.simulated.Misbehaving}.
 */
@NullMarked
package dev.multitudes.testing.model;

import org.jspecify.annotations.NullMarked;
