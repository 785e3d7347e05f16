package dev.multitudes.persona;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of what a model is told of a persona. Leaving a facet out leaves out exactly its section.
 *
 * @param facet that it tells of
 * @param text without a line's end
 */
public record Section(Facet facet, String text) {

  static List<Section> of(Persona persona) {
    var sections = new ArrayList<Section>();
    for (Facet facet : Facet.values()) {
      String text = String.join("\n", lines(persona, facet));
      if (!text.isEmpty()) {
        sections.add(new Section(facet, text));
      }
    }
    return List.copyOf(sections);
  }

  private static List<String> lines(Persona persona, Facet facet) {
    Knowledge knowledge = persona.knowledge();
    return switch (facet) {
      case IDENTITY -> line("You are ", sentence(persona.identity()));
      case GOAL -> line("Your goal: ", persona.goal().statement());
      case KNOWLEDGE -> line("You know well: ", sentence(String.join(", ", knowledge.subjects())));
      case UNKNOWN ->
          line(
              "You cannot know, and do not claim to: ",
              sentence(String.join(", ", knowledge.unknown())));
      case BOUNDARIES ->
          persona.boundaries().never().stream().map(what -> "Never " + sentence(what)).toList();
      case STYLE -> lines(persona.style());
      case TOOLS, PREVALENCE, ANCHORING -> List.of();
    };
  }

  private static List<String> lines(Style style) {
    var lines = new ArrayList<String>();
    lines.addAll(line("", style.manner()));
    lines.addAll(line("Your register: ", sentence(style.register())));
    lines.addAll(line("Your sentences: ", sentence(style.sentences())));
    lines.addAll(line("Words of yours: ", sentence(String.join(", ", style.uses()))));
    lines.addAll(line("Words you do not use: ", sentence(String.join(", ", style.avoids()))));
    lines.addAll(
        line(
            "You speak like this:\n",
            style.exemplars().stream().map(said -> "- " + said).collect(joining("\n"))));
    return lines;
  }

  /** Who, what for and how, on one line. */
  static String reminder(Persona persona) {
    String told =
        Stream.of(
                line("You are ", sentence(persona.identity())),
                line("Your goal: ", sentence(persona.goal().statement())),
                line("", persona.style().manner()))
            .flatMap(List::stream)
            .collect(joining(" "));
    return told.isEmpty() ? "" : "Remember: " + told.replaceAll("\\s+", " ");
  }

  private static List<String> line(String lead, String text) {
    return text.isBlank() ? List.of() : List.of(lead + text);
  }

  private static String sentence(String text) {
    return text.isEmpty() || ".!?".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
  }
}
