package dev.multitudes.agent;

import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Puts calls before the gates. */
record Rulings(List<Gate> gates) {

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
    var events = new ArrayList<Event>();
    var begun = new ArrayList<ToolCall>();
    for (ToolCall call : batch) {
      Ruled ruled = rule(run, call);
      if (!ruled.mayRun()) {
        if (begun.isEmpty()) {
          return notBegun(ruled, clock);
        }
        break;
      }
      events.addAll(ruled.events());
      begun.add(ruled.call());
    }
    events.addAll(begun(begun));
    return events;
  }

  private static List<Event> begun(List<ToolCall> calls) {
    var begun = new ArrayList<Event>(calls.size());
    for (ToolCall call : calls) {
      begun.add(new Event.Called(call));
    }
    return begun;
  }

  private static List<Event> notBegun(Ruled ruled, Supplier<Instant> clock) {
    List<Event> events = ruled.events();
    ruled
        .denial()
        .map(
            reason ->
                new Event.Returned(ruled.call().id(), new Result.Refused(reason), clock.get()))
        .ifPresent(events::add);
    return events;
  }

  /** Every gate is asked until one denies. */
  private Ruled rule(Run run, ToolCall call) {
    var ruled = new Ruled(call);
    for (Gate gate : gates) {
      if (!ruled.isDenied()) {
        ruled.add(gate.rule(run, ruled.call()));
      }
    }
    return ruled;
  }
}
