package dev.multitudes.tool;

import java.util.Optional;

/**
 * What a tool is called with.
 *
 * @param key unlike any other call's and the same when this call is run again: an idempotency key,
 *     {@code run/turn.call}
 * @param arguments JSON as the model wrote it
 * @param state the simulated world's state as JSON, where there is one
 */
public record Invocation(String key, String arguments, Optional<String> state) {}
