package dev.multitudes.testing;

/** How a connection breaks in the middle of a reply. */
public enum Cut {
  /** The server closes it without the end that was announced, as when its process is stopped. */
  FIN,
  /** It is reset, as by a machine on the way. */
  RST
}
