package dev.multitudes.testing;

import java.util.List;

/**
 * A model that is there in name.
 *
 * @param name with its tag
 * @param contextLength the most tokens it was made for, from 1
 * @param context the tokens it gets unless a request asks for others, from 1
 * @param capabilities in the order they are told
 */
record FakeModel(String name, int contextLength, int context, List<String> capabilities) {
  private static final int SMALL_MACHINE = 4096; // what Ollama takes below 24 GiB if not told

  FakeModel {
    require(name, contextLength);
    require(name, context);
  }

  FakeModel(String name, int contextLength, List<String> capabilities) {
    this(name, contextLength, SMALL_MACHINE, capabilities);
  }

  FakeModel with(int tokens) {
    return new FakeModel(name, contextLength, tokens, capabilities);
  }

  boolean can(String capability) {
    return capabilities.contains(capability);
  }

  private static void require(String name, int tokens) {
    if (tokens < 1) {
      throw new IllegalArgumentException(
          "A model has a context of 1 token or more but %s got %d.".formatted(name, tokens));
    }
  }
}
