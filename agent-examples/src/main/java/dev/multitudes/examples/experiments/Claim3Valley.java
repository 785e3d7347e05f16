package dev.multitudes.examples.experiments;

import dev.multitudes.drift.Recovery;
import dev.multitudes.persona.Persona;
import dev.multitudes.simulated.Pressure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A persona as a valley: how many ways lead into it, how hard it is to press out of, and how soon
 * it is back; for a pirate who is described, and for one who is only named.
 */
final class Claim3Valley implements Experiment {
  private static final int AFTERWARDS = 12;
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
            Ladder.depth(worn),
            Ladder.interval(worn, lab.seed()),
            new Measured.Rule.Above(1)),
        Measured.of(
            "d50, described less only named",
            Ladder.depth(worn) - Ladder.depth(named),
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

  private static List<Ladder> ladders(Persona persona, Lab lab) {
    return IntStream.range(0, lab.times(40, 2))
        .mapToObj(trial -> Ladder.of(persona, lab.model(trial), PIRATE))
        .toList();
  }

  /** After three orders to drop the part, in turns of small talk. */
  private static double halfLife(Lab lab) {
    int trials = lab.times(60, 2);
    double[] held = new double[AFTERWARDS + 1];
    for (int trial = 0; trial < trials; trial++) {
      Talk talk = Ladder.pressed(People.PIRATE, lab.model(trial), Pressure.ORDER);
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
