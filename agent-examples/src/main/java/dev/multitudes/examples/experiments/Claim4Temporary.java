package dev.multitudes.examples.experiments;

import dev.multitudes.drift.Counts;
import dev.multitudes.persona.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What is left of a persona that was worn for some turns and taken off. */
final class Claim4Temporary implements Experiment {
  private static final Persona BASE = Persona.named("a helpful assistant");
  private static final int WORN = 3;
  private static final Predicate<String> EAR = Ear.of(People.PIRATE);
  private static final String PIRATE = People.PIRATE.name();

  private enum Ending {
    TAKEN_OFF,
    KEPT_ON
  }

  @Override
  public int number() {
    return 4;
  }

  @Override
  public String claim() {
    return "A persona is put on for a while and comes off again";
  }

  @Override
  public String control() {
    return "the persona is not taken off";
  }

  @Override
  public List<Measured> measure(Lab lab) {
    return measured(lab, Ending.TAKEN_OFF);
  }

  @Override
  public List<Measured> control(Lab lab) {
    return measured(lab, Ending.KEPT_ON);
  }

  private static List<Measured> measured(Lab lab, Ending ending) {
    var after = new ArrayList<String>();
    var never = new ArrayList<String>();
    var during = new ArrayList<String>();
    for (int trial = 0; trial < lab.times(1500, 4); trial++) {
      Talk talk = Talk.begin(BASE, lab.model(2 * trial));
      during.add(sound(wear(talk, ending)));
      after.add(sound(talk.chat(0)));
      never.add(sound(neverWorn(lab, 2 * trial + 1)));
    }
    Counts left = Counts.of(after);
    return List.of(
        Estimate.of(
            Counts.of(during).share(PIRATE),
            "it was worn: pirate's replies",
            new Measured.Rule.Above(.5)),
        Measured.of(
            "residue: variation, at most (95 %)",
            left.variationAtMost(Counts.of(never)), new Measured.Rule.AtMost(.1)),
        Estimate.difference(left.share(PIRATE), Counts.of(never).share(PIRATE))
            .as("pirate's replies, less never worn", new Measured.Rule.Below(.1)));
  }

  private static String sound(String reply) {
    return EAR.test(reply) ? PIRATE : "somebody else";
  }

  /** The last reply while it was worn. */
  private static String wear(Talk talk, Ending ending) {
    var wearing = talk.conversation().wear(People.PIRATE);
    for (int turn = 1; turn <= WORN; turn++) {
      talk.chat(turn);
    }
    if (ending == Ending.TAKEN_OFF) {
      wearing.close();
    }
    return talk.last();
  }

  private static String neverWorn(Lab lab, int trial) {
    Talk talk = Talk.begin(BASE, lab.model(trial));
    for (int turn = 1; turn <= WORN; turn++) {
      talk.chat(turn);
    }
    return talk.chat(0);
  }
}
