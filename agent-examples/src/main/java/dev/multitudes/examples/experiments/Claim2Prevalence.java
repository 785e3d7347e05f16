package dev.multitudes.examples.experiments;

import dev.multitudes.drift.Counts;
import dev.multitudes.drift.Share;
import dev.multitudes.persona.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Who answers if nobody is asked for: Harry Potter more often than Abraham Lincoln? */
final class Claim2Prevalence implements Experiment {
  private static final int SHUFFLES = 999;
  static final List<String> NOBODY_IN_PARTICULAR =
      List.of(
          "A famous voice rings out:",
          "Somewhere a legend declares:",
          "Suddenly a celebrity shouts:");

  @Override
  public int number() {
    return 2;
  }

  @Override
  public String claim() {
    return "Personas are met as often as they are prevalent";
  }

  @Override
  public String control() {
    return "the same answers, weights in the wrong order";
  }

  @Override
  public List<Measured> measure(Lab lab) {
    return measured(answers(lab), People.ALL, lab);
  }

  @Override
  public List<Measured> control(Lab lab) {
    var reversed = new ArrayList<Persona>();
    for (int i = 0; i < People.ALL.size(); i++) {
      double weight = People.ALL.get(People.ALL.size() - 1 - i).prevalence();
      reversed.add(People.ALL.get(i).prevalence(weight));
    }
    return measured(answers(lab), reversed, lab);
  }

  private static Counts answers(Lab lab) {
    var ear = new Ear(People.ALL);
    var who = new ArrayList<String>();
    for (int i = 0; i < lab.times(1500, 12); i++) {
      String prompt = NOBODY_IN_PARTICULAR.get(i % NOBODY_IN_PARTICULAR.size());
      who.add(ear.who(Talk.begin(Persona.ASSISTANT, lab.model(i), prompt).last()));
    }
    return Counts.of(who);
  }

  private static List<Measured> measured(Counts answers, List<Persona> declared, Lab lab) {
    List<Double> weights = declared.stream().map(Persona::prevalence).toList();
    List<Double> shares =
        declared.stream().map(persona -> answers.share(persona.name()).value()).toList();
    return List.of(
        Measured.of(
            "correlation of shares with weights",
            correlation(weights, shares),
            new Measured.Rule.AtLeast(.8)),
        Measured.of(
            "p that shuffled weights fit too",
            p(weights, shares, lab.seed()),
            new Measured.Rule.AtMost(.05)),
        Estimate.of(
            named(answers, People.POTTER),
            "Potter's share of all personas",
            new Measured.Rule.Above(1. / People.ALL.size())),
        lead(answers, declared));
  }

  /** How many of the answers that were not the assistant's. */
  private static Share named(Counts answers, Persona persona) {
    int personas = answers.total() - answers.share(Persona.ASSISTANT.name()).hits();
    return new Share(answers.share(persona.name()).hits(), Math.max(1, personas));
  }

  /** Of those two, how often the one answers who is declared to be met more often. */
  private static Measured lead(Counts answers, List<Persona> declared) {
    int potter = answers.share(People.POTTER.name()).hits();
    int lincoln = answers.share(People.LINCOLN.name()).hits();
    boolean isPotter =
        declared.get(People.ALL.indexOf(People.POTTER)).prevalence()
            > declared.get(People.ALL.indexOf(People.LINCOLN)).prevalence();
    var led = new Share(isPotter ? potter : lincoln, Math.max(1, potter + lincoln));
    return Estimate.of(led, "the heavier of Potter and Lincoln", new Measured.Rule.Above(.5));
  }

  /** Pearson's; not a number where nothing varies. */
  private static double correlation(List<Double> xs, List<Double> ys) {
    double x = xs.stream().mapToDouble(v -> v).average().orElse(0);
    double y = ys.stream().mapToDouble(v -> v).average().orElse(0);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < xs.size(); i++) {
      xy += (xs.get(i) - x) * (ys.get(i) - y);
      xx += (xs.get(i) - x) * (xs.get(i) - x);
      yy += (ys.get(i) - y) * (ys.get(i) - y);
    }
    return xx * yy == 0 ? Double.NaN : xy / Math.sqrt(xx * yy);
  }

  private static double p(List<Double> weights, List<Double> shares, long seed) {
    double found = correlation(weights, shares);
    var shuffled = new ArrayList<>(weights);
    var chance = new SplittableRandom(seed);
    int asWell = 0;
    for (int i = 0; i < SHUFFLES; i++) {
      for (int last = shuffled.size() - 1; last > 0; last--) {
        int other = chance.nextInt(last + 1);
        shuffled.set(last, shuffled.set(other, shuffled.get(last)));
      }
      asWell += !(correlation(shuffled, shares) < found) ? 1 : 0;
    }
    return (1. + asWell) / (1 + SHUFFLES);
  }
}
