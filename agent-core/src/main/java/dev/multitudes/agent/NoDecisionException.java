package dev.multitudes.agent;

import java.io.Serial;

/** A model that could not be asked for a decision. The run's outcome says why. */
public final class NoDecisionException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  NoDecisionException(String message) {
    super(message);
  }
}
