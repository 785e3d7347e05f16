package dev.multitudes.files;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a value must be: an argument of a call, a place in a world's state, or a reply.
 *
 * <p>Models write numbers as texts and texts as numbers, and tools put up with both. So a number
 * and its text count as the same here. Lists and objects are compared as their JSON.
 */
sealed interface Wanted {
  int LONGEST_NUMBER = 30;

  /** Whether a value is what is wanted. */
  boolean fits(JsonNode value);

  /** In words that follow what the value is called. */
  String words();

  /** Exactly this text, or what is written so: a number, true or false. */
  record Is(String text) implements Wanted {
    @Override
    public boolean fits(JsonNode value) {
      return Wanted.text(value).filter(text::equals).isPresent();
    }

    @Override
    public String words() {
      return "is " + quoted(text);
    }
  }

  /** This number, however it is written. */
  record Equal(BigDecimal number) implements Wanted {
    public Equal {
      number = number.stripTrailingZeros();
    }

    @Override
    public boolean fits(JsonNode value) {
      return isNumber(value, found -> found.compareTo(number) == 0);
    }

    @Override
    public String words() {
      return "is " + number.toPlainString();
    }
  }

  /** A number greater than this one. */
  record Above(BigDecimal number) implements Wanted {
    public Above {
      number = number.stripTrailingZeros();
    }

    @Override
    public boolean fits(JsonNode value) {
      return isNumber(value, found -> found.compareTo(number) > 0);
    }

    @Override
    public String words() {
      return "is above " + number.toPlainString();
    }
  }

  /** A number less than this one. */
  record Below(BigDecimal number) implements Wanted {
    public Below {
      number = number.stripTrailingZeros();
    }

    @Override
    public boolean fits(JsonNode value) {
      return isNumber(value, found -> found.compareTo(number) < 0);
    }

    @Override
    public String words() {
      return "is below " + number.toPlainString();
    }
  }

  /** A text with this in it, in capitals or not. */
  record Contains(String part) implements Wanted {
    @Override
    public boolean fits(JsonNode value) {
      return Wanted.text(value).filter(text -> lower(text).contains(lower(part))).isPresent();
    }

    private static String lower(String text) {
      return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String words() {
      return "contains " + quoted(part);
    }
  }

  /** A text in which this expression is found. */
  record Matches(Regex regex) implements Wanted {
    @Override
    public boolean fits(JsonNode value) {
      return Wanted.text(value).filter(regex::isIn).isPresent();
    }

    @Override
    public String words() {
      return "matches " + quoted(regex.expression());
    }
  }

  /** Any value but nothing. */
  record Exists() implements Wanted {
    @Override
    public boolean fits(JsonNode value) {
      return isThere(value);
    }

    @Override
    public String words() {
      return "is there";
    }
  }

  /** Nothing. */
  record Absent() implements Wanted {
    @Override
    public boolean fits(JsonNode value) {
      return !isThere(value);
    }

    @Override
    public String words() {
      return "is not there";
    }
  }

  /** All of these, at least one. */
  record Every(List<Wanted> parts) implements Wanted {
    public Every {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean fits(JsonNode value) {
      return parts.stream().allMatch(part -> part.fits(value));
    }

    @Override
    public String words() {
      return parts.stream().map(Wanted::words).collect(joining(" and "));
    }
  }

  private static boolean isThere(JsonNode value) {
    return !value.isMissingNode() && !value.isNull();
  }

  private static Optional<String> text(JsonNode value) {
    if (!isThere(value)) {
      return Optional.empty();
    }
    return Optional.of(value.isValueNode() ? value.asText() : value.toString());
  }

  private static boolean isNumber(JsonNode value, Predicate<BigDecimal> is) {
    return text(value).flatMap(Wanted::number).filter(is).isPresent();
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return text.length() > LONGEST_NUMBER
          ? Optional.empty()
          : Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }
}
