package dev.multitudes.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoercionTest {

  private static ReadCall call(String schema, String value) {
    String text = "<tool_call>{\"name\": \"f\", \"arguments\": {\"x\": " + value + "}}</tool_call>";
    Reading reading = CallReader.offering(List.of(Tools.taking(schema))).read(text);
    assertThat(reading.calls()).hasSize(1);
    return reading.calls().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"type\": \"integer\"}|\"5\"|5",
        "{\"type\": \"integer\"}|5.0|5",
        "{\"type\": \"integer\"}|\"-5.0\"|-5",
        "{\"type\": \"number\"}|\"2.5\"|2.5",
        "{\"type\": \"boolean\"}|\"true\"|true",
        "{\"type\": \"boolean\"}|\"False\"|false",
        "{\"type\": \"array\", \"items\": {\"type\": \"string\"}}|\"a\"|[\"a\"]",
        "{\"type\": \"array\", \"items\": {\"type\": \"integer\"}}|\"7\"|[7]",
        "{\"type\": \"array\", \"items\": {\"type\": \"integer\"}}|[\"1\", 2]|[1,2]",
        "{\"type\": \"array\", \"items\": {\"type\": \"integer\"}}|\"[1, 2]\"|[1,2]",
        "{\"type\": \"object\", \"properties\": {\"n\": {\"type\": \"integer\"}}}|\"{\\\"n\\\":"
            + " \\\"1\\\"}\"|{\"n\":1}",
        "{\"type\": \"string\", \"enum\": [\"celsius\", \"kelvin\"]}|\"Celsius\"|\"celsius\"",
      })
  void what_is_safe_is_coerced(String schema, String given, String coerced) {
    ReadCall call = call(schema, given);

    assertThat(call.arguments()).isEqualTo("{\"x\":" + coerced + "}");
    assertThat(call.changes()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"type\": \"integer\"}|\"$5\"",
        "{\"type\": \"integer\"}|5.5",
        "{\"type\": \"integer\"}|\"five\"",
        "{\"type\": \"integer\"}|true",
        "{\"type\": \"integer\"}|null",
        "{\"type\": \"integer\"}|\"1e2000\"",
        "{\"type\": \"boolean\"}|\"yes\"",
        "{\"type\": \"boolean\"}|1",
        "{\"type\": \"string\"}|5",
        "{\"type\": \"string\"}|\"true\"",
        "{\"type\": \"string\"}|\"{\\\"a\\\": 1}\"",
        "{\"type\": \"string\", \"enum\": [\"a\", \"A\"]}|\"b\"",
        "{\"type\": \"array\", \"items\": {\"type\": \"integer\"}}|\"x\"",
        "{\"type\": \"array\", \"items\": {\"type\": \"integer\"}}|null",
      })
  void what_is_not_safe_stays_as_it_is(String schema, String given) {
    ReadCall call = call(schema, given);

    assertThat(call.arguments()).isEqualTo("{\"x\": " + given + "}");
    assertThat(call.changes()).isEmpty();
  }

  @Test
  void a_change_is_told_with_its_place() {
    assertThat(call("{\"type\": \"integer\"}", "\"5\"").changes()).containsExactly("x: \"5\" as 5");
  }

  @Test
  void an_unknown_argument_stays() {
    Reading reading =
        Tools.read("<tool_call>{\"name\": \"now\", \"arguments\": {\"q\": \"5\"}}</tool_call>");

    assertThat(reading.calls().getFirst().arguments()).isEqualTo("{\"q\": \"5\"}");
  }
}
