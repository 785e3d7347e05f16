package dev.multitudes.agent;

/** What becomes of a call that looks hijacked. */
enum Strictness {
  /** A person is asked. */
  ASK,
  /** It does not run. */
  DENY;

  /**
   * What is ruled.
   *
   * @param denial told to the model
   * @param question told to a person
   */
  Ruling ruling(String denial, String question) {
    return switch (this) {
      case ASK -> Ruling.ask(question);
      case DENY -> Ruling.deny(denial);
    };
  }
}
