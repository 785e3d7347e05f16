package dev.multitudes.ollama;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A model that a server has.
 *
 * @param name with its tag, such as {@code qwen3:4b}
 * @param bytes its size on the disk, from 0
 * @param parameters how many it has, such as {@code 4.0B}; blank where the server does not say
 * @param quantisation such as {@code Q4_K_M}; blank where the server does not say
 * @param capabilities such as {@code completion}, {@code tools}, {@code thinking}, {@code vision},
 *     {@code embedding}; empty where the server does not say
 * @param contextLength the most tokens it was made for, where the server says
 * @param host where it runs, if that is not on the server itself
 * @param loaded how it is in memory, if it is
 */
public record InstalledModel(
    String name,
    long bytes,
    String parameters,
    String quantisation,
    List<String> capabilities,
    OptionalInt contextLength,
    Optional<String> host,
    Optional<LoadedModel> loaded) {

  /** Copies what it holds. */
  public InstalledModel {
    capabilities = List.copyOf(capabilities);
  }

  /** Whether it can be talked with, as far as the server says. */
  public boolean canChat() {
    return capabilities.isEmpty() || capabilities.contains("completion");
  }

  /** Whether it can be offered tools for certain. */
  public boolean canCallTools() {
    return canChat() && capabilities.contains("tools");
  }
}
