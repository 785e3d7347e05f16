package dev.multitudes.wording;

import static dev.multitudes.wording.Spoken.NOW;
import static dev.multitudes.wording.Spoken.WEATHER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.internal.Json;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonReferenceSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionSchemaTest {

  @Test
  void a_decision_is_a_call_of_one_of_the_tools_or_something_to_say() {
    ResponseFormat format = DecisionSchema.of(List.of(WEATHER, NOW)).orElseThrow();

    assertThat(format.type()).isEqualTo(ResponseFormatType.JSON);
    assertThat(written(format))
        .hasToString(
            """
            {"anyOf":[\
            {"type":"object","properties":{"tool":{"type":"string","enum":["get_weather"]},\
            "arguments":{"type":"object","properties":\
            {"city":{"type":"string","description":"a city"},"days":{"type":"integer"},\
            "unit":{"type":"string","enum":["C","F"]}},"required":["city"]}},\
            "required":["tool","arguments"]},\
            {"type":"object","properties":{"tool":{"type":"string","enum":["now"]},\
            "arguments":{"type":"object","properties":{}}},\
            "required":["tool","arguments"]},\
            {"type":"object","properties":{"say":{"type":"string"}},\
            "required":["say"]}]}\
            """);
  }

  @Test
  void where_a_call_is_demanded_there_is_nothing_to_say() {
    ResponseFormat format = DecisionSchema.demanding(List.of(WEATHER, NOW)).orElseThrow();

    assertThat(written(format).path("anyOf").findValuesAsText("enum")).hasSize(3);
    assertThat(written(format).findValues("say")).isEmpty();
  }

  @Test
  void without_tools_there_is_nothing_to_decide() {
    assertThat(DecisionSchema.of(List.of())).isEmpty();
    assertThat(DecisionSchema.demanding(List.of())).isEmpty();
  }

  @Test
  void ranges_stay_but_references_are_written_out_and_patterns_left_out() {
    var parameters =
        JsonObjectSchema.builder()
            .addProperty("power", JsonRawSchema.from("{\"type\":\"integer\",\"maximum\":10}"))
            .addProperty("pattern", JsonRawSchema.from("{\"type\":\"string\",\"pattern\":\"a+\"}"))
            .addProperty("to", JsonReferenceSchema.builder().reference("spot").build())
            .definitions(
                Map.of(
                    "spot",
                    JsonObjectSchema.builder()
                        .addProperty("x", JsonRawSchema.from("{\"pattern\":\"b\"}"))
                        .build()))
            .build();
    var kick = ToolSpecification.builder().name("kick").parameters(parameters).build();

    JsonNode arguments =
        written(DecisionSchema.of(List.of(kick)).orElseThrow()).at("/anyOf/0/properties/arguments");

    assertThat(arguments)
        .hasToString(
            """
            {"type":"object","properties":{"power":{"type":"integer","maximum":10},\
            "pattern":{"type":"string"},"to":{"type":"object","properties":{"x":{}}}}}\
            """);
  }

  /** As LangChain4j's clients write it. */
  private static JsonNode written(ResponseFormat format) {
    return dev.multitudes.wording.Json.read(
            Json.toJson(JsonSchemaElementUtils.toMap(format.jsonSchema().rootElement())))
        .orElseThrow();
  }
}
