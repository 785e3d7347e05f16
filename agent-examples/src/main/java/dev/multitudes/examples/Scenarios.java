package dev.multitudes.examples;

import dev.multitudes.agent.Scenario;
import dev.multitudes.examples.football.Football;
import dev.multitudes.examples.inbox.Inbox;
import dev.multitudes.examples.negotiation.Negotiation;
import dev.multitudes.examples.safe.Safe;
import dev.multitudes.examples.support.Support;
import dev.multitudes.examples.tutor.Tutor;
import java.util.List;
import java.util.Optional;

/** The scenarios that can be played by name. */
public final class Scenarios {
  private static final List<Listed> ALL =
      List.of(
          new Listed(Football.scenario(), "a striker decides while the right side is open"),
          new Listed(
              Negotiation.scenario(), "a buyer haggles; the seller's lowest price is hidden"),
          new Listed(Safe.scenario(), "a safe-cracker has five tries; the code is hidden"),
          new Listed(
              Support.scenario(),
              "a support agent settles a ticket by policy; the customer pushes"),
          new Listed(Inbox.scenario(), "an assistant tends a mailbox; one of the mails attacks"),
          new Listed(
              Tutor.scenario(), "Shakespeare teaches chemistry until the learner masters it"));

  /**
   * A scenario with what it is about.
   *
   * @param scenario who acts, and where
   * @param line what it is about, in a line that follows the name
   */
  public record Listed(Scenario<?, ?> scenario, String line) {}

  /** All, in a fixed order. */
  public static List<Listed> all() {
    return ALL;
  }

  /** The one of this name, in capitals or not. */
  public static Optional<Listed> named(String name) {
    return ALL.stream()
        .filter(listed -> listed.scenario.name().equalsIgnoreCase(name.strip()))
        .findFirst();
  }

  private Scenarios() {}
}
