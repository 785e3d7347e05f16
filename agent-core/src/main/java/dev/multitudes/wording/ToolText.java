package dev.multitudes.wording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.List;

/** How tools are declared. */
@FunctionalInterface
interface ToolText {

  String write(List<ToolSpecification> tools);

  /** Each tool as JSON: its name, description and the schema of its parameters. */
  static ToolText plain(Frame frame) {
    return tools -> frame.around(tools.stream().map(tool -> json(plain(tool))));
  }

  /** The same, each within {@code {"type": "function", "function": ...}}. */
  static ToolText functions(Frame frame) {
    return tools ->
        frame.around(
            tools.stream()
                .map(
                    tool ->
                        json(
                            JsonNodeFactory.instance
                                .objectNode()
                                .put("type", "function")
                                .set("function", plain(tool)))));
  }

  private static String json(JsonNode tool) {
    return Marks.ALL.escapedIn(Json.line(tool));
  }

  /**
   * Name, description and parameters.
   *
   * <p>Note: LangChain4j itself writes the schema, in the order declared, with definitions.
   */
  static ObjectNode plain(ToolSpecification tool) {
    ObjectNode all = Json.object(tool.toJson()).orElseThrow();
    ObjectNode plain = JsonNodeFactory.instance.objectNode().put("name", tool.name());
    if (all.has("description")) {
      plain.set("description", all.get("description"));
    }
    plain.set("parameters", all.has("parameters") ? all.get("parameters") : nothing());
    return plain;
  }

  private static ObjectNode nothing() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    schema.putObject("properties");
    return schema;
  }
}
