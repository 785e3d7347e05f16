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
 * @param models those to tell of
 * @param context the most tokens that a model is asked for, from 1
 * @param warnings what to know, in sentences
 * @param next what to do, in one or two sentences
 * @param command that plays with the model, if one can be played
 * @param isWell whether nothing has to be done first
 */
record Diagnosis(
    Examination examination,
    List<InstalledModel> models,
    int context,
    List<String> warnings,
    String next,
    Optional<String> command,
    boolean isWell) {

  private static final String PLAY = "Play the football decision:";

  /** Looks there, for this model or the best one. */
  static Diagnosis at(Whereabouts place, Optional<String> model) {
    Diagnosis begun = new Diagnosis(place.server().examine(), place.server().contextTokens());
    return switch (begun.examination) {
      case Examination.Silent silent -> begun.nobody();
      case Examination.Strange strange -> begun.nobody();
      case Examination.Found found -> begun.of(found, model, place);
    };
  }

  private Diagnosis(Examination examination, int context) {
    this(examination, List.of(), context, List.of(), examination.next(), Optional.empty(), false);
  }

  private Diagnosis nobody() {
    return toDo(next + " Say where with --url, or in OLLAMA_HOST.");
  }

  private Diagnosis of(Examination.Found found, Optional<String> model, Whereabouts place) {
    Diagnosis all = noting(found.warnings()).telling(found.models());
    return model
        .map(name -> all.telling(found.named(name).stream().toList()).asked(name, place))
        .or(() -> found.best().map(best -> all.best(best, place)))
        .orElse(all);
  }

  private Diagnosis asked(String model, Whereabouts place) {
    return switch (place.server().check(model)) {
      case Readiness.Ready ready ->
          noting(Stream.concat(warnings.stream(), ready.warnings().stream()).distinct().toList())
              .playing(model, place);
      case Readiness.NotReady not -> toDo(not.message());
    };
  }

  private Diagnosis best(InstalledModel best, Whereabouts place) {
    Diagnosis asked = asked(best.name(), place);
    boolean isBetterElsewhere = !best.capabilities().isEmpty() && !best.canCallTools();
    return asked.isWell && isBetterElsewhere
        ? new Diagnosis(
            examination, models, context, asked.warnings, next + " " + PLAY, asked.command, false)
        : asked;
  }

  private Diagnosis playing(String model, Whereabouts place) {
    String play =
        "./multitudes football --model %s%s".formatted(quoted("ollama:" + model), place.option());
    return new Diagnosis(examination, models, context, warnings, PLAY, Optional.of(play), true);
  }

  private Diagnosis telling(List<InstalledModel> some) {
    return new Diagnosis(examination, some, context, warnings, next, command, isWell);
  }

  private Diagnosis noting(List<String> sentences) {
    return new Diagnosis(examination, models, context, sentences, next, command, isWell);
  }

  private Diagnosis toDo(String what) {
    return new Diagnosis(examination, models, context, warnings, what, command, isWell);
  }

  /** As a shell takes it for one word. */
  private static String quoted(String word) {
    return word.matches("[\\w./:@+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
