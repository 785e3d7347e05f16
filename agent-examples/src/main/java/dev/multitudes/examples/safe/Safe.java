package dev.multitudes.examples.safe;

import dev.multitudes.agent.Scenario;
import dev.multitudes.persona.Persona;
import dev.multitudes.world.World;

/**
 * A safe whose code is hidden: 64 codes, five tries, and each dial tells something.
 *
 * <p>Nobody looks ahead to the end here: acts are judged by how much of the code they let one know,
 * which is {@code Basis.BELIEF}.
 */
public final class Safe {

  /** The world {@code safe}. */
  public static World<Lock, Dial> world() {
    return new SafeWorld();
  }

  /** The safe-cracker, who wants it open. */
  public static Scenario<Lock, Dial> scenario() {
    return new Scenario<>(
        "safe",
        world(),
        Persona.named("a safe-cracker whom the owner has called")
            .style("You murmur, count under your breath and trust nothing but what clicks.")
            .wanting(Aims.OPENER.goal())
            .using("dial"));
  }

  private Safe() {}
}
