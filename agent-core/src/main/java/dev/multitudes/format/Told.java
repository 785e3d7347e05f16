package dev.multitudes.format;

import java.util.EnumSet;
import java.util.Set;

/** What is known of a text beforehand, and settles what would be ambiguous. */
record Told(Set<Trait> traits) {

  /** Something that is known. */
  enum Trait {
    /** Calls without a mark count whatever their name. */
    ANY_NAME,
    /** A line that begins with a label is none of the user's. */
    LABELS,
    /** The reply begins with whom it is to. */
    SELECTS,
    /** Blanks may be written as tokens. */
    LEAKS_TOKENS,
    /** What is said stands in JSON, too. */
    DECIDES,
    /** Nothing is a call, whatever it looks like. */
    NO_CALLS
  }

  static final Told NOTHING = new Told(EnumSet.noneOf(Trait.class));
  static final Told NO_CALLS = new Told(EnumSet.of(Trait.NO_CALLS));

  private static final String MARKS = "<[{`>:=";

  boolean anyName() {
    return traits.contains(Trait.ANY_NAME);
  }

  boolean labels() {
    return traits.contains(Trait.LABELS);
  }

  boolean selects() {
    return traits.contains(Trait.SELECTS);
  }

  boolean decides() {
    return traits.contains(Trait.DECIDES);
  }

  boolean noCalls() {
    return traits.contains(Trait.NO_CALLS);
  }

  /** Whether there is nothing in a text but words, as its characters show. */
  boolean isPlain(String text) {
    if (!traits.isEmpty() && !noCalls()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  String decode(String chunk) {
    return traits.contains(Trait.LEAKS_TOKENS)
        ? chunk.replace(Tag.BLANK_TOKEN, ' ').replace('Ċ', '\n')
        : chunk;
  }
}
