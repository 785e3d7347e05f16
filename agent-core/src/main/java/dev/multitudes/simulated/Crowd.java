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
  // Taken apart once for the turns of a conversation. Two threads may both do it, and come to the
  // same.
  private volatile Optional<Part> latest = Optional.empty();

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
    Belief belief = Belief.before(part.map(Part::cast).orElse(speakers));
    if (part.isPresent()) {
      Said statement = scene.statement().orElseThrow();
      double left = LASTING + (1 - LASTING) * Math.pow(FADING, statement.ago());
      belief = belief.plus(part.get().index, part.get().nats * left);
    }
    for (Said said : scene.recent()) {
      belief = after(said, belief, part);
    }
    return belief;
  }

  /**
   * A persona that is put on.
   *
   * @param text that puts it on
   * @param identity that it is given; may be empty
   * @param index its place in the cast
   * @param cast the speakers with it, at its place among them or behind them
   * @param nats what the text counts when it is fresh
   */
  private record Part(String text, String identity, int index, List<Speaker> cast, double nats) {}

  private Optional<Part> part(Said statement) {
    Optional<Part> known = latest.filter(part -> part.text.equals(statement.text()));
    if (known.isPresent()) {
      return known;
    }
    Mask mask = Mask.of(statement.text());
    Optional<Part> part =
        mask.isBlank() ? Optional.empty() : Optional.of(part(statement.text(), mask));
    latest = part;
    return part;
  }

  private Part part(String text, Mask mask) {
    int index = lexicon.recognised(mask.identity()).orElse(speakers.size());
    var cast = new ArrayList<>(speakers);
    if (index == cast.size()) {
      double mean = assistant().weight() / (cast.size() - 1);
      cast.add(Speaker.unknown(mask.identity(), mean));
    }
    cast.set(index, cast.get(index).as(mask));
    return new Part(text, mask.identity(), index, List.copyOf(cast), stated(text));
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
    String called = Mask.identityIn(said.text());
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
    return part.filter(it -> !called.isEmpty() && it.identity.startsWith(called))
        .map(it -> OptionalInt.of(it.index))
        .orElseGet(() -> lexicon.recognised(called));
  }

  private double[] atMost(double most, String text, double left) {
    return Arrays.stream(lexicon.evidence(text)).map(x -> Math.max(-most, x) * left).toArray();
  }
}
