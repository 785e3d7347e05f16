package dev.multitudes.examples.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonAnyOfSchema;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExampleSchemasTest {

  private static Call call(String name, String arguments) {
    return new Call(name, Json.parse(arguments, "the arguments"));
  }

  private static Map<String, JsonSchemaElement> properties(Call... calls) {
    return ExampleSchemas.of(List.of(calls)).getFirst().parameters().properties();
  }

  @Test
  void a_tool_has_the_names_and_types_of_the_values_that_it_was_called_with() {
    var schema =
        properties(call("f", "{\"a\":1,\"b\":1.0,\"c\":\"x\",\"d\":[2],\"e\":{\"g\":null}}"));

    assertThat(schema)
        .containsEntry("a", new JsonIntegerSchema())
        .containsEntry("b", new JsonNumberSchema())
        .containsEntry("c", new JsonStringSchema())
        .containsEntry("d", JsonArraySchema.builder().items(new JsonIntegerSchema()).build())
        .containsOnlyKeys("a", "b", "c", "d", "e");
  }

  @Test
  void calls_of_one_tool_are_one_tool_with_the_parameters_of_all() {
    var tools =
        ExampleSchemas.of(
            List.of(call("f", "{\"a\":1}"), call("g", "{}"), call("f", "{\"b\":true}")));

    assertThat(tools).extracting(ToolSpecification::name).containsExactly("f", "g");
    assertThat(tools.getFirst().parameters().properties()).containsOnlyKeys("a", "b");
  }

  @Test
  void values_of_several_types_are_any_of_them_and_an_integer_is_a_number_too() {
    assertThat(properties(call("f", "{\"a\":1}"), call("f", "{\"a\":\"x\"}")).get("a"))
        .isInstanceOf(JsonAnyOfSchema.class);
    assertThat(properties(call("f", "{\"a\":1}"), call("f", "{\"a\":2.5}")).get("a"))
        .isEqualTo(new JsonNumberSchema());
  }

  @Test
  void an_empty_list_may_hold_anything() {
    assertThat(properties(call("f", "{\"a\":[]}")).get("a"))
        .isEqualTo(JsonArraySchema.builder().items(Schemas.ANYTHING).build());
  }
}
