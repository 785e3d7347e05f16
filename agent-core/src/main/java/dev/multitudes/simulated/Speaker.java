package dev.multitudes.simulated;

import dev.multitudes.drift.Markers;
import dev.multitudes.persona.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One of a multitude: how it talks, what it wants and what it knows.
 *
 * @param name of its persona
 * @param weight of its prior, above 0
 * @param sentences that it says
 * @param goal that it has, as it is stated; may be empty
 * @param subjects that it may draw on
 * @param vocabulary texts that show its words
 */
record Speaker(
    String name,
    double weight,
    List<String> sentences,
    String goal,
    List<String> subjects,
    List<String> vocabulary) {

  private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?])\\s+");
  private static final List<String> PLAIN =
      List.of("Very well.", "So it stands.", "This is how matters are.", "Let that be said.");

  static Speaker of(Persona persona) {
    List<String> exemplars = persona.style().exemplars();
    return new Speaker(
        persona.name(),
        persona.prevalence(),
        sentences(exemplars, persona.style().uses()),
        persona.goal().statement(),
        persona.knowledge().subjects(),
        joined(
            Stream.of(
                List.of(persona.name(), persona.identity()),
                persona.knowledge().subjects(),
                persona.style().uses(),
                exemplars)));
  }

  static Speaker assistant(double weight) {
    List<String> speech = Markers.assistantSpeech();
    return new Speaker(
        Persona.ASSISTANT.name(),
        weight,
        sentences(speech, List.of()),
        "",
        List.of(),
        joined(Stream.of(List.of(Persona.ASSISTANT.name()), speech)));
  }

  /** Somebody whom only a text knows. */
  static Speaker unknown(String name, double weight) {
    return new Speaker(name, weight, PLAIN, "", List.of(), List.of());
  }

  /** This one in the part that a text gives it; what the text leaves out stays. */
  Speaker as(Mask mask) {
    boolean isShown = !mask.exemplars().isEmpty() || !mask.uses().isEmpty();
    return new Speaker(
        name,
        weight,
        isShown ? sentences(mask.exemplars(), mask.uses()) : sentences,
        mask.goal().isEmpty() ? goal : mask.goal(),
        mask.subjects().isEmpty() ? subjects : mask.subjects(),
        vocabulary);
  }

  private static List<String> sentences(List<String> exemplars, List<String> uses) {
    List<String> shown =
        exemplars.stream()
            .flatMap(BETWEEN_SENTENCES::splitAsStream)
            .filter(sentence -> !sentence.isBlank())
            .toList();
    if (!shown.isEmpty()) {
      return shown;
    }
    return uses.isEmpty()
        ? PLAIN
        : uses.stream().flatMap(word -> PLAIN.stream().map(said -> word + "! " + said)).toList();
  }

  private static List<String> joined(Stream<List<String>> texts) {
    return texts.flatMap(List::stream).toList();
  }

  /** Something in its manner: two of its sentences, if it has so many. */
  String talk(SplittableRandom chance) {
    int first = chance.nextInt(sentences.size());
    if (sentences.size() == 1) {
      return sentences.getFirst();
    }
    int second = (first + 1 + chance.nextInt(sentences.size() - 1)) % sentences.size();
    return sentences.get(first) + " " + sentences.get(second);
  }

  /** Answers to what is asked, as far as it may draw on the subject. */
  List<String> answers(String asked, List<Fact> facts) {
    var answers = new ArrayList<String>();
    for (Fact fact : facts) {
      if (fact.isAskedIn(asked) && subjects.contains(fact.subject())) {
        answers.add(fact.answer());
      }
    }
    return answers;
  }
}
