package dev.multitudes.examples.cli;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.multitudes.examples.calls.Broken;
import dev.multitudes.examples.calls.Instruction;
import dev.multitudes.examples.calls.Json;
import dev.multitudes.examples.calls.Place;
import dev.multitudes.examples.calls.Shortened;
import dev.multitudes.format.CallFormat;
import dev.multitudes.format.ReadCall;
import dev.multitudes.format.Reading;
import dev.multitudes.format.UnreadCall;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Tells what was read from a text, and why. */
final class ReadingStory {
  private static final int WIDTH = 96;
  private static final int LABEL = 12;
  private static final int MOST_ROWS = 20;

  private final PrintWriter out;
  private final Paint paint;

  ReadingStory(PrintWriter out, Paint paint) {
    this.out = out;
    this.paint = paint;
  }

  void tell(Instruction instruction, Reading reading, String text) {
    line("Format", instruction.format().map(CallFormat::label).orElse("not told"));
    line("Tools", tools(instruction.tools()));
    int number = 0;
    for (ReadCall call : reading.calls()) {
      number++;
      out.println();
      call("Call " + number, call, text);
    }
    out.println();
    if (reading.calls().isEmpty()) {
      line("Calls", "none", paint::faint);
    }
    reading.unread().forEach(unread -> unread(unread, text));
    if (!reading.reasoning().isBlank()) {
      line("Reasoning", reading.reasoning().strip(), paint::faint);
    }
    String words = reading.words().strip();
    line("Words", words.isEmpty() ? "none" : words);
  }

  private static String tools(List<ToolSpecification> tools) {
    return tools.isEmpty()
        ? "No tools were given, so bare JSON is not taken for a call; give some with --tools FILE."
        : tools.stream().map(ToolSpecification::name).collect(joining(", "));
  }

  private void call(String label, ReadCall call, String text) {
    line(label, call.name(), paint::bold);
    arguments(call.arguments());
    line("Read by", call.reader());
    line(
        "From",
        "%s to %s (characters %d to %d)"
            .formatted(
                Place.of(text, call.from()), Place.of(text, call.to()), call.from(), call.to()));
    call.changes().forEach(change -> line("Changed", change));
  }

  /** On one line where that is short enough. */
  private void arguments(String json) {
    JsonNode value = Json.valueOf(json).map(Shortened::of).orElse(TextNode.valueOf(json));
    List<String> rows =
        value.toString().length() <= WIDTH - LABEL
            ? List.of(value.toString())
            : Json.pretty(value).lines().toList();
    rows.stream()
        .limit(MOST_ROWS)
        .forEach(row -> out.println(" ".repeat(LABEL) + Wrapping.visible(row)));
    if (rows.size() > MOST_ROWS) {
      line("", "(and %d more lines)".formatted(rows.size() - MOST_ROWS), paint::faint);
    }
  }

  private void unread(UnreadCall unread, String text) {
    Broken broken = Broken.in(text, unread);
    line("Not read", unread.problem());
    line("Tried by", unread.reader());
    line("Begins", broken.begins().toString());
    String there = broken.there().isEmpty() ? "the end of the text" : Json.quoted(broken.there());
    String after = broken.before().isEmpty() ? "" : ", after " + Json.quoted(broken.before());
    line("Broke", "%s, at %s%s".formatted(broken.place(), there, after));
    out.println();
  }

  private void line(String label, String text) {
    line(label, text, UnaryOperator.identity());
  }

  private void line(String label, String text, UnaryOperator<String> colour) {
    String head = String.format(Locale.ROOT, "  %-9s ", label);
    String margin = " ".repeat(LABEL);
    String rows =
        Wrapping.rows(text, WIDTH - LABEL).stream()
            .map(row -> row.isEmpty() ? "" : margin + colour.apply(row))
            .collect(joining("\n"));
    out.println(head + rows.stripLeading());
  }
}
