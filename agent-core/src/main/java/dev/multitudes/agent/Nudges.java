package dev.multitudes.agent;

import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import java.util.Optional;

/** What a model is told, once, whose reply cannot be followed. */
final class Nudges {
  private static final String EMPTY =
      "Your last reply was empty. Say what you want to say, or use one of your tools.";

  /** The hint that follows from the run's last reply, which calls nothing; the second time none. */
  static Optional<Event.Hinted> after(Run run, Event.Replied reply) {
    if (!reply.unread().isEmpty()) {
      return once(run, unread(reply));
    }
    return reply.words().isBlank()
        ? once(run, new Event.Hinted(Event.Hint.EMPTY_REPLY, EMPTY))
        : Optional.empty();
  }

  /** What of a reply could not be read. */
  static Event.Hinted unread(Event.Replied reply) {
    return new Event.Hinted(Event.Hint.UNREAD_CALL, reply.unread());
  }

  private static Optional<Event.Hinted> once(Run run, Event.Hinted nudge) {
    boolean wasTold =
        run.upTo(run.size() - 2).last() instanceof Event.Hinted hinted
            && hinted.kind() == nudge.kind();
    return wasTold ? Optional.empty() : Optional.of(nudge);
  }

  private Nudges() {}
}
