package dev.multitudes.examples.negotiation;

import dev.multitudes.agent.Scenario;
import dev.multitudes.persona.Persona;
import dev.multitudes.world.World;

/**
 * A buyer and a seller with five rounds, in which the seller's lowest price is hidden.
 *
 * <p>The seller names no other price than the 110 that are asked; so to accept is to pay those, and
 * that is more than the clock is worth. An offer that is not in steps of 5 is refused with the
 * nearest one that is.
 */
public final class Negotiation {

  /** The world {@code negotiation}. */
  public static World<Talks, Move> world() {
    return new NegotiationWorld();
  }

  /** The buyer, who wants to pay as little as possible. */
  public static Scenario<Talks, Move> scenario() {
    return new Scenario<>(
        "negotiation",
        world(),
        Persona.named("a buyer at a flea market")
            .style("You are friendly, unhurried and never show how much you like a thing.")
            .wanting(Aims.BUYER.goal())
            .using("offer", "accept", "walk", "say"));
  }

  private Negotiation() {}
}
