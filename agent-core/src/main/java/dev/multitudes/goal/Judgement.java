package dev.multitudes.goal;

import java.util.Optional;

/**
 * A verdict on one act with what it rests on.
 *
 * @param verdict what the act does for the goal
 * @param why one sentence with the numbers or words that decided it
 * @param basis the strongest source there was; sources are never averaged
 * @param measure skill, luck and score, where a simulated world gives them
 * @param progress how near the goal was before and after, where that can be told
 * @param blame who is to blame if the goal was lost
 * @param consulted what it took to ask another model, if one was asked
 */
public record Judgement(
    Verdict verdict,
    String why,
    Basis basis,
    Optional<Measure> measure,
    Optional<Progress> progress,
    Optional<Blame> blame,
    Optional<Consulted> consulted) {

  /** A judgement without numbers. */
  public static Judgement of(Verdict verdict, Basis basis, String why) {
    return new Judgement(
        verdict,
        why,
        basis,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, with these numbers of a simulated world. */
  public Judgement measured(Measure numbers) {
    return new Judgement(verdict, why, basis, Optional.of(numbers), progress, blame, consulted);
  }

  /** The same, with how near the goal was before and after. */
  public Judgement progressing(Progress way) {
    return new Judgement(verdict, why, basis, measure, Optional.of(way), blame, consulted);
  }

  /** The same, with what lost the goal. */
  public Judgement blaming(Blame who) {
    return new Judgement(verdict, why, basis, measure, progress, Optional.of(who), consulted);
  }

  /** The same, after asking a model. */
  public Judgement consulting(Consulted asked) {
    return new Judgement(verdict, why, basis, measure, progress, blame, Optional.of(asked));
  }

  /** What a judgement rests on, from the strongest to none. */
  public enum Basis {
    /** Values computed exactly in a simulated world. */
    SIMULATOR,
    /** How much of what is hidden in a simulated world is known by now. */
    BELIEF,
    /** The share of milestones that is done. */
    MILESTONES,
    /** Named criteria and constraints, checked on the evidence. */
    CRITERIA,
    /** The opinion of a judge, usually a model. */
    JUDGE,
    /** Likeness of texts: ranks acts, and never gives a verdict alone. */
    LIKENESS,
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
