package dev.multitudes.examples.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.multitudes.examples.calls.Case.Outcome;
import dev.multitudes.examples.calls.Case.Trait;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a case from its line. */
final class CaseLine {
  private final JsonLine line;
  private final List<ToolSpecification> given;

  private CaseLine(JsonLine line) {
    this.line = line;
    this.given = ToolList.of(line.elements("tools"), line.place());
  }

  static Case read(JsonLine line) {
    return new CaseLine(line).read();
  }

  private Case read() {
    Outcome outcome = outcome();
    List<JsonNode> expected = line.elements("expected_calls");
    return new Case(
        line.text("id"),
        line.text("format"),
        tools(expected.stream().map(this::call).toList()),
        line.text("raw"),
        line.texts("chunks"),
        outcome,
        expected.stream()
            .filter(call -> outcome == Outcome.CALLS || isComplete(call))
            .map(this::call)
            .toList(),
        line.optionalText("expected_content").orElse(""),
        line.optionalText("expected_reasoning"),
        traits());
  }

  private Outcome outcome() {
    String said = line.text("outcome");
    return Arrays.stream(Outcome.values())
        .filter(outcome -> outcome.name().toLowerCase(Locale.ROOT).equals(said))
        .findAny()
        .orElseThrow(
            () ->
                line.wrong(
                    "\"outcome\" must be one of calls, none, partial, error but was \"%s\""
                        .formatted(said)));
  }

  /** Without tools of its own: those of the calls, and where there are no calls, some. */
  private List<ToolSpecification> tools(List<Call> expected) {
    if (!given.isEmpty()) {
      return given;
    }
    return expected.isEmpty() ? SomeTools.ON_OFFER : ExampleSchemas.of(expected);
  }

  /** Of a text that is cut off, a call with no arguments yet or with half of them is not. */
  private static boolean isComplete(JsonNode call) {
    return call.path("arguments").size() > 0;
  }

  private Call call(JsonNode json) {
    if (!json.path("name").isTextual()) {
      throw line.wrong(
          "a call must have a name but was %s".formatted(Shortened.of(json.toString())));
    }
    String name = json.path("name").textValue();
    JsonNode arguments = json.path("arguments");
    if (arguments.isObject()) {
      return new Call(name, arguments);
    }
    JsonNode text = arguments.isTextual() ? arguments : json.path("arguments_text");
    if (text.isMissingNode() || text.isNull()) {
      return new Call(name, JsonNodeFactory.instance.objectNode());
    }
    if (!text.isTextual()) {
      throw line.wrong(
          "\"arguments_text\" must be a string but was %s"
              .formatted(Shortened.of(text.toString())));
    }
    return new Call(name, JsonNodeFactory.instance.objectNode().set(textParameter(name), text));
  }

  /** The tool's only parameter, or else {@code input}. */
  private String textParameter(String tool) {
    return given.stream()
        .filter(offered -> offered.name().equals(tool) && offered.parameters() != null)
        .map(offered -> offered.parameters().properties().keySet())
        .filter(names -> names.size() == 1)
        .map(names -> names.iterator().next())
        .findFirst()
        .orElse("input");
  }

  private Set<Trait> traits() {
    var traits = EnumSet.noneOf(Trait.class);
    for (Trait trait : Trait.values()) {
      boolean has =
          switch (trait) {
            case MARKED_NEGATIVE -> line.isTrue("marked_negative");
            case DISPUTED -> line.isTrue("disputed");
            case NAME_INFERRED -> line.isTrue("name_inferred");
            case REASONING_OPEN -> line.isTrue("thinking_open_in_prompt");
            case CONTENT_UNKNOWN -> line.isFalse("content_asserted");
          };
      if (has) {
        traits.add(trait);
      }
    }
    return traits;
  }
}
