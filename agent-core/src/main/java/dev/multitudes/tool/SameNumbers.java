package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;

/** Compares JSON values so that 1 and 1.0 are the same. */
final class SameNumbers {

  /** 0 for equal values; the order of others means nothing. */
  static final Comparator<JsonNode> COMPARATOR =
      (one, other) -> one.equals(other) || areEqualNumbers(one, other) ? 0 : 1;

  private static boolean areEqualNumbers(JsonNode one, JsonNode other) {
    return one.isNumber()
        && other.isNumber()
        && one.decimalValue().compareTo(other.decimalValue()) == 0;
  }

  private SameNumbers() {}
}
