package dev.multitudes.wording;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tools as types of TypeScript, as gpt-oss was taught them.
 *
 * <p>Note: the harmony format is told at https://cookbook.openai.com/articles/openai-harmony. What
 * TypeScript cannot say, such as a minimum, follows as a comment.
 */
record HarmonyTools() implements ToolText {
  private static final Set<String> SAID =
      Set.of("type", "description", "properties", "required", "items", "enum", "anyOf", "$ref");

  @Override
  public String write(List<ToolSpecification> tools) {
    return tools.stream().map(HarmonyTools::declaration).collect(joining("\n\n"));
  }

  private static String declaration(ToolSpecification tool) {
    ObjectNode plain = ToolText.plain(tool);
    JsonNode parameters = plain.path("parameters");
    boolean none = parameters.path("properties").isEmpty() && !parameters.has("anyOf");
    String definitions =
        parameters.path("$defs").properties().stream()
            .map(one -> "type %s = %s;\n".formatted(one.getKey(), type(one.getValue(), "")))
            .collect(joining());
    return definitions
        + comment(plain, "")
        + "type %s = (%s) => any;".formatted(tool.name(), none ? "" : "_: " + type(parameters, ""));
  }

  private static String type(JsonNode schema, String indent) {
    if (schema.has("enum")) {
      return schema.path("enum").valueStream().map(HarmonyTools::json).collect(joining(" | "));
    }
    if (schema.has("anyOf")) {
      return schema
          .path("anyOf")
          .valueStream()
          .map(one -> type(one, indent))
          .collect(joining(" | "));
    }
    if (schema.has("$ref")) {
      String reference = schema.path("$ref").asText();
      return reference.substring(reference.lastIndexOf('/') + 1);
    }
    return switch (schema.path("type").asText()) {
      case "object" -> schema.path("properties").isEmpty() ? "object" : object(schema, indent);
      case "array" -> schema.has("items") ? list(schema.path("items"), indent) : "any[]";
      case "integer", "number" -> "number";
      case "string" -> "string";
      case "boolean" -> "boolean";
      case "null" -> "null";
      default -> "any";
    };
  }

  private static String list(JsonNode items, String indent) {
    String type = type(items, indent);
    return type.contains(" | ") ? "(" + type + ")[]" : type + "[]";
  }

  private static String object(JsonNode schema, String indent) {
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    return schema.path("properties").properties().stream()
        .map(
            field ->
                comment(field.getValue(), indent)
                    + indent
                    + key(field.getKey())
                    + (required.contains(field.getKey()) ? ": " : "?: ")
                    + type(field.getValue(), indent + "  ")
                    + ","
                    + unsaid(field.getValue()))
        .collect(joining("\n", "{\n", "\n" + indent.replaceFirst("  ", "") + "}"));
  }

  private static String key(String name) {
    return name.matches("[\\p{L}_$][\\p{L}\\p{N}_$]*") ? name : Json.string(name);
  }

  private static String comment(JsonNode described, String indent) {
    return Stream.of(described.path("description").asText())
        .filter(words -> !words.isBlank())
        .flatMap(words -> Marks.ALL.harmless(words).lines())
        .map(line -> indent + "// " + line + "\n")
        .collect(joining());
  }

  private static String unsaid(JsonNode schema) {
    String rest =
        schema.properties().stream()
            .filter(keyword -> !SAID.contains(keyword.getKey()))
            .map(keyword -> keyword.getKey() + ": " + json(keyword.getValue()))
            .collect(joining(", "));
    return rest.isEmpty() ? "" : " // " + rest;
  }

  private static String json(JsonNode value) {
    return Marks.ALL.escapedIn(Json.line(value));
  }
}
