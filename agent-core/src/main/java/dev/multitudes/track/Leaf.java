package dev.multitudes.track;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * A text or number within a call's arguments.
 *
 * @param argument where it stands, such as {@code recipients} or {@code payment.iban}
 * @param value the text, or the number in digits
 */
record Leaf(String argument, String value) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All of them, in order; what is not JSON is one. Truth values say nothing. */
  static List<Leaf> of(String arguments) {
    try {
      var leaves = new ArrayList<Leaf>();
      collect("", JSON.readTree(arguments), leaves);
      return leaves;
    } catch (JsonProcessingException e) {
      return List.of(new Leaf("", arguments));
    }
  }

  private static void collect(String place, JsonNode node, List<Leaf> leaves) {
    if (node.isTextual() || node.isNumber()) {
      leaves.add(new Leaf(place, node.asText()));
    }
    node.properties()
        .forEach(field -> collect(under(place, field.getKey()), field.getValue(), leaves));
    if (node.isArray()) {
      node.forEach(element -> collect(place, element, leaves));
    }
  }

  private static String under(String place, String key) {
    return place.isEmpty() ? key : place + "." + key;
  }
}
