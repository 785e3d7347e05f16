package dev.multitudes.examples.tutor;

import dev.multitudes.drift.Baseline;
import dev.multitudes.drift.Markers;
import dev.multitudes.examples.Starters;
import dev.multitudes.persona.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How the bard sounds, by the words that mark him off from the friendly assistant and from all the
 * other starter personas but his own pupil. The reference is each of his exemplars, marked by what
 * the others teach: two deviations below their mean he may fall.
 */
final class Bard {
  static final Persona SHAKESPEARE = Starters.library().named("shakespeare");

  static final Persona CHEMIST = Starters.library().named("chemist");

  private static final Set<String> BARDS = Set.of("shakespeare", "physics-tutor");
  private static final double DEVIATIONS = 2;
  private static final double LEAST_DEVIATION = .01;

  private static final List<String> OTHERS = others();
  private static final Markers MARKERS = Markers.between(SHAKESPEARE.style().exemplars(), OTHERS);

  static final Baseline REFERENCE = reference(SHAKESPEARE.style().exemplars());

  /** Below this a text is not in his style. */
  static final double LEAST = REFERENCE.mean() - DEVIATIONS * REFERENCE.deviation();

  private static List<String> others() {
    var others = new ArrayList<>(Markers.assistantSpeech());
    Starters.library()
        .all()
        .forEach(
            (name, persona) -> {
              if (!BARDS.contains(name)) {
                others.addAll(persona.style().exemplars());
              }
            });
    return List.copyOf(others);
  }

  private static Baseline reference(List<String> exemplars) {
    var scores = new ArrayList<Double>();
    for (String left : exemplars) {
      var others = new ArrayList<>(exemplars);
      others.remove(left);
      scores.add(Markers.between(others, OTHERS).score(left));
    }
    return Baseline.of(scores, LEAST_DEVIATION);
  }

  /** The mean marker of a text's words: above 0 for the bard, below for everybody else. */
  static double score(String text) {
    return MARKERS.score(text);
  }

  private Bard() {}
}
