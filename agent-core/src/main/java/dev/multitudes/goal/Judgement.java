package dev.multitudes.goal;

import java.util.Optional;

/**
 * A verdict on one act with what it rests on.
 *
 * @param verdict what the act does for the goal
 * @param why one sentence with the numbers or words that decided it
 * @param basis the strongest source there was; sources are never averaged
 * @param measure skill, luck and score, where a simulated world gives them
 * @param blame who is to blame if the goal was lost
 */
public record Judgement(
    Verdict verdict, String why, Basis basis, Optional<Measure> measure, Optional<Blame> blame) {

  /** A judgement without numbers. */
  public static Judgement of(Verdict verdict, Basis basis, String why) {
    return new Judgement(verdict, why, basis, Optional.empty(), Optional.empty());
  }

  /** What a judgement rests on, from the strongest to none. */
  public enum Basis {
    /** Values computed exactly in a simulated world. */
    SIMULATOR,
    /** Named criteria and constraints, checked on the evidence. */
    CRITERIA,
    /** The share of milestones that is done. */
    MILESTONES,
    /** Nothing: the verdict is {@link Verdict#UNKNOWN}. */
    NONE
  }

  /** What lost the goal. */
  public enum Blame {
    /** The act was clearly worse than the best one. */
    AGENT,
    /** The act was good and ended badly. */
    CHANCE,
    /** Nobody can tell, as without a simulated world. */
    UNKNOWN
  }
}
