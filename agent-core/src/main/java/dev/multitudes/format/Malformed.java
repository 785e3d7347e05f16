package dev.multitudes.format;

/** A text is not what a reader took it for; never leaves the package. */
final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int at;

  /**
   * @param at where it broke
   * @param problem to go on after "it broke at character 12: "
   */
  Malformed(int at, String problem) {
    super(problem, null, false, false);
    this.at = at;
  }

  int at() {
    return at;
  }

  String problem() {
    return String.valueOf(getMessage());
  }
}
