package dev.multitudes.files;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in one line where and why a text cannot be read as YAML or JSON at all. */
final class Malformed {

  static void note(
      String text, Syntax syntax, JsonProcessingException exception, Problems problems) {
    Spot at = spot(exception);
    problems.add(
        at,
        beginsWithTab(text, at)
            ? "a tab begins this line; indent with spaces"
            : "this is not %s: %s".formatted(syntax, reason(exception)));
  }

  /** Where it broke, rather than where that began which was being read. */
  private static Spot spot(JsonProcessingException exception) {
    JsonLocation place = exception.getLocation();
    return marked(exception)
        .map(MarkedYAMLException::getProblemMark)
        .map(mark -> new Spot(mark.getLine() + 1, mark.getColumn() + 1))
        .orElseGet(() -> place == null ? Spot.START : Spot.of(place));
  }

  private static Optional<MarkedYAMLException> marked(JsonProcessingException exception) {
    return exception.getCause() instanceof MarkedYAMLException marked
        ? Optional.of(marked)
        : Optional.empty();
  }

  private static boolean beginsWithTab(String text, Spot at) {
    List<String> lines = text.lines().toList();
    return at.line() <= lines.size() && lines.get(at.line() - 1).stripTrailing().matches(" *\t.*");
  }

  private static String reason(JsonProcessingException exception) {
    return marked(exception)
        .map(MarkedYAMLException::getProblem)
        .or(() -> Optional.ofNullable(exception.getOriginalMessage()))
        .flatMap(told -> told.lines().findFirst())
        .orElse("it cannot be read");
  }

  private Malformed() {}
}
