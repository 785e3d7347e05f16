package dev.multitudes.examples.negotiation;

/** How talks came to their end. */
public enum Close {
  SOLD("the clock is yours"),
  WALKED("you have walked away"),
  TIME_UP("the last round has passed without a deal");

  private final String words;

  Close(String words) {
    this.words = words;
  }

  /** What is true now, such as {@code the clock is yours}. */
  public String inWords() {
    return words;
  }
}
