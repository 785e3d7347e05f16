package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates and times that were written in parts, such as {@code {"year": 2026, "month": 3, "day":
 * 31}}: as LangChain4j's schemas ask for them.
 */
final class DateParts {

  private static final int LARGEST = 999_999_999;

  /** In the format of ISO 8601; empty if a part is missing or no number. */
  static Optional<String> joined(JsonNode parts) {
    if (parts.has("date") && parts.has("time")) {
      return joined(parts.get("date"))
          .flatMap(date -> joined(parts.get("time")).map(time -> date + "T" + time));
    }
    if (parts.has("year")) {
      return numbers(parts, "year", "month", "day").map(date -> format("%04d-%02d-%02d", date));
    }
    return numbers(parts, "hour", "minute", "second", "nano")
        .map(time -> format("%02d:%02d:%02d.%09d", time));
  }

  private static Optional<List<Integer>> numbers(JsonNode parts, String... names) {
    var numbers = new ArrayList<Integer>();
    for (String name : names) {
      JsonNode part = parts.path(name);
      if (part.isInt() && part.intValue() >= 0 && part.intValue() <= LARGEST) {
        numbers.add(part.intValue());
      } else if (part.isMissingNode() && (name.equals("second") || name.equals("nano"))) {
        numbers.add(0);
      }
    }
    return numbers.size() == names.length ? Optional.of(numbers) : Optional.empty();
  }

  private static String format(String format, List<Integer> numbers) {
    return String.format(Locale.ROOT, format, numbers.toArray());
  }

  private DateParts() {}
}
