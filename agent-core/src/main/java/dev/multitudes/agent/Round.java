package dev.multitudes.agent;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Verdict;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.track.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What has become of the model's last reply.
 *
 * @param reply the reply
 * @param pending calls that were begun and are not answered
 * @param waiting calls that were not begun
 * @param unjudged acts that are not judged; before the first act of a round is before the reply,
 *     whose words belong to the act
 * @param judgements of the acts that are judged
 */
record Round(
    Event.Replied reply,
    List<ToolCall> pending,
    List<ToolCall> waiting,
    List<Step> unjudged,
    List<Judgement> judgements) {

  /** The round that the last reply of this run began. */
  static Round of(Run run) {
    int first = run.size();
    while (!(run.events().get(first - 1) instanceof Event.Replied)) {
      first--;
    }
    return of(run, first);
  }

  private static Round of(Run run, int first) {
    var begun = new HashSet<String>();
    var answered = new HashSet<String>();
    var steps = new ArrayList<Step>();
    Run before = run.upTo(first - 1);
    var judgements = new ArrayList<Judgement>();
    for (int size = first; size <= run.size(); size++) {
      switch (run.events().get(size - 1)) {
        case Event.Called called -> begun.add(called.call().id());
        case Event.Returned returned -> answered.add(returned.call());
        case Event.Judged judged -> judgements.add(judged.judgement());
        default -> {}
      }
      Run after = run.upTo(size);
      Optional<Act> act = after.lastAct();
      if (act.isPresent()) {
        steps.add(new Step(act.get(), before, after));
        before = after;
      }
    }
    var reply = (Event.Replied) run.events().get(first - 1);
    List<ToolCall> open =
        reply.calls().stream().filter(call -> !answered.contains(call.id())).toList();
    return new Round(
        reply,
        open.stream().filter(call -> begun.contains(call.id())).toList(),
        open.stream().filter(call -> !begun.contains(call.id())).toList(),
        steps.subList(judgements.size(), steps.size()),
        judgements);
  }

  /** The judgement with this verdict, if there is one. */
  Optional<Judgement> judged(Verdict verdict) {
    return judgements.stream().filter(judgement -> judgement.verdict() == verdict).findFirst();
  }
}
