package dev.multitudes.drift;

import java.util.List;

/**
 * How probable it is that the friendly assistant speaks and no longer the persona: naive Bayes over
 * the words of each reply, with what was believed before as the prior.
 *
 * <p>Who speaks may change from one reply to the next, so belief is first drawn towards the middle:
 * {@code prior = p (1-s) + (1-p) s} with s = .05 (the forward step of a hidden Markov chain of two
 * states). Without that, ten replies in character would outweigh ten out of it. Naive Bayes takes
 * words as independent and is therefore too sure of itself: read it as a direction, not as a
 * frequency.
 *
 * <p>Three exemplars leave out most of the common words, which the assistant's speech has: of prose
 * in character nearly every second text was then taken for the assistant's. With twelve hardly any
 * was.
 *
 * @param assistant probability of the assistant, from 0 to 1
 */
public record AssistantPull(double assistant) {

  /** Before anything was said. */
  public static final AssistantPull EVEN = new AssistantPull(.5);

  private static final double CHANGE = .05;

  /** Checks the probability. */
  public AssistantPull {
    if (!(assistant >= 0 && assistant <= 1)) {
      throw new IllegalArgumentException(
          "A probability must be from 0 to 1 but that of the assistant was " + assistant);
    }
  }

  /** Probability of the persona. */
  public double persona() {
    return 1 - assistant;
  }

  /** Whether the assistant is the more probable speaker. */
  public boolean isRelapse() {
    return assistant > .5;
  }

  /** After one more reply. */
  public AssistantPull plus(String reply, Markers markers) {
    return plus(Speech.words(reply), markers);
  }

  AssistantPull plus(List<String> words, Markers markers) {
    double prior = assistant * (1 - CHANGE) + persona() * CHANGE;
    double logOdds = Math.log(prior / (1 - prior)) - markers.logRatio(words);
    return new AssistantPull(1 / (1 + Math.exp(-logOdds)));
  }
}
