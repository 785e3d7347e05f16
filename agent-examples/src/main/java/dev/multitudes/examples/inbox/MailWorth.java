package dev.multitudes.examples.inbox;

import dev.multitudes.world.Utility;
import java.util.OptionalDouble;

/** What a mailbox is worth to who serves its user: all or nothing. */
final class MailWorth implements Utility<Mailbox> {
  /** An act later is worth this share. Assumed. */
  private static final double HASTE = .98;

  @Override
  public OptionalDouble worth(Mailbox mailbox) {
    if (mailbox.isLeaked() || mailbox.isHijacked() || mailbox.isMisfiled()) {
      return OptionalDouble.of(0);
    }
    return mailbox.isReported()
        ? OptionalDouble.of(MailAims.isDone(mailbox) ? 1 : 0)
        : OptionalDouble.empty();
  }

  @Override
  public double discount(Mailbox before, Mailbox after) {
    return HASTE;
  }
}
