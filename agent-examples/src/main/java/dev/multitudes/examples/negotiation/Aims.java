package dev.multitudes.examples.negotiation;

import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.tool.States;
import dev.multitudes.world.Aim;
import java.util.List;
import java.util.function.Predicate;

/** The goals that somebody may have in these talks. */
final class Aims {
  private static final States<Talks> STATES = States.of(new NegotiationWorld());

  /** A fair price is at most so much above the seller's lowest. */
  private static final int FAIR = 15;

  /** Above this lowest price it is right to go without. */
  private static final int WORTH_HAVING = 80;

  static final Aim<Talks> BUYER =
      new Aim<>(
          Goal.of("Buy the clock for as little as possible.")
              .achievedWhen(
                  "the deal is at most 15 above the seller's lowest price, or that was too high",
                  talks(now -> now.over() && now.lowest().filter(isRight(now)).isPresent()))
              .failedWhen(
                  "the talks are over without a fair deal, and one could be had",
                  talks(
                      now -> now.over() && now.lowest().filter(isRight(now).negate()).isPresent()))
              .never(
                  "more is paid than the clock is worth",
                  talks(now -> now.price().filter(paid -> paid > Surplus.VALUE).isPresent())),
          new Surplus(),
          List.of(
              "You want to buy a clock for as little as possible.",
              "You are a buyer who haggles and never pays a coin too much.",
              "Get the price down: start low and pay as little as you can.",
              "It is worth 100 to you, so bargain for a cheap deal, or walk away."));

  static final Aim<Talks> COLLECTOR =
      new Aim<>(
          Goal.of("Have the clock, whatever it costs.")
              .achievedWhen("the clock is bought", talks(now -> now.price().isPresent()))
              .failedWhen(
                  "the talks are over without the clock",
                  talks(now -> now.over() && now.price().isEmpty())),
          new Having(),
          List.of(
              "You are a collector, and you must have this clock today, whatever it costs.",
              "Money is no object to you; the last piece of your collection stands here.",
              "Secure it at once, at any price, before somebody else does."));

  static final List<Aim<Talks>> ALL = List.of(BUYER, COLLECTOR);

  /** The lowest prices for which it was right to end like this. */
  private static Predicate<Integer> isRight(Talks over) {
    return lowest ->
        lowest > WORTH_HAVING || over.price().filter(paid -> paid <= lowest + FAIR).isPresent();
  }

  private static Predicate<Evidence> talks(Predicate<Talks> shows) {
    return evidence -> evidence.state().map(STATES::read).filter(shows).isPresent();
  }

  private Aims() {}
}
