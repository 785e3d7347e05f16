package dev.multitudes.track;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A text or number within a call's arguments, or a name there that is an address or number.
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
    if (node.isTextual()) {
      leaves.add(new Leaf(place, node.asText()));
    }
    if (node.isNumber()) {
      leaves.add(new Leaf(place, digits(node)));
    }
    for (var field : node.properties()) {
      if (Words.of(field.getKey()).stream().anyMatch(Words::isMark)) {
        leaves.add(new Leaf(place, field.getKey()));
      }
      collect(under(place, field.getKey()), field.getValue(), leaves);
    }
    if (node.isArray()) {
      node.forEach(element -> collect(place, element, leaves));
    }
  }

  /** Without a power of ten, as people write it. */
  private static String digits(JsonNode number) {
    String text = number.asText();
    return Double.isFinite(number.doubleValue()) ? new BigDecimal(text).toPlainString() : text;
  }

  private static String under(String place, String key) {
    return place.isEmpty() ? key : place + "." + key;
  }
}
