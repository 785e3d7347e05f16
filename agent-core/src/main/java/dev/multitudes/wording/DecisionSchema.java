package dev.multitudes.wording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonAnyOfSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds a model to one decision for each reply: {@code {"tool": NAME, "arguments": {...}}} with the
 * parameters of that tool, or {@code {"say": TEXT}}. It goes into a request as the response format,
 * instead of tools.
 *
 * <p>Note: references are written out and patterns left out. llama.cpp, which makes a grammar of
 * the schema, refuses patterns that are not anchored; tools check their arguments anyway.
 */
public final class DecisionSchema {
  private static final String NAME = "decision";

  /** To use one of these tools or to say something; empty if there are no tools. */
  public static Optional<ResponseFormat> of(List<ToolSpecification> tools) {
    var choices = new ArrayList<JsonSchemaElement>(calls(tools));
    choices.add(JsonObjectSchema.builder().addStringProperty("say").required("say").build());
    return tools.isEmpty() ? Optional.empty() : Optional.of(anyOf(choices));
  }

  /** To use one of these tools, whatever there would be to say; empty if there are no tools. */
  public static Optional<ResponseFormat> demanding(List<ToolSpecification> tools) {
    return tools.isEmpty() ? Optional.empty() : Optional.of(anyOf(calls(tools)));
  }

  private static ResponseFormat anyOf(List<? extends JsonSchemaElement> choices) {
    JsonSchemaElement root =
        JsonAnyOfSchema.builder().anyOf(List.<JsonSchemaElement>copyOf(choices)).build();
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(JsonSchema.builder().name(NAME).rootElement(root).build())
        .build();
  }

  private static List<JsonObjectSchema> calls(List<ToolSpecification> tools) {
    return tools.stream().map(DecisionSchema::call).toList();
  }

  private static JsonObjectSchema call(ToolSpecification tool) {
    ObjectNode arguments = References.resolved(ToolText.plain(tool).withObject("/parameters"));
    withoutPatterns(arguments);
    return JsonObjectSchema.builder()
        .addProperty("tool", JsonEnumSchema.builder().enumValues(tool.name()).build())
        .addProperty("arguments", JsonRawSchema.from(arguments.toString()))
        .required("tool", "arguments")
        .build();
  }

  private static void withoutPatterns(JsonNode node) {
    if (node instanceof ObjectNode schema) {
      schema.remove("pattern");
      schema.path("properties").forEach(DecisionSchema::withoutPatterns);
      schema.path("anyOf").forEach(DecisionSchema::withoutPatterns);
      schema.path("oneOf").forEach(DecisionSchema::withoutPatterns);
      withoutPatterns(schema.path("items"));
      withoutPatterns(schema.path("additionalProperties"));
    }
  }

  private DecisionSchema() {}
}
