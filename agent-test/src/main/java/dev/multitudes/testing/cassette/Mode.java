package dev.multitudes.testing.cassette;

import java.util.Arrays;
import java.util.Locale;

/** What a cassette does with a request. */
public enum Mode {
  /** Only what was recorded is replied; anything else is a {@link CassetteMissException}. */
  REPLAY,
  /** The model is asked each time, and what was recorded before is thrown away. */
  RECORD,
  /** What was recorded is replied, and for anything else the model is asked. */
  RECORD_MISSING;

  /** The system property that sets it: {@code replay}, {@code record} or {@code record-missing}. */
  public static final String PROPERTY = "multitudes.cassettes";

  /**
   * What {@link #PROPERTY} says; {@link #REPLAY} if it is not set.
   *
   * @throws IllegalArgumentException if it says something else
   */
  public static Mode set() {
    return named(System.getProperty(PROPERTY, "replay"));
  }

  static Mode named(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values())
        .filter(mode -> mode.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "-D%s must be replay, record or record-missing but was \"%s\""
                        .formatted(PROPERTY, name)));
  }
}
