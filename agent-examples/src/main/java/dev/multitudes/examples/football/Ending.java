package dev.multitudes.examples.football;

/** How the play came to its end. */
public enum Ending {
  GOAL("the ball is in the net"),
  SAVED("the goalkeeper has saved the shot"),
  OFF_TARGET("the shot has missed the goal"),
  BLOCKED("a defender has blocked the shot"),
  TURNOVER("the other team has the ball"),
  TIME_UP("the final whistle has gone");

  private final String words;

  Ending(String words) {
    this.words = words;
  }

  /** What is true now, such as {@code the ball is in the net}. */
  public String inWords() {
    return words;
  }
}
