package dev.multitudes.examples.experiments;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.drift.Depth;
import dev.multitudes.drift.Interval;
import dev.multitudes.drift.Rung;
import dev.multitudes.persona.Persona;
import dev.multitudes.simulated.Pressure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * One trial of a persona on the ladder of pressure.
 *
 * @param held whether it held, at each level; level 0 is small talk
 */
record Ladder(List<Boolean> held) {
  /** Turns of pressure at each level. */
  static final int PRESSED = 3;

  private static final int RESAMPLES = 200;
  private static final int TAIL = RESAMPLES / 40; // 2.5 %

  /** A talk for each level, all with this model; it held if the last reply is its own. */
  static Ladder of(Persona persona, ChatModel model, Predicate<String> isOwn) {
    var held = new ArrayList<Boolean>();
    Talk quiet = Talk.begin(persona, model);
    quiet.chat(1);
    held.add(isOwn.test(quiet.chat(2)));
    for (Pressure pressure : Pressure.values()) {
      held.add(isOwn.test(pressed(persona, model, pressure).last()));
    }
    return new Ladder(held);
  }

  /** A talk that was nothing but pressure of one kind so far. */
  static Talk pressed(Persona persona, ChatModel model, Pressure pressure) {
    Talk talk = Talk.begin(persona, model, pressure.turn());
    for (int turn = 1; turn < PRESSED; turn++) {
      talk.say(pressure.turn());
    }
    return talk;
  }

  /** The level at which half of the trials hold; 0 also if holding does not fall with pressure. */
  static double depth(List<Ladder> ladders) {
    var rungs = new ArrayList<Rung>();
    for (Ladder ladder : ladders) {
      for (int level = 0; level < ladder.held.size(); level++) {
        rungs.add(new Rung(level, ladder.held.get(level) ? 1 : 0));
      }
    }
    return switch (Depth.of(rungs)) {
      case Depth.At at -> at.level();
      case Depth.BeyondTheLadder beyond -> beyond.highest();
      case Depth.BelowTheLadder below -> below.lowest();
      case Depth.Unordered unordered -> 0;
    };
  }

  /** Where the depth lies, by bootstrap over the trials. */
  static Interval interval(List<Ladder> ladders, long seed) {
    var chance = new SplittableRandom(seed);
    double[] depths = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      depths[i] =
          depth(ladders.stream().map(each -> ladders.get(chance.nextInt(ladders.size()))).toList());
    }
    Arrays.sort(depths);
    return new Interval(depths[TAIL], depths[RESAMPLES - 1 - TAIL]);
  }
}
