package dev.multitudes.agent;

import dev.multitudes.run.Event;
import dev.multitudes.run.Event.Gate;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts calls before the gates. */
record Rulings(List<dev.multitudes.agent.Gate> gates) {

  Rulings {
    gates = List.copyOf(gates);
  }

  /**
   * The events by which the first of these calls, or as many as may run beside each other, are
   * begun, refused or put before a person.
   */
  List<Event> begin(Run run, List<ToolCall> batch, Supplier<Instant> clock) {
    if (gates.isEmpty()) {
      return begun(batch);
    }
    var edits = new ArrayList<Event>();
    var begun = new ArrayList<Event>();
    for (ToolCall call : batch) {
      Event.@Nullable Gated ruling = rule(run, call).orElse(null);
      if (ruling != null && ruling.gate() != Gate.EDITED) {
        if (begun.isEmpty()) {
          return notBegun(ruling, clock.get());
        }
        break;
      }
      if (ruling != null) {
        edits.add(ruling);
      }
      begun.add(new Event.Called(ruling == null ? call : edited(call, ruling)));
    }
    edits.addAll(begun);
    return edits;
  }

  private static List<Event> begun(List<ToolCall> calls) {
    var begun = new ArrayList<Event>(calls.size());
    for (ToolCall call : calls) {
      begun.add(new Event.Called(call));
    }
    return begun;
  }

  private static ToolCall edited(ToolCall call, Event.Gated ruling) {
    return new ToolCall(call.id(), call.tool(), ruling.arguments());
  }

  private static List<Event> notBegun(Event.Gated ruling, Instant at) {
    return ruling.gate() == Gate.ASKED
        ? List.of(ruling)
        : List.of(
            ruling, new Event.Returned(ruling.call(), new Result.Refused(ruling.reason()), at));
  }

  /**
   * What was ruled, unless the call is plainly allowed. Every gate is asked, each about the call as
   * the one before it left it; a denial outweighs a question, and both outweigh an edit.
   */
  private Optional<Event.Gated> rule(Run run, ToolCall call) {
    ToolCall edited = call;
    var reasons = new ArrayList<String>();
    Optional<Event.Gated> asked = Optional.empty();
    for (dev.multitudes.agent.Gate gate : gates) {
      switch (gate.rule(run, edited)) {
        case Ruling.Allow allow -> {}
        case Ruling.Deny deny -> {
          return Optional.of(gated(edited, Gate.DENIED, deny.reason()));
        }
        case Ruling.Edit edit -> {
          edited = new ToolCall(call.id(), call.tool(), edit.arguments());
          reasons.add(edit.reason());
        }
        case Ruling.Ask ask -> asked = Optional.of(gated(edited, Gate.ASKED, ask.reason()));
      }
    }
    ToolCall last = edited;
    return asked
        .map(question -> gated(last, Gate.ASKED, question.reason()))
        .or(
            () ->
                reasons.isEmpty()
                    ? Optional.empty()
                    : Optional.of(gated(last, Gate.EDITED, String.join(" ", reasons))));
  }

  private static Event.Gated gated(ToolCall call, Gate gate, String reason) {
    return new Event.Gated(call.id(), gate, reason, call.arguments());
  }
}
