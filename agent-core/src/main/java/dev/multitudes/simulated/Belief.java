package dev.multitudes.simulated;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Who may be speaking, and how probably: prevalence times what speaks for each.
 *
 * @param cast who may be
 * @param logs of each, up to a constant
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Belief(List<Speaker> cast, double[] logs) {
  static Belief before(List<Speaker> cast) {
    return new Belief(
        cast, cast.stream().mapToDouble(speaker -> Math.log(speaker.weight())).toArray());
  }

  /** After evidence in nats, in the order of the cast; nothing speaks against those behind it. */
  Belief plus(double[] evidence) {
    double[] sums = logs.clone();
    for (int i = 0; i < evidence.length; i++) {
      sums[i] += evidence[i];
    }
    return new Belief(cast, sums);
  }

  /** After evidence in nats for one alone. */
  Belief plus(int speaker, double nats) {
    double[] sums = logs.clone();
    sums[speaker] += nats;
    return new Belief(cast, sums);
  }

  private double[] shares(double temperature) {
    double best = Arrays.stream(logs).max().orElse(0);
    double[] weights = Arrays.stream(logs).map(x -> Math.exp((x - best) / temperature)).toArray();
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  Map<String, Double> byName() {
    double[] shares = shares(1);
    var byName = new LinkedHashMap<String, Double>();
    for (int i = 0; i < shares.length; i++) {
      byName.merge(cast.get(i).name(), shares[i], Double::sum);
    }
    return byName;
  }

  /** One of them: drawn, or at temperature 0 the most probable; of equals the first. */
  Speaker drawn(double temperature, SplittableRandom chance) {
    if (temperature == 0) {
      return mostProbable();
    }
    double[] shares = shares(temperature);
    double left = chance.nextDouble();
    for (int i = 0; i < shares.length; i++) {
      left -= shares[i];
      if (left < 0) {
        return cast.get(i);
      }
    }
    return mostProbable();
  }

  private Speaker mostProbable() {
    int best = 0;
    for (int i = 1; i < logs.length; i++) {
      best = logs[i] > logs[best] ? i : best;
    }
    return cast.get(best);
  }
}
