package dev.multitudes.agent;

import dev.multitudes.persona.Persona;
import java.util.ArrayList;
import java.util.List;

/** Writes a persona down as the system message: identity, goal, knowledge, boundaries, style. */
final class Instructions {

  /** The same persona always gives the same text; empty if the persona has nothing to say. */
  static String of(Persona persona) {
    var sections = new ArrayList<String>();
    add(sections, "You are ", sentence(persona.identity()));
    add(sections, "Your goal: ", persona.goal().statement());
    add(sections, "You know well: ", sentence(String.join(", ", persona.knowledge().subjects())));
    add(
        sections,
        "You cannot know, and do not claim to: ",
        sentence(String.join(", ", persona.knowledge().unknown())));
    persona.boundaries().never().forEach(what -> add(sections, "Never ", sentence(what)));
    add(sections, "", persona.style().manner());
    add(sections, "You speak like this:\n- ", String.join("\n- ", persona.style().exemplars()));
    return String.join("\n", sections);
  }

  private static void add(List<String> sections, String lead, String text) {
    if (!text.isBlank()) {
      sections.add(lead + text);
    }
  }

  private static String sentence(String text) {
    return text.isEmpty() || ".!?".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
  }

  private Instructions() {}
}
