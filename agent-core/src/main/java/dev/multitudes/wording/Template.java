package dev.multitudes.wording;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places such as {@code $name}, filled in one pass: what is filled in is never a place.
 */
record Template(String text) {
  private static final Pattern PLACE = Pattern.compile("\\$([a-z_]+)");

  String fill(Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
  }

  boolean has(String place) {
    return PLACE.matcher(text).results().anyMatch(found -> found.group(1).equals(place));
  }
}
