package dev.multitudes.testing;

/** Where a streamed reply carries its tool calls; which one a server uses depends on the model. */
public enum ChunkStyle {
  /** All in the last chunk, with {@code done}: models run with their own template, since 0.30. */
  NATIVE,
  /** Each in a chunk of its own before the last: models for which Ollama renders the prompt. */
  RENDERED
}
