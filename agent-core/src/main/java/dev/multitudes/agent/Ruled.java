package dev.multitudes.agent;

import dev.multitudes.goal.Consulted;
import dev.multitudes.run.Event;
import dev.multitudes.run.Event.Gate;
import dev.multitudes.run.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What several gates rule about one call, each about the call as the one before it left it: a
 * denial outweighs a question, and both outweigh an edit.
 */
final class Ruled {
  private static final String ASKED_A_MODEL = "another model was asked about it";

  private ToolCall call;
  private final List<Event.Flagged> flags = new ArrayList<>();
  private final List<String> edits = new ArrayList<>();
  private Optional<String> question = Optional.empty();
  private Optional<String> denial = Optional.empty();
  private Optional<Consulted> consulted = Optional.empty();

  Ruled(ToolCall call) {
    this.call = call;
  }

  /** The call as it was left so far. */
  ToolCall call() {
    return call;
  }

  void add(Ruling ruling) {
    switch (ruling) {
      case Ruling.Allow allow -> {}
      case Ruling.Deny deny -> denial = Optional.of(deny.reason());
      case Ruling.Edit edit -> {
        call = new ToolCall(call.id(), call.tool(), edit.arguments());
        edits.add(edit.reason());
      }
      case Ruling.Ask ask -> question = Optional.of(ask.reason());
      case Ruling.Flagging noticed -> {
        flags.add(new Event.Flagged(call.id(), noticed.flag(), noticed.why()));
        add(noticed.ruling());
      }
      case Ruling.Consulting asked -> {
        consulted = Optional.of(consulted.map(asked.consulted()::plus).orElse(asked.consulted()));
        add(asked.ruling());
      }
    }
  }

  boolean isDenied() {
    return denial.isPresent();
  }

  boolean mayRun() {
    return denial.isEmpty() && question.isEmpty();
  }

  /** What was noticed, and then what was ruled, unless the call is plainly allowed. */
  List<Event> events() {
    var events = new ArrayList<Event>(flags);
    gated().ifPresent(events::add);
    return events;
  }

  /** What the model is told if the call is denied. */
  Optional<String> denial() {
    return denial;
  }

  private Optional<Event> gated() {
    return denial
        .map(reason -> gated(Gate.DENIED, reason))
        .or(() -> question.map(reason -> gated(Gate.ASKED, reason)))
        .or(() -> edited().map(reason -> gated(Gate.EDITED, reason)))
        .or(() -> consulted.map(asked -> gated(Gate.ALLOWED, ASKED_A_MODEL)));
  }

  private Optional<String> edited() {
    return edits.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", edits));
  }

  private Event gated(Gate gate, String reason) {
    return new Event.Gated(call.id(), gate, reason, call.arguments(), consulted);
  }
}
