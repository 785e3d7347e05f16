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
import org.jspecify.annotations.Nullable;

/** Puts calls before the gates. The first gate that does not plainly allow a call has ruled. */
record Rulings(List<dev.multitudes.agent.Gate> gates) {

  Rulings {
    gates = List.copyOf(gates);
  }

  /**
   * The events by which the first of these calls, or as many as may run beside each other, are
   * begun, refused or put before a person.
   */
  List<Event> begin(Run run, List<ToolCall> batch, Instant at) {
    var edits = new ArrayList<Event>();
    var begun = new ArrayList<Event>();
    for (ToolCall call : batch) {
      Event.@Nullable Gated ruling = rule(run, call).orElse(null);
      if (ruling != null && ruling.gate() != Gate.EDITED) {
        if (begun.isEmpty()) {
          return notBegun(ruling, at);
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

  private static ToolCall edited(ToolCall call, Event.Gated ruling) {
    return new ToolCall(call.id(), call.tool(), ruling.arguments());
  }

  private static List<Event> notBegun(Event.Gated ruling, Instant at) {
    return ruling.gate() == Gate.ASKED
        ? List.of(ruling)
        : List.of(
            ruling, new Event.Returned(ruling.call(), new Result.Refused(ruling.reason()), at));
  }

  /** What was ruled, unless the call is plainly allowed. */
  private Optional<Event.Gated> rule(Run run, ToolCall call) {
    return gates.stream().flatMap(gate -> event(call, gate.rule(run, call)).stream()).findFirst();
  }

  private static Optional<Event.Gated> event(ToolCall call, Ruling ruling) {
    return switch (ruling) {
      case Ruling.Allow allow -> Optional.empty();
      case Ruling.Deny deny ->
          Optional.of(new Event.Gated(call.id(), Gate.DENIED, deny.reason(), call.arguments()));
      case Ruling.Edit edit ->
          Optional.of(new Event.Gated(call.id(), Gate.EDITED, edit.reason(), edit.arguments()));
      case Ruling.Ask ask ->
          Optional.of(new Event.Gated(call.id(), Gate.ASKED, ask.reason(), call.arguments()));
    };
  }
}
