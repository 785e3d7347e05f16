package dev.multitudes.agent;

import dev.multitudes.context.Excerpt;
import dev.multitudes.run.Event;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model is told of events that it no longer sees: a line for each thing heard, said or done,
 * by rule. What others have said stands in quotation marks.
 */
final class Digest {
  private static final int LONGEST_LINE = 160;

  private final Map<String, ToolCall> calls = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  /**
   * The newest lines that fit into so many characters, and how many older ones do not; empty if
   * there is nothing to tell.
   */
  static String of(List<Event> events, int characters) {
    var digest = new Digest();
    events.forEach(digest::add);
    return digest.written(characters);
  }

  private void add(Event event) {
    switch (event) {
      case Event.Heard heard -> line("You were told", heard.words());
      case Event.Replied replied -> add(replied);
      case Event.Returned returned -> add(returned);
      case Event.Started started -> {}
      case Event.Worn worn -> {}
      case Event.Hinted hinted -> {}
      case Event.Compacted compacted -> {}
      case Event.GoalInferred inferred -> {}
      case Event.Asked asked -> {}
      case Event.Called called -> {}
      case Event.Gated gated -> edit(gated);
      case Event.Decided decided -> {}
      case Event.Judged judged -> {}
      case Event.Drifted drifted -> {}
      case Event.Flagged flagged -> {}
      case Event.FormatChosen chosen -> {}
      case Event.Ended ended -> {}
    }
  }

  private void add(Event.Replied replied) {
    if (!replied.words().isBlank()) {
      line("You said", replied.words());
    }
    replied.calls().forEach(call -> calls.put(call.id(), call));
  }

  /** What ran is told, not what was asked for. */
  private void edit(Event.Gated gated) {
    if (gated.gate() == Event.Gate.EDITED) {
      calls.computeIfPresent(
          gated.call(), (id, call) -> new ToolCall(id, call.tool(), gated.arguments()));
    }
  }

  private void add(Event.Returned returned) {
    ToolCall call = calls.get(returned.call());
    if (call != null) {
      String how =
          switch (returned.result()) {
            case Result.Done done -> "";
            case Result.Failed failed -> ", which failed";
            case Result.Refused refused -> ", which was refused";
          };
      String arguments = Excerpt.line(call.arguments(), LONGEST_LINE / 2);
      line("You called %s %s%s".formatted(call.tool(), arguments, how), returned.result().text());
    }
  }

  private void line(String what, String quoted) {
    lines.add("- %s: \"%s\"".formatted(what, Excerpt.line(quoted, LONGEST_LINE / 2)));
  }

  private String written(int characters) {
    if (lines.isEmpty()) {
      return "";
    }
    int first = lines.size();
    int length = 0;
    while (first > 0 && length + lines.get(first - 1).length() < characters) {
      first--;
      length += lines.get(first).length() + 1;
    }
    String begins =
        first == 0
            ? "[What came before, in short.]"
            : "[What came before, in short; %d older lines are left out.]".formatted(first);
    return String.join("\n", begins, String.join("\n", lines.subList(first, lines.size()))).strip();
  }
}
