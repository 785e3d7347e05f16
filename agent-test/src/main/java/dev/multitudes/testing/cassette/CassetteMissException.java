package dev.multitudes.testing.cassette;

/**
 * Something was asked that is not on the cassette. The message says which recording comes nearest,
 * and what differs where.
 */
public final class CassetteMissException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CassetteMissException(String message) {
    super(message);
  }
}
