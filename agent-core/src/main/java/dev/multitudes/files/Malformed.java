package dev.multitudes.files;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in one line where and why a text cannot be read as YAML or JSON at all. */
final class Malformed {
  private static final Map<String, String> USUAL =
      Map.of(
          "mapping values are not allowed here",
          "there is a key already; put a text with \": \" in it in quotes, or mend the indentation",
          "expected <block end>, but found '<scalar>'",
          "a text that begins with a quote ends with it; put quotes around the whole of it",
          "found unexpected end of stream",
          "a quote was opened and never closed",
          "could not find expected ':'",
          "a key needs \": \" behind it, and a text that goes on needs indentation",
          "found character '@'",
          "a text that begins with @ stands in quotes",
          "found character '`'",
          "a text that begins with ` stands in quotes");

  static void note(
      String text, Syntax syntax, JsonProcessingException exception, Problems problems) {
    Spot at = spot(exception);
    problems.add(
        at,
        beginsWithTab(text, at)
            ? "a tab begins this line; indent with spaces"
            : "this is not %s: %s".formatted(syntax, told(reason(exception))));
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

  /** What people who write texts do most often is said in their words. */
  private static String told(String reason) {
    return USUAL.entrySet().stream()
        .filter(usual -> reason.startsWith(usual.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(reason);
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
