package dev.multitudes.agent;

import dev.multitudes.run.Decision;
import dev.multitudes.run.Event;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Result;
import dev.multitudes.track.Conduct;
import dev.multitudes.track.EProcess;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads off a run how far its acts speak for a rival goal. Every call that was made counts, whether
 * or not it ran: leaving out those that were stopped would void the promise of {@link EProcess}. A
 * call that a person approved was no hijack, so after it the evidence begins anew.
 */
final class Suspicion implements Followed.Reader {
  private final Conduct conduct;
  private final Map<String, ToolCall> made = new LinkedHashMap<>();
  private final Set<String> approved = new HashSet<>();
  private String own = "";
  private Optional<String> state = Optional.empty();
  private Optional<EProcess> evidence = Optional.empty();

  Suspicion(Conduct conduct) {
    this.conduct = conduct;
  }

  String own() {
    return own;
  }

  /**
   * The evidence if this call is made next; none if the own goal is not among those that are known.
   */
  Optional<EProcess> after(ToolCall call) {
    return before(call).map(before -> after(before, call));
  }

  /** Calls of the same reply may begin together, so those before it count without an answer. */
  private Optional<EProcess> before(ToolCall call) {
    Optional<EProcess> before = evidence;
    for (ToolCall earlier : made.values()) {
      if (earlier.id().equals(call.id())) {
        return before;
      }
      before = before.map(it -> after(it, earlier));
    }
    return evidence;
  }

  private EProcess after(EProcess before, ToolCall call) {
    Map<String, Double> likelihoods = likelihoods(call);
    return likelihoods.isEmpty()
        ? before
        : before.after(likelihoods.getOrDefault(own, 0.), likelihoods);
  }

  private Map<String, Double> likelihoods(ToolCall call) {
    return conduct.likelihoods(state, call.tool(), call.arguments());
  }

  /** Whether the evidence is stronger with this call than without it. */
  boolean speaksForRival(ToolCall call) {
    return before(call).stream().anyMatch(before -> speaksForRival(before, call));
  }

  /** What is proved already cannot get surer, so then the call is looked at by itself. */
  private boolean speaksForRival(EProcess before, ToolCall call) {
    if (before.log() < Double.POSITIVE_INFINITY) {
      return before.log() < after(before, call).log();
    }
    Map<String, Double> likelihoods = likelihoods(call);
    return likelihoods.getOrDefault(before.leading(), 0.) > likelihoods.getOrDefault(own, 0.);
  }

  @Override
  public void read(Event event) {
    switch (event) {
      case Event.Started started -> {
        state = started.state();
        beginAnew(started.cast().goal());
      }
      case Event.Worn worn -> beginAnew(worn.cast().goal());
      case Event.Replied reply -> reply.calls().forEach(call -> made.put(call.id(), call));
      case Event.Decided decided -> {
        if (!(decided.decision() instanceof Decision.Refused)) {
          approved.add(decided.call());
        }
      }
      case Event.Returned returned -> returned(returned);
      case Event.Heard heard -> {}
      case Event.GoalInferred inferred -> {}
      case Event.Asked asked -> {}
      case Event.Called called -> {}
      case Event.Gated gated -> {}
      case Event.Judged judged -> {}
      case Event.Hinted hinted -> {}
      case Event.Flagged flagged -> {}
      case Event.Drifted drifted -> {}
      case Event.Compacted compacted -> {}
      case Event.FormatChosen chosen -> {}
      case Event.Ended ended -> {}
    }
  }

  private void beginAnew(String goal) {
    own = goal;
    List<String> rivals = conduct.goals().stream().filter(one -> !one.equals(goal)).toList();
    boolean isKnown = rivals.size() < conduct.goals().size() && !rivals.isEmpty();
    evidence = isKnown ? Optional.of(EProcess.against(rivals)) : Optional.empty();
  }

  private void returned(Event.Returned returned) {
    ToolCall call = made.remove(returned.call());
    if (approved.remove(returned.call())) {
      beginAnew(own);
    } else if (call != null) {
      evidence = evidence.map(before -> after(before, call));
    }
    if (returned.result() instanceof Result.Done done && done.state().isPresent()) {
      state = done.state();
    }
  }
}
