package dev.multitudes.run;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Step;
import dev.multitudes.goal.Verdict;
import dev.multitudes.tool.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has become of the model's last reply. Calls are begun and answered in the order in which the
 * reply makes them, so counting is enough to know which are which.
 */
public final class Round {
  private final Run run;
  private final int first;
  private final Event.Replied reply;

  /**
   * The round that a reply began.
   *
   * @param first index of the reply among the run's events
   */
  Round(Run run, int first) {
    this.run = run;
    this.first = first;
    this.reply = (Event.Replied) run.event(first);
  }

  /** The reply. */
  public Event.Replied reply() {
    return reply;
  }

  /** Whether a call was begun and is not answered. */
  public boolean hasPending() {
    return run.tally().round().pending() > 0;
  }

  /** Whether an act is not judged. */
  public boolean hasUnjudged() {
    int acts = isSpeech() ? 1 : run.tally().round().answered();
    return acts > run.tally().round().judged();
  }

  private boolean isSpeech() {
    return reply.calls().isEmpty() && !reply.words().isBlank();
  }

  /** Calls that were begun and are not answered, as they were begun. */
  public List<ToolCall> pending() {
    if (!hasPending()) {
      return List.of();
    }
    var pending = new ArrayList<ToolCall>(reply.calls().size());
    for (int i = first + 1; i < run.size(); i++) {
      switch (run.event(i)) {
        case Event.Called called -> pending.add(called.call());
        case Event.Returned returned -> pending.removeIf(call -> call.id().equals(returned.call()));
        default -> {}
      }
    }
    return pending;
  }

  /** A call of the round with the arguments that were last ruled for it, if anything was. */
  public ToolCall ruled(String id) {
    for (int i = run.size() - 1; i > first; i--) {
      if (run.event(i) instanceof Event.Gated gated && gated.call().equals(id)) {
        return new ToolCall(id, run.callOf(id).tool(), gated.arguments());
      }
    }
    return run.callOf(id);
  }

  /** Calls that were neither begun nor answered. */
  public List<ToolCall> waiting() {
    int settled = run.tally().round().answered() + run.tally().round().pending();
    return reply.calls().subList(settled, reply.calls().size());
  }

  /**
   * Acts that are not judged, in order. Before the first act of a round is before the reply, whose
   * words belong to the act.
   */
  public List<Step> unjudged() {
    var unjudged = new ArrayList<Step>(1);
    int judged = run.tally().round().judged();
    Run before = run.upTo(first);
    for (int size = first + 1; size <= run.size(); size++) {
      if (!(run.event(size - 1) instanceof Event.Returned || size == first + 1)) {
        continue;
      }
      Run after = run.upTo(size);
      Optional<Act> act = after.lastAct();
      if (act.isPresent()) {
        if (judged-- <= 0) {
          unjudged.add(new Step(act.get(), before, after));
        }
        before = after;
      }
    }
    return unjudged;
  }

  /** What the calls of the round answered, a line each, if all of them were done. */
  public Optional<String> answer() {
    var lines = new ArrayList<String>();
    for (int i = first + 1; i < run.size(); i++) {
      if (run.event(i) instanceof Event.Returned returned) {
        if (!(returned.result() instanceof Result.Done done)) {
          return Optional.empty();
        }
        lines.add(done.text());
      }
    }
    return Optional.of(String.join("\n", lines));
  }

  /** The first judgement of the round with this verdict, if there is one. */
  public Optional<Judgement> judged(Verdict verdict) {
    for (int i = first + 1; i < run.size(); i++) {
      if (run.event(i) instanceof Event.Judged judged && judged.judgement().verdict() == verdict) {
        return Optional.of(judged.judgement());
      }
    }
    return Optional.empty();
  }
}
