package dev.multitudes.examples.experiments;

import dev.multitudes.drift.MutualInformation;
import dev.multitudes.drift.Share;
import dev.multitudes.persona.Persona;
import java.util.ArrayList;
import java.util.List;

/**
 * One model, one moment, several personas: can they be told apart by what they do and say? Each
 * trial is told by who else did and said what, in all other trials.
 */
final class Claim1Multitude implements Experiment {
  private static final int SHUFFLES = 499;

  @Override
  public int number() {
    return 1;
  }

  @Override
  public String claim() {
    return "The model holds a multitude of personas";
  }

  @Override
  public List<Measured> measure(Lab lab) {
    List<Trial> trials = trials(lab);
    MutualInformation told =
        MutualInformation.between(
            trials.stream().map(trial -> trial.persona.name()).toList(),
            trials.stream().map(trial -> trial.did.done()).toList(),
            SHUFFLES,
            lab.seed());
    var ear = new Ear(People.FOOTBALLERS);
    Share right =
        Estimate.share(trials, trial -> guessed(trial, trials, ear).equals(trial.persona));
    double chance = 1. / People.FOOTBALLERS.size();
    return List.of(
        Estimate.of(right, "who it was, by acts and words", new Measured.Rule.Above(chance)),
        Measured.of("bits that an act tells of who", told.bits(), new Measured.Rule.AtLeast(.1)),
        Measured.of("p that shuffled ones tell as much", told.p(), new Measured.Rule.AtMost(.05)));
  }

  private record Trial(int number, Persona persona, Kickoff did) {}

  private static List<Trial> trials(Lab lab) {
    var trials = new ArrayList<Trial>();
    for (int i = 0; i < lab.times(60, 4); i++) {
      for (Persona persona : People.FOOTBALLERS) {
        trials.add(
            new Trial(trials.size(), persona, Kickoff.of(persona, lab.model(trials.size()))));
      }
    }
    return trials;
  }

  private static Persona guessed(Trial trial, List<Trial> trials, Ear ear) {
    Persona best = People.FOOTBALLERS.getFirst();
    double most = Double.NEGATIVE_INFINITY;
    for (Persona persona : People.FOOTBALLERS) {
      double score = score(persona, trial, trials, ear);
      best = score > most ? persona : best;
      most = Math.max(most, score);
    }
    return best;
  }

  /** ln P(act | persona), with one act added of each kind, and how the words sound. */
  private static double score(Persona persona, Trial trial, List<Trial> trials, Ear ear) {
    double same = 1;
    double all = 1;
    for (Trial other : trials) {
      if (other.number != trial.number && other.persona.equals(persona)) {
        all++;
        same += other.did.done().equals(trial.did.done()) ? 1 : 0;
      }
    }
    return Math.log(same / all) + ear.score(persona.name(), trial.did.words());
  }
}
