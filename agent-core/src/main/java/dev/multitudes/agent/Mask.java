package dev.multitudes.agent;

import dev.multitudes.run.Cast;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import java.util.List;

/**
 * A run up to its last reply as somebody would see it who was not told what it is for: what tools
 * were called and what they answered stays, what persona, user and framework said is replaced. As
 * many events as before, since later ones count them.
 */
final class Mask {
  private static final String INSTRUCTIONS = "Below are calls of tools and what they answered.";
  private static final String TASK = "Say in two or three sentences what the tools answered.";
  private static final String ANYTHING = "(left out)";

  /** The run without its last reply and what followed, masked. */
  static Run over(Run run) {
    List<Event> events = run.events();
    int end = events.size() - 1;
    while (!(events.get(end) instanceof Event.Replied)) {
      end--;
    }
    return Run.of(events.subList(0, end).stream().map(Mask::masked).toList());
  }

  private static Event masked(Event event) {
    return switch (event) {
      case Event.Started e -> new Event.Started(e.run(), masked(e.cast()), TASK, e.state(), e.at());
      case Event.Worn e -> new Event.Worn(masked(e.cast()));
      case Event.Heard e -> new Event.Heard(TASK, e.at());
      case Event.Hinted e -> new Event.Hinted(e.kind(), TASK);
      case Event.Replied e -> masked(e);
      case Event.Compacted e ->
          new Event.Compacted(
              e.upTo(), e.shortened(), e.longest(), e.summary().isEmpty() ? "" : TASK, e.why());
      case Event.GoalInferred e -> e;
      case Event.Asked e -> e;
      case Event.Called e -> e;
      case Event.Gated e -> e;
      case Event.Decided e -> e;
      case Event.Returned e -> e;
      case Event.Judged e -> e;
      case Event.Flagged e -> e;
      case Event.Drifted e -> e;
      case Event.FormatChosen e -> e;
      case Event.Ended e -> e;
    };
  }

  private static Cast masked(Cast cast) {
    return new Cast(
        "", cast.fingerprint(), INSTRUCTIONS, "", "", cast.tools(), cast.toolsFingerprint());
  }

  private static Event masked(Event.Replied reply) {
    String words = reply.calls().isEmpty() ? ANYTHING : "";
    return new Event.Replied(
        reply.turn(),
        words,
        "",
        reply.calls(),
        reply.unread(),
        reply.usage(),
        reply.finish(),
        reply.model(),
        "",
        reply.at());
  }

  private Mask() {}
}
