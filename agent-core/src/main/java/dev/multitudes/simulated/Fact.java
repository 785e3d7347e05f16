package dev.multitudes.simulated;

import java.util.Locale;

/**
 * Something that only who may draw on a subject can say.
 *
 * @param subject such as "quantum physics", as a persona's knowledge names it
 * @param question whoever is asked contains it, in any case
 * @param answer a sentence
 */
public record Fact(String subject, String question, String answer) {

  boolean isAskedIn(String text) {
    return text.toLowerCase(Locale.ROOT).contains(question.toLowerCase(Locale.ROOT));
  }
}
