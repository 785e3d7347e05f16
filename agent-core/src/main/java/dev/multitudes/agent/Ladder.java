package dev.multitudes.agent;

import dev.multitudes.goal.Criterion;
import dev.multitudes.goal.Goal;
import dev.multitudes.run.Event;
import dev.multitudes.run.Event.Flag;
import dev.multitudes.run.Event.Hint;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Toolbox;
import dev.multitudes.track.Headway;
import dev.multitudes.track.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is done about a run that goes in circles or stalls: the persona is redirected, then asked
 * for another plan, then the run ends. One that fell back is told so and goes on. No hint says
 * anything of the calls themselves: a model that reads a call repeats it.
 *
 * @param tools say what is repeatable
 * @param headway has read the run
 */
record Ladder(Toolbox tools, Headway headway) {
  private static final String CIRCLE =
      "This leads nowhere: the last steps repeat each other and change nothing. Do something else,"
          + " with another tool or in another way, or say what you know and what keeps you from"
          + " going on.";
  private static final String STALL =
      "This leads nowhere: the last steps came no nearer to your goal and told you nothing new. Do"
          + " something else, with another tool or in another way, or say what you know and what"
          + " keeps you from going on.";
  private static final String REPLAN =
      "This still leads nowhere. Make another plan, and begin it now, with another tool than the"
          + " last ones; or say what keeps you from going on.";
  private static final String REGRESSION =
      "You are further from your goal than you were before. Think again what brings you nearer.";

  private static final String STALLED =
      "the persona came no nearer to its goal, learned nothing new, and did not change that when it"
          + " was redirected";

  /** What was noticed and what the persona is told about it, if anything. */
  Optional<List<Event>> hint(Run run, Goal goal) {
    Rung circle = Repetition.in(run, tools);
    Rung stall = headway.stall();
    var events = new ArrayList<Event>();
    headway.regression().ifPresent(why -> events.add(flagged(run, Flag.REGRESSION, why)));
    if (stall != Rung.NONE) {
      events.add(flagged(run, Flag.STALL, "the last acts advanced nothing and told nothing new"));
    }
    if (circle != Rung.NONE) {
      events.add(flagged(run, Flag.LOOP, "the last calls repeat each other, answers and all"));
    }
    if (events.isEmpty()) {
      return Optional.empty();
    }
    return switch (circle.or(stall)) {
      case NONE -> told(events, Hint.REDIRECT, REGRESSION);
      case REDIRECT ->
          told(events, Hint.REDIRECT, (circle == Rung.NONE ? STALL : CIRCLE) + unmet(run, goal));
      case REPLAN -> told(events, Hint.REPLAN, REPLAN + unmet(run, goal));
      case STOP -> Optional.empty();
    };
  }

  private static Optional<List<Event>> told(List<Event> events, Hint kind, String words) {
    events.add(new Event.Hinted(kind, words));
    return Optional.of(events);
  }

  private static Event flagged(Run run, Flag flag, String why) {
    return new Event.Flagged(run.acts().getLast().id(), flag, why);
  }

  private static String unmet(Run run, Goal goal) {
    List<Criterion> unmet = Endings.unmet(run, goal);
    return unmet.isEmpty()
        ? ""
        : " Of your goal this does not hold yet: " + Completion.names(unmet) + ".";
  }

  /** The rule that ends the run, if hints did not help. */
  Optional<String> rule(Run run) {
    if (Repetition.in(run, tools) == Rung.STOP) {
      return Optional.of(Repetition.rule(run));
    }
    return headway.stall() == Rung.STOP ? Optional.of(STALLED) : Optional.empty();
  }
}
