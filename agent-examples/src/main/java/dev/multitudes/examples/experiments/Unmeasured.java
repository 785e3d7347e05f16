package dev.multitudes.examples.experiments;

import java.io.Serial;

/** Why nothing could be measured: the model did not reply. */
final class Unmeasured extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  Unmeasured(String cause) {
    super(cause);
  }
}
