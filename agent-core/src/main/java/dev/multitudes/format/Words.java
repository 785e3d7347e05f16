package dev.multitudes.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;

/** Values without quotes: numbers, true, false and nothing. */
final class Words {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST = 400;
  private static final int LONG_DIGITS = 18;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");
  private static final Pattern LOOSE_NUMBER =
      Pattern.compile("[+-]?([0-9][0-9_]*\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?");

  /** Where the word that begins there ends. */
  static int end(Source source, int from) {
    int end = from;
    while (isPart(source.at(end)) && end - from <= LONGEST) {
      end++;
    }
    return end;
  }

  static boolean isPart(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '+'
        || c == '-'
        || c == '.'
        || c == '_';
  }

  /** The value of a word, a missing node if it has none. */
  static JsonNode value(String word, Set<String> repairs) {
    return switch (word) {
      case "true" -> JSON.booleanNode(true);
      case "false" -> JSON.booleanNode(false);
      case "null" -> JSON.nullNode();
      case "True" -> python(JSON.booleanNode(true), repairs);
      case "False" -> python(JSON.booleanNode(false), repairs);
      case "None" -> python(JSON.nullNode(), repairs);
      default -> number(word, repairs);
    };
  }

  private static JsonNode python(JsonNode value, Set<String> repairs) {
    repairs.add("a literal of Python");
    return value;
  }

  private static JsonNode number(String word, Set<String> repairs) {
    if (word.length() > LONGEST || word.isEmpty()) {
      return MissingNode.getInstance();
    }
    if (isPlainInteger(word) || NUMBER.matcher(word).matches()) {
      return exactly(word);
    }
    if (LOOSE_NUMBER.matcher(word).matches()) {
      repairs.add("a number that is none of JSON");
      return exactly(word.replace("_", ""));
    }
    return MissingNode.getInstance();
  }

  /** Whether JSON has such a word. */
  static boolean isStrict(String word) {
    return switch (word) {
      case "true", "false", "null" -> true;
      case "" -> false;
      default -> isPlainInteger(word) || NUMBER.matcher(word).matches();
    };
  }

  /** What most numbers are, seen without a pattern. */
  private static boolean isPlainInteger(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return word.length() == 1 || word.charAt(0) != '0';
  }

  private static boolean isWhole(String number) {
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c == '.' || c == 'e' || c == 'E') {
        return false;
      }
    }
    return true;
  }

  /** To the last digit. */
  static JsonNode exactly(String number) {
    if (!isWhole(number)) {
      return DecimalNode.valueOf(new BigDecimal(number));
    }
    return number.length() <= LONG_DIGITS
        ? JSON.numberNode(Long.parseLong(number))
        : JSON.numberNode(new BigInteger(number));
  }

  private Words() {}
}
