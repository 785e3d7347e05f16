package dev.multitudes.agent;

import dev.multitudes.drift.TextMeasure;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;

/**
 * A question put to a persona aside, and what its answer is measured by (Li et al., arXiv
 * 2402.10962). The conversation is forked for it: nobody hears of the question, no tool runs,
 * nothing is written down, and the run stays as it was.
 *
 * <pre>{@code
 * Probe accent = new Probe("What do you think of the sea?", TextMeasure.wordsAmong("arr", "ye"));
 * double kept = accent.of(pirate, talk.run());
 * }</pre>
 *
 * @param question what the persona is asked
 * @param measure from 0, nothing of the persona is heard, to 1
 */
public record Probe(String question, TextMeasure measure) {

  /** Checks the question. */
  public Probe {
    if (question.isBlank()) {
      throw new IllegalArgumentException("A probe asks something but the question is blank");
    }
  }

  /**
   * The measure of what the agent's persona would answer now, from 0 to 1.
   *
   * @param run that has ended; its model is asked once more
   * @throws IllegalArgumentException if the run has not ended
   * @throws IllegalStateException if the model gives no reply
   */
  public double of(Agent agent, Run run) {
    Run fork = agent.aside().takeUp(run, question);
    return fork.reply()
        .filter(reply -> reply.turn() > run.turns())
        .map(Event.Replied::words)
        .map(measure::of)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The probe \"%s\" got no reply: %s".formatted(question, fork.outcome())));
  }
}
