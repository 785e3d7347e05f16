package dev.multitudes.resilience;

/** An exception that can say more and stay of its type: how often it was asked in vain. */
@FunctionalInterface
public interface Retellable {

  /** The same, with another message. */
  RuntimeException retold(String message);
}
