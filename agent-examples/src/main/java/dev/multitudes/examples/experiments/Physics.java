package dev.multitudes.examples.experiments;

import dev.multitudes.simulated.Fact;
import java.util.List;
import java.util.Locale;

/** Questions of quantum physics with answers that can be checked by a word. */
final class Physics {
  static final String SUBJECT = "quantum physics";

  static final List<Question> QUESTIONS =
      List.of(
          new Question("What is the smallest portion of light called?", "photon"),
          new Question("Whose constant relates the energy of light to its frequency?", "Planck"),
          new Question(
              "Which principle limits knowing place and momentum together?", "uncertainty"),
          new Question("Whose equation tells how a wave function changes?", "Schrödinger"),
          new Question("Which particles cannot share a state, by Pauli's principle?", "fermion"),
          new Question("What is a state called that is a sum of others?", "superposition"),
          new Question(
              "What are two particles called that only have a state together?", "entangle"),
          new Question("What is it called when a particle passes a barrier?", "tunnel"));

  /**
   * A question.
   *
   * @param text as it is asked
   * @param key a part of a word that a right answer has
   */
  record Question(String text, String key) {

    boolean isAnsweredIn(String reply) {
      return reply.toLowerCase(Locale.ROOT).contains(key.toLowerCase(Locale.ROOT));
    }

    Fact fact() {
      return new Fact(SUBJECT, text, "It is \"" + key + "\".");
    }
  }

  static List<Fact> facts() {
    return QUESTIONS.stream().map(Question::fact).toList();
  }

  private Physics() {}
}
