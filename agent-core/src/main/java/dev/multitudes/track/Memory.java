package dev.multitudes.track;

import java.util.LinkedHashMap;
import java.util.Optional;

/** The newest answers of a judge, by what was asked about what. For any thread. */
final class Memory {
  private final LinkedHashMap<String, Opinion> opinions = new LinkedHashMap<>();
  private final int most;

  Memory(int most) {
    this.most = most;
  }

  synchronized Optional<Opinion> of(String key) {
    return Optional.ofNullable(opinions.get(key));
  }

  synchronized void keep(String key, Opinion opinion) {
    opinions.putLast(key, opinion.remembered());
    if (opinions.size() > most) {
      opinions.pollFirstEntry();
    }
  }
}
