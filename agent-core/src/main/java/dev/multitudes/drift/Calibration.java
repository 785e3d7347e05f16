package dev.multitudes.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The distances of pieces of exemplars to the other exemplars, by the length of the piece: measured
 * at lengths that double, and read between them linearly in the logarithm of the length.
 */
final class Calibration {
  // Of a cosine distance. A few exemplars that happen to be equally far apart do not make any other
  // distance an alarm.
  private static final double LEAST_DEVIATION = .05;
  // 8 characters, about the shortest reply: "Arr, aye!"
  private static final int FIRST = 3;

  private final List<String> exemplars;
  private final List<Profile> profiles;
  private final List<Baseline> byDoubling;

  private Calibration(List<String> exemplars) {
    this.exemplars = exemplars;
    this.profiles = exemplars.stream().map(Profile::of).toList();
    this.byDoubling =
        IntStream.rangeClosed(FIRST, Math.max(FIRST, (int) log(longest())))
            .mapToObj(level -> measured(1 << level))
            .toList();
  }

  static Calibration of(List<String> exemplars) {
    return new Calibration(exemplars);
  }

  private static double log(double length) {
    return Math.log(length) / Math.log(2);
  }

  /** How long a piece can be on average, when at most half of the exemplars are left out. */
  private double longest() {
    double total = exemplars.stream().mapToInt(String::length).sum();
    return total * mostLeftOut() / exemplars.size();
  }

  private int mostLeftOut() {
    return exemplars.size() / 2;
  }

  private Baseline measured(int length) {
    return Baseline.of(
        IntStream.range(0, exemplars.size()).mapToObj(i -> distance(i, length)).toList(),
        LEAST_DEVIATION);
  }

  /** Of a piece that begins with this exemplar to all exemplars that it does not touch. */
  private double distance(int first, int length) {
    var piece = new ArrayList<Profile>();
    int missing = length;
    while (missing > 0 && piece.size() < mostLeftOut()) {
      String part = cut(exemplars.get((first + piece.size()) % exemplars.size()), missing);
      piece.add(Profile.of(part));
      missing -= part.length();
    }
    var rest = new ArrayList<Profile>();
    for (int i = piece.size(); i < exemplars.size(); i++) {
      rest.add(profiles.get((first + i) % exemplars.size()));
    }
    return Voice.joined(piece).distance(Voice.joined(rest));
  }

  /** The text's beginning, to the end of the word in which this length is reached. */
  private static String cut(String text, int length) {
    int end = text.indexOf(' ', length);
    return end < 0 ? text : text.substring(0, end);
  }

  Baseline at(int length) {
    double place = Math.clamp(log(Math.max(1, length)) - FIRST, 0, byDoubling.size() - 1.);
    int below = (int) place;
    Baseline low = byDoubling.get(below);
    Baseline high = byDoubling.get(Math.min(below + 1, byDoubling.size() - 1));
    double part = place - below;
    return new Baseline(
        low.mean() + part * (high.mean() - low.mean()),
        low.deviation() + part * (high.deviation() - low.deviation()));
  }
}
