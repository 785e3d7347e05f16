package dev.multitudes.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonAnyOfSchema;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.Map;

/** Whether JSON is what a schema allows: a second opinion, which shares no code with the tools. */
final class SchemaCheck {

  static boolean allows(JsonSchemaElement schema, JsonNode value) {
    return switch (schema) {
      case JsonAnyOfSchema any -> any.anyOf().stream().anyMatch(one -> allows(one, value));
      case JsonObjectSchema object -> value.isObject() && allowsMembers(object, value);
      case JsonArraySchema array ->
          value.isArray() && value.valueStream().allMatch(item -> allows(array.items(), item));
      case JsonEnumSchema choice ->
          value.isTextual() && choice.enumValues().contains(value.textValue());
      case JsonStringSchema string -> value.isTextual();
      case JsonBooleanSchema truth -> value.isBoolean();
      case JsonIntegerSchema whole -> value.isIntegralNumber();
      default -> throw new IllegalArgumentException("No tool here has a schema like " + schema);
    };
  }

  private static boolean allowsMembers(JsonObjectSchema schema, JsonNode value) {
    Map<String, JsonSchemaElement> known = schema.properties();
    return schema.required().stream().allMatch(value::has)
        && value
            .propertyStream()
            .allMatch(
                member ->
                    known.containsKey(member.getKey())
                        && allows(known.get(member.getKey()), member.getValue()));
  }

  private SchemaCheck() {}
}
