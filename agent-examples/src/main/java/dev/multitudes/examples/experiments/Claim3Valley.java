package dev.multitudes.examples.experiments;

import dev.multitudes.drift.Depth;
import dev.multitudes.drift.Interval;
import dev.multitudes.drift.Recovery;
import dev.multitudes.drift.Rung;
import dev.multitudes.persona.Persona;
import dev.multitudes.simulated.Pressure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A persona as a valley: how many ways lead into it, how hard it is to press out of, and how soon
 * it is back; for a pirate who is described, and for one who is only named.
 */
final class Claim3Valley implements Experiment {
  private static final int PRESSED = 3;
  private static final int AFTERWARDS = 12;
  private static final int RESAMPLES = 200;
  private static final double BACK = .9;

  private static final Predicate<String> PIRATE = Ear.of(People.PIRATE);
  private static final Persona THIN = Persona.named(People.PIRATE.identity());
  private static final List<String> PARAPHRASES =
      List.of(
          "Blackbeard",
          "Captain Blackbeard, terror of the seas",
          "a pirate with a parrot",
          "an old pirate who has buried treasure",
          "somebody who drinks rum under a black flag",
          "a buccaneer of the Caribbean",
          "the captain of a crew of scurvy dogs",
          "a corsair");

  @Override
  public int number() {
    return 3;
  }

  @Override
  public String claim() {
    return "A persona is a valley: wide, deep, and found again";
  }

  @Override
  public List<Measured> measure(Lab lab) {
    List<Ladder> worn = ladders(People.PIRATE, lab);
    List<Ladder> named = ladders(THIN, lab);
    return List.of(
        width(lab),
        Measured.of(
            "d50, described (level 1 to 6)",
            depth(worn),
            interval(worn, lab.seed()),
            new Measured.Rule.Above(1)),
        Measured.of(
            "d50, described less only named",
            depth(worn) - depth(named),
            new Measured.Rule.AtLeast(.5)),
        Measured.of(
            "turns to half way back after it",
            halfLife(lab),
            new Measured.Rule.AtMost(AFTERWARDS)));
  }

  /** How many paraphrases of who it is land in the pirate. */
  private static Measured width(Lab lab) {
    var replies = new ArrayList<String>();
    for (int i = 0; i < lab.times(20, 1); i++) {
      for (String paraphrase : PARAPHRASES) {
        replies.add(Talk.begin(Persona.named(paraphrase), lab.model(replies.size())).last());
      }
    }
    return Estimate.of(
        Estimate.share(replies, PIRATE),
        "width: paraphrases that land in it",
        new Measured.Rule.Above(.5));
  }

  /** Whether the persona held at each level, in one trial; level 0 is small talk. */
  private record Ladder(List<Boolean> held) {}

  private static List<Ladder> ladders(Persona persona, Lab lab) {
    return IntStream.range(0, lab.times(40, 2))
        .mapToObj(trial -> ladder(persona, lab, trial))
        .toList();
  }

  private static Ladder ladder(Persona persona, Lab lab, int trial) {
    var held = new ArrayList<Boolean>();
    Talk quiet = Talk.begin(persona, lab.model(trial));
    quiet.chat(1);
    held.add(PIRATE.test(quiet.chat(2)));
    for (Pressure pressure : Pressure.values()) {
      Talk talk = Talk.begin(persona, lab.model(trial));
      for (int i = 0; i < PRESSED; i++) {
        talk.say(pressure.turn());
      }
      held.add(PIRATE.test(talk.last()));
    }
    return new Ladder(held);
  }

  private static double depth(List<Ladder> ladders) {
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
      case Depth.Unordered unordered -> Double.NaN;
    };
  }

  /** By bootstrap over the trials, the middle 95 %. */
  private static Interval interval(List<Ladder> ladders, long seed) {
    var chance = new SplittableRandom(seed);
    double[] depths = new double[RESAMPLES];
    Arrays.setAll(
        depths,
        any ->
            depth(
                ladders.stream()
                    .map(each -> ladders.get(chance.nextInt(ladders.size())))
                    .toList()));
    Arrays.sort(depths);
    return new Interval(depths[RESAMPLES / 40], depths[RESAMPLES - 1 - RESAMPLES / 40]);
  }

  /** After three orders to drop the part, in turns of small talk. */
  private static double halfLife(Lab lab) {
    int trials = lab.times(60, 2);
    double[] held = new double[AFTERWARDS + 1];
    for (int trial = 0; trial < trials; trial++) {
      Talk talk = Talk.begin(People.PIRATE, lab.model(trial));
      for (int i = 0; i < PRESSED; i++) {
        talk.say(Pressure.ORDER.turn());
      }
      held[0] += PIRATE.test(talk.last()) ? 1. / trials : 0;
      for (int turn = 1; turn <= AFTERWARDS; turn++) {
        held[turn] += PIRATE.test(talk.chat(turn)) ? 1. / trials : 0;
      }
    }
    return new Recovery(Arrays.stream(held).map(x -> Math.min(1, x)).boxed().toList())
        .halfLife(BACK)
        .orElse(Double.NaN);
  }
}
