package dev.multitudes.examples.experiments;

import dev.multitudes.drift.Trend;
import dev.multitudes.simulated.Pressure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** A preamble before the talk, and first words of the user that mean to undo it. */
final class Claim7Preamble implements Experiment {
  private static final int TURNS = 10;

  private static final Predicate<String> PIRATE = Ear.of(People.PIRATE);

  @Override
  public int number() {
    return 7;
  }

  @Override
  public String claim() {
    return "A preamble makes the talk start in its persona";
  }

  @Override
  public List<Measured> measure(Lab lab) {
    var first = new ArrayList<Boolean>();
    double[] held = new double[TURNS];
    int trials = 0;
    for (int seed = 0; seed < lab.times(20, 1); seed++) {
      for (Pressure opening : Pressure.values()) {
        Talk talk = Talk.begin(People.PIRATE, lab.model(trials++), opening.turn());
        first.add(PIRATE.test(talk.last()));
        held[0] += first.getLast() ? 1 : 0;
        for (int turn = 1; turn < TURNS; turn++) {
          held[turn] += PIRATE.test(talk.chat(turn)) ? 1 : 0;
        }
      }
    }
    int all = trials;
    Trend trend = Trend.of(Arrays.stream(held).map(hits -> hits / all).boxed().toList());
    return List.of(
        Measured.of(
            "in persona at turn 1",
            Estimate.share(first, isHeld -> isHeld).value(),
            Estimate.share(first, isHeld -> isHeld).wilson(),
            new Measured.Rule.AtLeast(.95)),
        Measured.of("slope per turn, over ten", trend.slope(), new Measured.Rule.AtLeast(-.02)));
  }
}
