package dev.multitudes.wording;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Calls as Python: {@code f(a=1, b="x")}.
 *
 * <p>Note: a JSON string with its escapes is a Python string with the same value.
 */
record PythonCalls(Frame frame) implements CallText {
  private static final Pattern KEYWORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  @Override
  public Optional<String> write(List<SpokenCall> calls) {
    return calls.stream().allMatch(PythonCalls::carries)
        ? Optional.of(frame.around(calls.stream().map(PythonCalls::text)))
        : Optional.empty();
  }

  private static boolean carries(SpokenCall call) {
    return call.hasPlainName() && call.object().filter(PythonCalls::carries).isPresent();
  }

  private static boolean carries(ObjectNode arguments) {
    return arguments.properties().stream()
        .allMatch(field -> KEYWORD.matcher(field.getKey()).matches());
  }

  private static String text(SpokenCall call) {
    return call.object().stream()
        .flatMap(arguments -> arguments.properties().stream())
        .map(field -> field.getKey() + "=" + literal(field.getValue()))
        .collect(joining(", ", call.name() + "(", ")"));
  }

  private static String literal(JsonNode value) {
    if (value.isObject()) {
      return value.properties().stream()
          .map(field -> string(field.getKey()) + ": " + literal(field.getValue()))
          .collect(joining(", ", "{", "}"));
    }
    if (value.isArray()) {
      return value.valueStream().map(PythonCalls::literal).collect(joining(", ", "[", "]"));
    }
    if (value.isTextual()) {
      return string(value.textValue());
    }
    if (value.isNull()) {
      return "None";
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "True" : "False";
    }
    return value.toString();
  }

  private static String string(String text) {
    return Marks.ALL.escapedIn(Json.string(text));
  }
}
