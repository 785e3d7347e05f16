package dev.multitudes.examples.experiments;

import dev.multitudes.drift.Markers;
import dev.multitudes.persona.Persona;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells who speaks by the words alone: each persona's markers against the speech of all others and
 * the assistant. It knows nothing of who was put on.
 */
final class Ear {
  private final Map<String, Markers> byName = new LinkedHashMap<>();

  Ear(List<Persona> personas) {
    byName.put(
        Persona.ASSISTANT.name(), Markers.between(Markers.assistantSpeech(), speech(personas)));
    for (Persona persona : personas) {
      var others = new ArrayList<>(Markers.assistantSpeech());
      personas.stream()
          .filter(other -> !other.equals(persona))
          .forEach(other -> others.addAll(other.style().exemplars()));
      byName.put(persona.name(), Markers.between(persona.style().exemplars(), others));
    }
  }

  private static List<String> speech(List<Persona> personas) {
    return personas.stream().flatMap(persona -> persona.style().exemplars().stream()).toList();
  }

  /** Hears whether a text sounds like this persona rather than like the assistant. */
  static Predicate<String> of(Persona persona) {
    var markers = Markers.of(persona);
    return text -> markers.score(text) > 0;
  }

  /** The name of the persona, or of the assistant, that a text sounds most like. */
  String who(String text) {
    String best = Persona.ASSISTANT.name();
    for (String name : byName.keySet()) {
      best = score(name, text) > score(best, text) ? name : best;
    }
    return best;
  }

  /** How much a text sounds like one of them: above 0 if more than like all others. */
  double score(String name, String text) {
    Markers markers = byName.get(name);
    return markers == null ? 0 : markers.score(text);
  }
}
