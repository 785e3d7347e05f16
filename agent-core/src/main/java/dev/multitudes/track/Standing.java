package dev.multitudes.track;

/** What a judge's word is worth: a judge without a {@link GoldenSet} is unvalidated. */
public enum Standing {
  /** It agrees with people well enough. */
  VALIDATED("validated judge"),
  /** Nobody showed that it does: what it says is shown with this label and cannot fail a build. */
  UNVALIDATED("unvalidated judge");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  /** What stands beside its results, such as {@code unvalidated judge}. */
  public String label() {
    return label;
  }

  /** Whether its results may fail a build. */
  public boolean mayFailABuild() {
    return this == VALIDATED;
  }
}
