package dev.multitudes.track;

import dev.multitudes.goal.Act;
import dev.multitudes.run.Event;
import dev.multitudes.run.Event.Flag;
import dev.multitudes.run.Event.Hint;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a run gets on: it stalls if three acts in a row neither advance the goal nor tell
 * anything new, and it falls back if it is clearly further from the goal than it was.
 *
 * <p>It follows from the run's events alone. Each is read once, so that an act costs the same late
 * in a run as early on; therefore one of these belongs to one run, which only grows, and it is not
 * for several threads.
 */
public final class Headway {
  private final Toolbox tools;
  private final Set<Observation> seen = new HashSet<>();
  private final Idling idling = new Idling();
  private final Peak nearness = new Peak();
  private Optional<String> wanted = Optional.empty();
  private boolean isAboutRegression;
  private int reminders;
  private int events;
  private int acts;

  private Headway(Toolbox tools) {
    this.tools = tools;
  }

  /** Nothing read yet; calls of tools that are declared repeatable are no stall. */
  public static Headway with(Toolbox tools) {
    return new Headway(tools);
  }

  /**
   * What a call showed: the same words of another tool, or in another state, are something else.
   *
   * @param deed the arguments of a call that did more than look, as they were written; it did
   *     something new even if it is answered like the one before. Empty for a look
   */
  private record Observation(String tool, String deed, String answer, Optional<String> state) {}

  /** Reads what is new of the run. */
  public Headway read(Run run) {
    List<Event> all = run.events();
    while (events < all.size()) {
      read(all.get(events++), run);
    }
    return this;
  }

  private void read(Event event, Run run) {
    switch (event) {
      case Event.Judged judged -> judged(judged, run.acts());
      case Event.Hinted hinted -> hinted(hinted.kind());
      case Event.GoalInferred inferred -> wanted = wanting(inferred.goal());
      case Event.Heard heard -> {
        idling.end();
        reminders = 0;
      }
      case Event.Worn worn -> nearness.forget();
      default -> {}
    }
    isAboutRegression = event instanceof Event.Flagged flagged && flagged.flag() == Flag.REGRESSION;
    if (isAboutRegression) {
      nearness.tell();
    }
  }

  private Optional<String> wanting(Optional<String> goal) {
    if (!goal.equals(wanted)) {
      nearness.forget();
    }
    return goal;
  }

  private void judged(Event.Judged judged, List<Act> all) {
    nearness.add(judged.act(), judged.judgement());
    while (acts < all.size()) {
      Act act = all.get(acts++);
      boolean tellsNews = tellsNews(act);
      if (act.id().equals(judged.act())) {
        if (tellsNews) {
          idling.end();
        } else {
          idling.add(judged.judgement());
        }
        return;
      }
    }
  }

  /** Polling waits for something that the persona cannot hasten. */
  private boolean tellsNews(Act act) {
    return switch (act) {
      case Act.Speech speech -> false;
      case Act.Call call ->
          seen.add(new Observation(call.tool(), deed(call), call.answer(), call.after()))
              || tools.find(call.tool()).filter(Tool::isRepeatable).isPresent();
    };
  }

  private String deed(Act.Call call) {
    boolean isDeed =
        call.fate() == Act.Fate.DONE
            && tools.find(call.tool()).filter(tool -> tool.effect() != Effect.READ).isPresent();
    return isDeed ? call.arguments() : "";
  }

  private void hinted(Hint kind) {
    switch (kind) {
      case UNMET -> reminders++;
      case REDIRECT, REPLAN -> {
        if (!isAboutRegression) {
          idling.hinted();
        }
      }
      case EMPTY_REPLY, UNREAD_CALL, CUT_OFF, ANCHOR -> {}
    }
  }

  /** What is to be done about a stall, if it is one. */
  public Rung stall() {
    return idling.rung();
  }

  /** What shows that the goal is further away than it was; once for each new low. */
  public Optional<String> regression() {
    return nearness.regression();
  }

  /** How near the goal was at best, in words; empty if nobody can tell. */
  Optional<String> nearest() {
    return nearness.reached();
  }

  /** How often the persona was told what is not met, since somebody last spoke to it. */
  public int reminders() {
    return reminders;
  }
}
