package dev.multitudes.testing;

import java.util.List;

/**
 * A model that is there in name.
 *
 * @param name with its tag
 * @param contextLength the most tokens it was made for, from 1
 * @param capabilities in the order they are told
 */
record FakeModel(String name, int contextLength, List<String> capabilities) {

  FakeModel {
    if (contextLength < 1) {
      throw new IllegalArgumentException(
          "A model has a context of 1 token or more but %s got %d.".formatted(name, contextLength));
    }
  }

  boolean can(String capability) {
    return capabilities.contains(capability);
  }
}
