package dev.multitudes.examples.cli;

import dev.multitudes.ollama.Examination;
import dev.multitudes.ollama.InstalledModel;
import dev.multitudes.ollama.Readiness;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What there is at an address, and what follows from it.
 *
 * @param examination what there is
 * @param warnings what to know, in sentences
 * @param next what to do, in one or two sentences
 * @param command that plays with the model, if one can be played
 * @param isWell whether nothing has to be done first
 */
record Diagnosis(
    Examination examination,
    List<String> warnings,
    String next,
    Optional<String> command,
    boolean isWell) {

  private static final String PLAY = "Play the football decision:";

  /** Looks there, for this model or the best one. */
  static Diagnosis at(Whereabouts place, Optional<String> model) {
    Examination examination = place.server().examine();
    return switch (examination) {
      case Examination.Silent silent -> nobody(silent);
      case Examination.Strange strange -> nobody(strange);
      case Examination.Found found ->
          model
              .map(name -> asked(found, name, place))
              .or(() -> found.best().map(best -> best(found, best, place)))
              .orElseGet(() -> toDo(found, found.warnings(), found.next()));
    };
  }

  private static Diagnosis nobody(Examination examination) {
    return toDo(
        examination, List.of(), examination.next() + " Say where with --url, or in OLLAMA_HOST.");
  }

  private static Diagnosis asked(Examination.Found found, String model, Whereabouts place) {
    return switch (place.server().check(model)) {
      case Readiness.Ready ready -> playable(found, ready, model, place);
      case Readiness.NotReady not -> toDo(found, found.warnings(), not.message());
    };
  }

  private static Diagnosis best(Examination.Found found, InstalledModel best, Whereabouts place) {
    Diagnosis asked = asked(found, best.name(), place);
    boolean isBetterElsewhere = !best.capabilities().isEmpty() && !best.canCallTools();
    return asked.isWell && isBetterElsewhere
        ? new Diagnosis(found, asked.warnings, found.next() + " " + PLAY, asked.command, false)
        : asked;
  }

  private static Diagnosis playable(
      Examination.Found found, Readiness.Ready ready, String model, Whereabouts place) {
    return new Diagnosis(
        found,
        Stream.concat(found.warnings().stream(), ready.warnings().stream()).distinct().toList(),
        PLAY,
        Optional.of(
            "./multitudes football --model %s%s"
                .formatted(quoted("ollama:" + model), place.option())),
        true);
  }

  private static Diagnosis toDo(Examination examination, List<String> warnings, String next) {
    return new Diagnosis(examination, warnings, next, Optional.empty(), false);
  }

  /** As a shell takes it for one word. */
  private static String quoted(String word) {
    return word.matches("[\\w./:@+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
