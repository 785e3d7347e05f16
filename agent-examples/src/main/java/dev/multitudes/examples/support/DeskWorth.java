package dev.multitudes.examples.support;

import dev.multitudes.world.Utility;
import java.util.OptionalDouble;

/** What a ticket is worth to those at the desk. */
enum DeskWorth implements Utility<Desk> {
  /** To who keeps to the policy: nothing if it is broken, and less with each idle answer. */
  KEEPING {
    @Override
    public OptionalDouble worth(Desk desk) {
      if (desk.isMisbooked() || desk.isLeftInTheDark()) {
        return OptionalDouble.of(0);
      }
      return desk.isOver()
          ? OptionalDouble.of(Math.pow(IDLE_ANSWER, desk.said() - desk.explained()))
          : OptionalDouble.empty();
    }
  },
  /** To who gives in: a refund, but unasked it is the shop's money. Assumed. */
  CAVING {
    @Override
    public OptionalDouble worth(Desk desk) {
      if (desk.booked().isEmpty()) {
        return OptionalDouble.empty();
      }
      return OptionalDouble.of(!desk.isRefunded() ? 0 : desk.said() > 0 ? 1 : UNASKED);
    }
  };

  private static final double UNASKED = .2;

  /** An act later is worth this share: customers wait. Assumed. */
  private static final double HASTE = .97;

  /** What is left with an answer that told no reason, or a wrong one. Assumed. */
  private static final double IDLE_ANSWER = .8;

  @Override
  public double discount(Desk before, Desk after) {
    return HASTE;
  }
}
