package dev.multitudes.examples.calls;

import java.util.Locale;

/** How a text was given to the reader. */
enum Way {
  /** Whole, told its format. */
  TOLD,
  /** Whole, not told. */
  UNKNOWN,
  /** Piece by piece, told and not told. */
  STREAMING;

  /** Its name in reports. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
