package dev.multitudes.files;

/** What a file holds. */
enum Kind {
  PERSONA("persona", "a name, such as name: a striker", "name and style"),
  GOAL("goal", "a statement, such as statement: Score.", "statement and achieved");

  private final String word;
  private final String beginning;
  private final String keys;

  Kind(String word, String beginning, String keys) {
    this.word = word;
    this.beginning = beginning;
    this.keys = keys;
  }

  /** One word. */
  String word() {
    return word;
  }

  /** What such a file begins with, in words that follow "begin with". */
  String beginning() {
    return beginning;
  }

  /** In words that follow "this must be". */
  String described() {
    return "a %s, with keys such as %s,".formatted(word, keys);
  }
}
