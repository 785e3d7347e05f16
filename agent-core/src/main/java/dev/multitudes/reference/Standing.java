package dev.multitudes.reference;

/** How a claim stands after a sample. */
public enum Standing {
  /** Shown, but for the risk that is stated. */
  SHOWN("shown"),
  /** Not shown and not refuted. */
  OPEN("not shown, which proves nothing"),
  /** The opposite is shown. */
  REFUTED("refuted");

  private final String words;

  Standing(String words) {
    this.words = words;
  }

  /** In words, such as {@code not shown, which proves nothing}. */
  public String inWords() {
    return words;
  }

  /** That of a claim of which both parts must hold. */
  Standing and(Standing other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
