package dev.multitudes.agent;

import static java.util.stream.Collectors.joining;

import dev.multitudes.context.Excerpt;
import dev.multitudes.goal.Criterion;
import dev.multitudes.goal.Goal;
import dev.multitudes.run.Event;
import dev.multitudes.run.Event.Flag;
import dev.multitudes.run.Event.Hint;
import dev.multitudes.run.Event.Replied;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.track.Headway;
import dev.multitudes.track.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What comes of words that call no tool. They end the run, but not before the persona was told what
 * of its goal does not hold; and what they claim is held against what was done.
 *
 * @param reminders how often that is told until somebody speaks to the persona again, from 0
 * @param headway has read the run
 */
record Completion(int reminders, Headway headway) {
  private static final int LONGEST_LIST = 1000;

  /** What follows words that settle nothing. */
  Next of(Run run, Goal goal) {
    Outcome closing = Endings.closing(run, goal, words(run));
    if (!(closing instanceof Outcome.GaveUp)) {
      return end(run, closing);
    }
    Optional<Outcome> late = Endings.late(run, goal);
    if (late.isPresent() || headway.reminders() >= reminders) {
      return end(run, late.orElse(closing));
    }
    List<Event> events = claims(run);
    events.add(reminder(Endings.unmet(run, goal)));
    return new Next.Tell(events);
  }

  private static Event.Hinted reminder(List<Criterion> unmet) {
    return new Event.Hinted(
        Hint.UNMET,
        "You stopped, but of your goal this does not hold yet: %s. Go on until it does; or, if it"
                .formatted(names(unmet))
            + " cannot be reached, say what keeps you from it.");
  }

  /** The names of criteria, for the model. */
  static String names(List<Criterion> criteria) {
    return Excerpt.of(criteria.stream().map(Criterion::name).collect(joining("; ")), LONGEST_LIST);
  }

  /** The run ends with these words. */
  Next end(Run run, Outcome outcome) {
    return new Next.End(claims(run), outcome);
  }

  private static String words(Run run) {
    return run.reply().map(Replied::words).orElse("");
  }

  /** What the words claim that nothing shows. */
  private static List<Event> claims(Run run) {
    var claims = new ArrayList<Event>();
    run.reply()
        .ifPresent(
            reply ->
                Ledger.of(run).unfounded(reply.words()).stream()
                    .map(why -> flagged(reply, why))
                    .forEach(claims::add));
    return claims;
  }

  private static Event flagged(Replied reply, String why) {
    return new Event.Flagged(Integer.toString(reply.turn()), Flag.UNFOUNDED_CLAIM, why);
  }
}
