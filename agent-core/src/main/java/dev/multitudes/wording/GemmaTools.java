package dev.multitudes.wording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Declarations in Gemma's notation, with types in capitals, as its chat templates write them.
 *
 * @param one tool, with its {@code $name} and {@code $declaration}; JSON where the notation cannot
 *     carry a tool
 */
record GemmaTools(Template one, GemmaText notation) implements ToolText {

  @Override
  public String write(List<ToolSpecification> tools) {
    return Frame.between("").around(tools.stream().map(this::text));
  }

  private String text(ToolSpecification tool) {
    ObjectNode plain = ToolText.plain(tool);
    ObjectNode declaration = JsonNodeFactory.instance.objectNode();
    declaration.setAll(plain);
    declaration.remove("name");
    declaration.replace("parameters", capitals(plain.path("parameters")));
    String json = Json.line(declaration);
    boolean carried = notation.carries(declaration) && !Marks.ALL.areIn(json);
    String text = carried ? notation.text(declaration) : Marks.ALL.escapedIn(json);
    return one.fill(Map.of("name", tool.name(), "declaration", text));
  }

  /** A schema whose types are in capitals; names of properties are left alone. */
  private static JsonNode capitals(JsonNode schema) {
    if (schema.isArray()) {
      var list = JsonNodeFactory.instance.arrayNode();
      schema.forEach(one -> list.add(capitals(one)));
      return list;
    }
    if (!schema.isObject()) {
      return schema;
    }
    var copy = JsonNodeFactory.instance.objectNode();
    schema.properties().forEach(entry -> copy.set(entry.getKey(), capitals(entry)));
    return copy;
  }

  private static JsonNode capitals(Map.Entry<String, JsonNode> keyword) {
    return switch (keyword.getKey()) {
      case "type" ->
          keyword.getValue().isTextual()
              ? TextNode.valueOf(keyword.getValue().textValue().toUpperCase(Locale.ROOT))
              : keyword.getValue();
      case "properties", "$defs" -> {
        var copy = JsonNodeFactory.instance.objectNode();
        keyword.getValue().properties().forEach(e -> copy.set(e.getKey(), capitals(e.getValue())));
        yield copy;
      }
      case "items", "anyOf", "additionalProperties" -> capitals(keyword.getValue());
      default -> keyword.getValue();
    };
  }
}
