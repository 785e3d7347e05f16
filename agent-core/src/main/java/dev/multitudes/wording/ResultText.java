package dev.multitudes.wording;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How results are shown.
 *
 * @param one result, with its {@code $text} as it is unless that would be a mark, or its {@code
 *     $value} as JSON; the tool's {@code $name}, bare, or {@code $quoted_name} as a JSON string;
 *     the call's {@code $id} as a JSON string; its {@code $place} among them, from 0; and whether
 *     it {@code $is_error}
 * @param marks what no result may hold
 */
record ResultText(Frame frame, Template one, Marks marks) {

  ResultText(Frame frame, String one) {
    this(frame, new Template(one), Marks.ALL);
  }

  String write(List<ToolExecutionResultMessage> results) {
    return frame.around(IntStream.range(0, results.size()).mapToObj(i -> text(results.get(i), i)));
  }

  private String text(ToolExecutionResultMessage result, int place) {
    String text = textOf(result);
    String name = requireNonNullElse(result.toolName(), "");
    String id = requireNonNullElse(result.id(), Integer.toString(place));
    String quotedName = marks.escapedIn(Json.string(name));
    return one.fill(
        Map.of(
            "text", marks.harmless(text),
            "value", marks.escapedIn(value(text)),
            "name", SpokenCall.isPlain(name) ? name : quotedName,
            "quoted_name", quotedName,
            "place", Integer.toString(place),
            "id", marks.escapedIn(Json.string(id)),
            "is_error", String.valueOf(Boolean.TRUE.equals(result.isError()))));
  }

  /** An object or a list stays what it is; anything else is a string. */
  private static String value(String text) {
    return Json.read(text).filter(json -> json.isContainerNode()).isPresent()
        ? text.strip()
        : Json.string(text);
  }

  private static String textOf(ToolExecutionResultMessage result) {
    return result.contents().stream()
        .filter(TextContent.class::isInstance)
        .map(content -> ((TextContent) content).text())
        .collect(joining("\n"));
  }
}
