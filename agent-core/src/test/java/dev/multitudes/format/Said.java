package dev.multitudes.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a reply says, to compare: positions left out, 1 equal to 1.0, members in any order. */
record Said(List<Call> calls, String words, String reasoning) {

  /** A call; its arguments are maps, lists, texts, numbers without scale and truths. */
  record Call(String name, Object arguments) {}

  static Said of(Reading reading) {
    return new Said(
        reading.calls().stream()
            .map(call -> new Call(call.name(), plain(Fixture.json(call.arguments()))))
            .toList(),
        reading.words().strip(),
        reading.reasoning().strip());
  }

  static Said of(JsonNode fixture) {
    return new Said(
        fixture
            .path("expected_calls")
            .valueStream()
            .map(call -> new Call(call.path("name").asText(), plain(call.path("arguments"))))
            .toList(),
        fixture.path("expected_content").asText().strip(),
        fixture.path("expected_reasoning").asText().strip());
  }

  /** A value of JSON as one of Java, equal if it means the same. */
  static Object plain(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> members(value);
      case ARRAY -> value.valueStream().map(Said::plain).toList();
      case STRING -> value.textValue();
      case NUMBER -> number(value.decimalValue());
      case BOOLEAN -> value.booleanValue();
      case NULL -> "(null)";
      case BINARY, MISSING, POJO -> throw new AssertionError("No value of JSON: " + value);
    };
  }

  private static Map<String, Object> members(JsonNode object) {
    return object.properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, member -> plain(member.getValue())));
  }

  private static BigDecimal number(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }
}
