package dev.multitudes.format;

/** How a reply ended. */
public enum Ending {
  /** The model ended it. */
  COMPLETE,
  /** It was cut off, such as by a limit of tokens: nothing that is open is completed. */
  CUT_OFF
}
