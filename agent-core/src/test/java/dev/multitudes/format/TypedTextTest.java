package dev.multitudes.format;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTextTest {

  private static String typed(String text, String schema) {
    return TypedText.json(
        text, requireNonNull(Tools.taking(schema).parameters().properties().get("x")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "5|integer|5",
        "~\n5\n~|integer|5",
        "-2.50|number|-2.50",
        "TRUE|boolean|true",
        "[1, 2]|array|[1,2]",
        "['a', None]|array|[\"a\",null]",
        "{\\\"a\\\": 1}|object|{\"a\":1}",
        "~\n text \n~|string|\" text \"",
        "5|string|\"5\"",
        "&amp; <b>|string|\"&amp; <b>\"",
        "five|integer|\"five\"",
        "5.5|integer|\"5.5\"",
        "yes|boolean|\"yes\"",
        "{broken|object|\"{broken\"",
      })
  void a_text_is_typed_as_the_schema_wants(String text, String type, String json) {
    assertThat(typed(text, "{\"type\": \"%s\"}".formatted(type))).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {"null|null", "5|5", "true|true", "x|\"x\""})
  void of_several_types_the_most_special_is_taken(String text, String json) {
    String schema =
        """
        {"anyOf": [{"type": "string"}, {"type": "integer"}, {"type": "boolean"}, {"type": "null"}]}
        """;

    assertThat(typed(text, schema)).isEqualTo(json);
  }
}
