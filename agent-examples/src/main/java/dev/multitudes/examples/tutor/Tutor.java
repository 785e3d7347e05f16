package dev.multitudes.examples.tutor;

import dev.multitudes.agent.Scenario;
import dev.multitudes.persona.Persona;

/**
 * The chemistry tutor as Shakespeare: the bard speaks, and knows what the chemist knows. A pupil of
 * Bayesian knowledge tracing is quizzed until the equation is learnt. Eight exercises, by seed.
 */
public final class Tutor {

  /** The hybrid, without a goal: the bard with access to what the chemist knows. */
  static final Persona HYBRID = Bard.SHAKESPEARE.withKnowledgeOf(Bard.CHEMIST);

  private static final Scenario<Lesson, TutorAct> SCENARIO =
      new Scenario<>(
          "tutor",
          new TutorWorld(),
          HYBRID
              .called("a chemistry tutor in the manner of Shakespeare")
              .wanting(TutorAims.MASTERY.goal())
              .never("sacrifice what is true for what scans")
              .using("quiz", "check", "say"));

  /** The lesson. */
  public static Scenario<Lesson, TutorAct> scenario() {
    return SCENARIO;
  }

  private Tutor() {}
}
