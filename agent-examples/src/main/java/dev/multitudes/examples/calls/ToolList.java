package dev.multitudes.examples.calls;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tools as JSON: a list of {@code {"name","description","parameters"}}, or of {@code
 * {"type":"function","function":{...}}}, or an object that holds such a list under {@code tools}.
 */
public final class ToolList {
  private static final String SHAPE =
      "a list such as"
          + " [{\"name\":\"shoot\",\"parameters\":{\"type\":\"object\",\"properties\":{}}}]";

  /**
   * The tools in a file.
   *
   * @throws UnusableInputException if there are none, or one of them is none; says which and why
   */
  public static List<ToolSpecification> read(Path file) {
    JsonNode json = Json.parse(TextFile.read(file), file.toString());
    JsonNode list = json.isObject() ? json.path("tools") : json;
    if (!list.isArray() || list.isEmpty()) {
      throw new UnusableInputException("%s holds no tools; write %s.".formatted(file, SHAPE));
    }
    return of(list.valueStream().toList(), file.toString());
  }

  /**
   * These tools.
   *
   * @param place where they stand
   */
  static List<ToolSpecification> of(List<JsonNode> tools, String place) {
    var read = new ArrayList<ToolSpecification>();
    for (JsonNode tool : tools) {
      read.add(tool(tool, "%s: tool %d".formatted(place, read.size() + 1)));
    }
    return List.copyOf(read);
  }

  private static ToolSpecification tool(JsonNode json, String place) {
    JsonNode tool = json.path("function").isObject() ? json.path("function") : json;
    if (!tool.path("name").isTextual() || tool.path("name").textValue().isBlank()) {
      throw new UnusableInputException(
          "%s has no name; it was %s.".formatted(place, Shortened.of(json.toString())));
    }
    var built = ToolSpecification.builder().name(tool.path("name").textValue());
    if (tool.path("description").isTextual()) {
      built.description(tool.path("description").textValue());
    }
    JsonNode parameters = tool.path("parameters");
    if (parameters.isObject()) {
      built.parameters(Schemas.parameters(parameters));
    } else if (!parameters.isMissingNode() && !parameters.isNull()) {
      throw new UnusableInputException(
          "%s, \"%s\": parameters must be a JSON schema but was %s."
              .formatted(
                  place, tool.path("name").textValue(), Shortened.of(parameters.toString())));
    }
    return built.build();
  }

  private ToolList() {}
}
