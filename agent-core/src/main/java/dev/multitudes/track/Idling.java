package dev.multitudes.track;

import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Progress;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Acts in a row that advanced nothing and told nothing new. Three of them are a stall, unless they
 * came nearer to the goal by .02 together. An act that nobody can judge is none of them.
 */
final class Idling {
  static final int WINDOW = 3;
  private static final double LEAST_GAIN = .02;
  private static final int PATIENCE = 2;

  private final Deque<Double> gains = new ArrayDeque<>(WINDOW);
  private int hints;
  private int sinceHint;

  /** One more act that told nothing new. */
  void add(Judgement judgement) {
    switch (judgement.verdict()) {
      case ACHIEVES, ADVANCES, UNKNOWN -> end();
      case NEUTRAL, HINDERS, FORECLOSES, VIOLATES -> idle(judgement);
    }
  }

  private void idle(Judgement judgement) {
    if (gains.size() == WINDOW) {
      gains.removeFirst();
    }
    gains.addLast(judgement.progress().map(Progress::gain).orElse(0.));
    sinceHint++;
  }

  /** Something else happened, so that counting begins anew. */
  void end() {
    gains.clear();
    hints = 0;
    sinceHint = 0;
  }

  /** The persona was told that it gets nowhere. */
  void hinted() {
    hints++;
    sinceHint = 0;
  }

  Rung rung() {
    if (!isStall() || (hints > 0 && sinceHint < PATIENCE)) {
      return Rung.NONE;
    }
    return switch (hints) {
      case 0 -> Rung.REDIRECT;
      case 1 -> Rung.REPLAN;
      default -> Rung.STOP;
    };
  }

  private boolean isStall() {
    return gains.size() == WINDOW
        && gains.stream().mapToDouble(Double::doubleValue).sum() < LEAST_GAIN;
  }
}
