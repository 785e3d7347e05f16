package dev.multitudes.simulated;

import dev.multitudes.persona.Persona;
import dev.multitudes.simulated.Scene.Said;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The speakers of a multitude, the friendly assistant first, and what they are known by. */
final class Crowd {
  /*
   * In nats, and none of it fitted to a language model. A persona of a hundred words then holds out
   * against some pressure and keeps to itself for hundreds of turns; a bare name does neither.
   */
  private static final double STATED = 3; // times the logarithm of the words that put it on
  private static final double FADING = .95; // of what the head of the conversation says, by turn
  private static final double LASTING = .5; // this part of it does not fade
  private static final double PRESSED = 1.5; // times the level
  private static final double TALK_FADING = .6; // of what users say
  private static final double TOPIC = 1.5; // at most, of a user's words
  private static final double HABIT = .5; // at most, of a reply's words
  private static final double HABIT_FADING = .7;
  private static final int ASSISTANT = 0;

  private final List<Speaker> speakers;
  private final Lexicon lexicon;

  Crowd(List<Persona> personas) {
    double others = personas.stream().mapToDouble(Persona::prevalence).sum();
    this.speakers =
        Stream.concat(Stream.of(Speaker.assistant(others)), personas.stream().map(Speaker::of))
            .toList();
    this.lexicon = new Lexicon(speakers.stream().map(Speaker::vocabulary).toList());
  }

  /** Whoever speaks if nothing that is said counts. */
  Speaker assistant() {
    return speakers.get(ASSISTANT);
  }

  /** Who may speak next, after all that was said. */
  Belief after(Scene scene) {
    Optional<Part> part = scene.statement().flatMap(this::part);
    Belief belief = Belief.before(part.map(this::cast).orElse(speakers));
    if (part.isPresent()) {
      Said statement = scene.statement().orElseThrow();
      double left = LASTING + (1 - LASTING) * Math.pow(FADING, statement.ago());
      belief = belief.plus(part.get().index, stated(statement.text()) * left);
    }
    for (Said said : scene.recent()) {
      belief = after(said, belief, part);
    }
    return belief;
  }

  /** A persona that is put on, at its place among the speakers or behind them. */
  private record Part(Mask mask, int index) {}

  private Optional<Part> part(Said statement) {
    Mask mask = Mask.of(statement.text());
    return mask.isBlank()
        ? Optional.empty()
        : Optional.of(new Part(mask, lexicon.recognised(mask.identity()).orElse(speakers.size())));
  }

  private List<Speaker> cast(Part part) {
    var cast = new ArrayList<>(speakers);
    if (part.index == cast.size()) {
      double mean = assistant().weight() / (cast.size() - 1);
      cast.add(Speaker.unknown(part.mask.identity(), mean));
    }
    cast.set(part.index, cast.get(part.index).as(part.mask));
    return cast;
  }

  private static double stated(String text) {
    return STATED * Math.log(1. + Lexicon.words(text).size());
  }

  private Belief after(Said said, Belief belief, Optional<Part> part) {
    return switch (said.who()) {
      case USER -> heard(said, belief, part);
      case MODEL ->
          belief.plus(atMost(HABIT, said.text(), Math.pow(HABIT_FADING, said.ago() - 1.)));
      case SYSTEM, WORLD -> belief;
    };
  }

  private Belief heard(Said said, Belief belief, Optional<Part> part) {
    double left = Math.pow(TALK_FADING, said.ago());
    Optional<Pressure> pressure = Pressure.in(said.text());
    String called = Mask.of(said.text()).identity();
    if (pressure.isPresent()) {
      return belief.plus(
          lexicon.recognised(called).orElse(ASSISTANT), PRESSED * pressure.get().level() * left);
    }
    OptionalInt again = again(called, part);
    return again.isPresent()
        ? belief.plus(again.getAsInt(), stated(said.text()) * left)
        : belief.plus(atMost(TOPIC, said.text(), left));
  }

  /** Who is called to mind: the one whose part was given already, or another who is known. */
  private OptionalInt again(String called, Optional<Part> part) {
    return part.filter(it -> !called.isEmpty() && it.mask.identity().startsWith(called))
        .map(it -> OptionalInt.of(it.index))
        .orElseGet(() -> lexicon.recognised(called));
  }

  private double[] atMost(double most, String text, double left) {
    return Arrays.stream(lexicon.evidence(text)).map(x -> Math.max(-most, x) * left).toArray();
  }
}
