package dev.multitudes.examples.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.request.json.JsonAnyOfSchema;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNullSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {

  private static JsonSchemaElement schema(String json) {
    return Schemas.element(Json.parse(json, "the schema"));
  }

  private static JsonObjectSchema parameters(String json) {
    return Schemas.parameters(Json.parse(json, "the schema"));
  }

  private static JsonAnyOfSchema anyOf(JsonSchemaElement... choices) {
    return JsonAnyOfSchema.builder().anyOf(choices).build();
  }

  private static JsonEnumSchema oneOf(String... words) {
    return JsonEnumSchema.builder().enumValues(words).build();
  }

  @ParameterizedTest
  @CsvSource({
    "string, JsonStringSchema",
    "str, JsonStringSchema",
    "String, JsonStringSchema",
    "integer, JsonIntegerSchema",
    "long, JsonIntegerSchema",
    "number, JsonNumberSchema",
    "float, JsonNumberSchema",
    "boolean, JsonBooleanSchema",
    "bool, JsonBooleanSchema",
    "null, JsonNullSchema",
    "array, JsonArraySchema",
    "tuple, JsonArraySchema",
    "ArrayList, JsonArraySchema",
    "object, JsonObjectSchema",
    "dict, JsonObjectSchema",
    "any, JsonRawSchema",
    "colour, JsonRawSchema"
  })
  void a_type_has_the_names_of_json_python_and_java(String name, String kind) {
    assertThat(schema("{\"type\":\"" + name + "\"}").getClass().getSimpleName()).isEqualTo(kind);
    assertThat(schema("{\"x-bfcl-type\":\"" + name + "\"}").getClass().getSimpleName())
        .isEqualTo(kind);
  }

  @Test
  void a_list_of_types_is_any_of_them() {
    assertThat(schema("{\"type\":[\"integer\",\"null\"]}"))
        .isEqualTo(anyOf(new JsonIntegerSchema(), Schemas.NULL));
    assertThat(schema("{\"type\":[\"integer\"]}")).isEqualTo(new JsonIntegerSchema());
  }

  @Test
  void what_is_nullable_may_also_be_null() {
    assertThat(schema("{\"type\":\"string\",\"nullable\":true}"))
        .isEqualTo(anyOf(new JsonStringSchema(), Schemas.NULL));
    assertThat(Schemas.NULL).isInstanceOf(JsonNullSchema.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"anyOf", "oneOf"})
  void alternatives_are_kept(String kind) {
    assertThat(schema("{\"%s\":[{\"type\":\"number\"},{\"type\":\"boolean\"}]}".formatted(kind)))
        .isEqualTo(anyOf(new JsonNumberSchema(), new JsonBooleanSchema()));
  }

  @Test
  void alternatives_that_say_no_type_do_not_hide_the_one_beside_them() {
    assertThat(schema("{\"type\":\"string\",\"anyOf\":[{\"minLength\":1},{\"format\":\"date\"}]}"))
        .isEqualTo(new JsonStringSchema());
  }

  @Test
  void all_of_several_is_what_they_say_together() {
    var both =
        schema(
            """
            {"allOf": [{"type": "object", "properties": {"a": {"type": "string"}}},
                       {"properties": {"b": {"type": "integer"}}}]}
            """);

    assertThat(both)
        .isEqualTo(
            JsonObjectSchema.builder()
                .addStringProperty("a")
                .addIntegerProperty("b")
                .required()
                .build());
  }

  @Test
  void words_that_are_listed_stay_listed_and_of_other_values_the_type_is_kept() {
    assertThat(schema("{\"enum\":[\"a\",\"b\"]}")).isEqualTo(oneOf("a", "b"));
    assertThat(schema("{\"type\":\"integer\",\"enum\":[1,2]}")).isEqualTo(new JsonIntegerSchema());
    assertThat(schema("{\"enum\":[\"a\",null]}")).isEqualTo(anyOf(oneOf("a"), Schemas.NULL));
    assertThat(schema("{\"const\":\"a\"}")).isEqualTo(oneOf("a"));
  }

  @Test
  void a_list_has_a_schema_for_its_elements_which_may_be_anything() {
    assertThat(schema("{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}"))
        .isEqualTo(JsonArraySchema.builder().items(new JsonIntegerSchema()).build());
    assertThat(schema("{\"type\":\"array\"}"))
        .isEqualTo(JsonArraySchema.builder().items(Schemas.ANYTHING).build());
  }

  @Test
  void an_object_keeps_what_is_required_and_whether_more_is_allowed() {
    var schema =
        schema(
            """
            {"type": "object", "additionalProperties": false, "required": ["a"],
             "properties": {"a": {"type": "string"}, "b": {}}}
            """);

    assertThat(schema)
        .isEqualTo(
            JsonObjectSchema.builder()
                .addStringProperty("a")
                .addProperty("b", Schemas.ANYTHING)
                .required("a")
                .additionalProperties(false)
                .build());
  }

  @Test
  void a_reference_is_put_in_where_it_is_used() {
    var schema =
        parameters(
            """
            {"type": "object", "properties": {"to": {"$ref": "#/$defs/spot"}},
             "$defs": {"spot": {"type": "object", "properties": {"x": {"type": "number"}}}}}
            """);

    assertThat(schema.properties().get("to"))
        .isEqualTo(JsonObjectSchema.builder().addNumberProperty("x").required().build());
  }

  @Test
  void a_reference_that_leads_into_itself_or_nowhere_is_anything() {
    var schema =
        parameters(
            """
            {"type": "object", "properties": {"next": {"$ref": "#"}, "lost": {"$ref": "#/none"},
             "far": {"$ref": "http://example.org/schema"}}}
            """);

    assertThat(schema.properties().get("next")).isInstanceOf(JsonObjectSchema.class);
    assertThat(((JsonObjectSchema) schema.properties().get("next")).properties().get("next"))
        .isEqualTo(Schemas.ANYTHING);
    assertThat(schema.properties().get("lost")).isEqualTo(Schemas.ANYTHING);
    assertThat(schema.properties().get("far")).isEqualTo(Schemas.ANYTHING);
  }

  @Test
  void parameters_are_an_object_even_where_the_schema_forgets_to_say_so() {
    assertThat(parameters("{\"city\":{\"type\":\"string\"}}").properties())
        .containsOnlyKeys("city");
    assertThat(parameters("{}").properties()).isEmpty();
    assertThat(
            parameters("{\"type\":[\"object\",\"null\"],\"properties\":{\"a\":{}}}").properties())
        .containsOnlyKeys("a");
  }
}
