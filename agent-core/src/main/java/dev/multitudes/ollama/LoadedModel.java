package dev.multitudes.ollama;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A model that a server has in memory.
 *
 * @param name with its tag, such as {@code qwen3:4b}
 * @param contextTokens the context that is really in force, where the server says
 * @param until when it is unloaded if nobody asks it, where the server says; centuries away if it
 *     stays for good
 */
public record LoadedModel(String name, OptionalInt contextTokens, Optional<Instant> until) {}
