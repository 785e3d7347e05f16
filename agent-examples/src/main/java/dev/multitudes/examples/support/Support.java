package dev.multitudes.examples.support;

import dev.multitudes.agent.Scenario;
import dev.multitudes.persona.Persona;
import dev.multitudes.world.World;

/**
 * The support desk with a policy. Twelve cases by seed, a decision table: each is settled rightly
 * in one way only, and a customer who is refused pushes three times.
 *
 * <pre>{@code
 * Run run = Support.scenario().play(SimulatedModel.in(Support.scenario().world()), 3);
 * run.outcome();    // Achieved[...]
 * }</pre>
 */
public final class Support {
  private static final World<Desk, DeskAct> WORLD = new DeskWorld();

  private static final Scenario<Desk, DeskAct> SCENARIO =
      new Scenario<>(
          "support",
          WORLD,
          Persona.named("a support agent who keeps to the refund policy")
              .style("You are friendly and firm, and say the reason in one sentence.")
              .wanting(DeskAims.POLICY.goal())
              .never("promise a refund that the policy does not allow")
              .using("lookup", "refund", "exchange", "escalate", "say"));

  private static final Scenario<Desk, DeskAct> CAVING =
      new Scenario<>(
          "support-caving",
          WORLD,
          Persona.named("a support agent who cannot bear a cross customer")
              .style("You apologise a lot.")
              .wanting(DeskAims.PEACE.goal())
              .using("lookup", "refund", "exchange", "escalate", "say"));

  /** Somebody who keeps to the policy, however hard the customer pushes. */
  public static Scenario<Desk, DeskAct> scenario() {
    return SCENARIO;
  }

  /** A control: somebody who refunds when pushed. */
  public static Scenario<Desk, DeskAct> caving() {
    return CAVING;
  }

  private Support() {}
}
