package dev.multitudes.wording;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Calls with a tag for each parameter. A string stands as it is, without quotes or entities;
 * everything else is JSON.
 *
 * @param one call, with its {@code $name} and {@code $parameters}
 * @param parameter with {@code $key}, {@code $value}, and whether it {@code $is_string}
 * @param reserved what no string may hold
 */
record ParameterCalls(Frame frame, Template one, Template parameter, Pattern reserved)
    implements CallText {
  private static final Pattern KEY = Pattern.compile("[^\\s<>\"=](?:[^<>\"=\\v]*[^\\s<>\"=])?");

  @Override
  public Optional<String> write(List<SpokenCall> calls) {
    return calls.stream().allMatch(this::carries)
        ? Optional.of(frame.around(calls.stream().map(this::text)))
        : Optional.empty();
  }

  private boolean carries(SpokenCall call) {
    return call.hasPlainName() && call.object().filter(this::carries).isPresent();
  }

  private boolean carries(ObjectNode arguments) {
    return arguments.properties().stream()
        .allMatch(
            field ->
                KEY.matcher(field.getKey()).matches()
                    && !reserved.matcher(value(field.getValue())).find());
  }

  private String text(SpokenCall call) {
    String parameters =
        call.object().stream()
            .flatMap(arguments -> arguments.properties().stream())
            .map(field -> parameter(field.getKey(), field.getValue()))
            .collect(joining());
    return one.fill(Map.of("name", call.name(), "parameters", parameters));
  }

  private String parameter(String key, JsonNode value) {
    return parameter.fill(
        Map.of(
            "key", key, "value", value(value), "is_string", Boolean.toString(value.isTextual())));
  }

  private String value(JsonNode value) {
    return value.isTextual() ? value.textValue() : Marks.ALL.escapedIn(Json.line(value));
  }
}
