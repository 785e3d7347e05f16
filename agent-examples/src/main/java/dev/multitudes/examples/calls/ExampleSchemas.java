package dev.multitudes.examples.calls;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Schemas that examples of calls fit: their names, and the types of their values. */
final class ExampleSchemas {

  /** The tools that these calls are calls of. */
  static List<ToolSpecification> of(List<Call> calls) {
    return calls.stream()
        .collect(
            Collectors.groupingBy(
                Call::name,
                LinkedHashMap::new,
                Collectors.mapping(Call::arguments, Collectors.toList())))
        .entrySet()
        .stream()
        .map(
            tool ->
                ToolSpecification.builder()
                    .name(tool.getKey())
                    .parameters(object(tool.getValue()))
                    .build())
        .toList();
  }

  private static JsonObjectSchema object(List<JsonNode> examples) {
    Map<String, List<JsonNode>> values = new LinkedHashMap<>();
    examples.stream()
        .flatMap(example -> example.properties().stream())
        .forEach(
            field ->
                values
                    .computeIfAbsent(field.getKey(), name -> new ArrayList<>())
                    .add(field.getValue()));
    var object = JsonObjectSchema.builder();
    values.forEach((name, there) -> object.addProperty(name, fitting(there)));
    return object.build();
  }

  /** What each of the values fits. */
  private static JsonSchemaElement fitting(List<JsonNode> values) {
    Map<JsonType, List<JsonNode>> byType =
        values.stream()
            .collect(
                Collectors.groupingBy(JsonType::ofValue, LinkedHashMap::new, Collectors.toList()));
    if (byType.containsKey(JsonType.NUMBER)) {
      byType.remove(JsonType.INTEGER);
    }
    Set<JsonSchemaElement> choices =
        byType.entrySet().stream()
            .map(type -> typed(type.getKey(), type.getValue()))
            .collect(toCollection(LinkedHashSet::new));
    return Schemas.oneOf(choices);
  }

  private static JsonSchemaElement typed(JsonType type, List<JsonNode> values) {
    return switch (type) {
      case STRING, INTEGER, NUMBER, BOOLEAN, NULL, ANY -> type.schema();
      case ARRAY ->
          JsonArraySchema.builder()
              .items(fitting(values.stream().flatMap(JsonNode::valueStream).toList()))
              .build();
      case OBJECT -> object(values);
    };
  }

  private ExampleSchemas() {}
}
