package dev.multitudes.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the server refuses when it reads a request to chat; a strict one refuses more. */
final class Rules {
  private static final Set<String> ROLES = Set.of("system", "user", "assistant", "tool");
  private static final Set<String> EFFORTS = Set.of("low", "medium", "high", "max");
  private static final List<String> INTEGERS =
      List.of("num_ctx", "num_predict", "num_keep", "num_batch", "num_gpu", "seed", "top_k");
  private static final List<String> NUMBERS =
      List.of("temperature", "top_p", "min_p", "typical_p", "repeat_penalty");

  private volatile boolean isEnforced;

  void enforce() {
    isEnforced = true;
  }

  /** What is wrong with it, in the server's words. */
  Optional<String> complaint(JsonNode request) {
    return KeepAlive.complaint(request).or(() -> isEnforced ? strictly(request) : Optional.empty());
  }

  private static Optional<String> strictly(JsonNode request) {
    return Stream.<Function<JsonNode, Optional<String>>>of(
            Rules::aboutMessages, Rules::aboutOptions, Rules::aboutThinking, Rules::aboutFormat)
        .flatMap(rule -> rule.apply(request).stream())
        .findFirst();
  }

  private static Optional<String> aboutMessages(JsonNode request) {
    return each(request.path("messages"))
        .flatMap(message -> aboutMessage(message).stream())
        .findFirst();
  }

  private static Optional<String> aboutMessage(JsonNode message) {
    if (!ROLES.contains(message.path("role").asText())) {
      return Optional.of("invalid role: " + message.path("role"));
    }
    if (!message.path("content").isTextual() && message.has("content")) {
      return Optional.of(
          unmarshalled(message.get("content"), "Message.messages.content", "string"));
    }
    return each(message.path("tool_calls"))
        .map(call -> call.path("function").path("arguments"))
        .filter(arguments -> !arguments.isObject())
        .map(
            arguments ->
                unmarshalled(
                    arguments,
                    "ToolCallFunction.messages.tool_calls.function.arguments",
                    "api.ToolCallFunctionArguments"))
        .findFirst();
  }

  private static Optional<String> aboutOptions(JsonNode request) {
    Map<String, JsonNode> options = new LinkedHashMap<>();
    request.path("options").properties().forEach(one -> options.put(one.getKey(), one.getValue()));
    return Stream.concat(
            wrong(options, INTEGERS, JsonNode::canConvertToExactIntegral, "integer"),
            wrong(options, NUMBERS, JsonNode::isNumber, "float32"))
        .findFirst();
  }

  private static Stream<String> wrong(
      Map<String, JsonNode> options, List<String> names, Predicate<JsonNode> fits, String type) {
    return names.stream()
        .filter(name -> options.containsKey(name) && !fits.test(options.get(name)))
        .map(name -> "option \"%s\" must be of type %s".formatted(name, type));
  }

  private static Optional<String> aboutThinking(JsonNode request) {
    JsonNode think = request.path("think");
    if (think.isTextual()) {
      return EFFORTS.contains(think.asText())
          ? Optional.empty()
          : Optional.of(
              "invalid think value: %s (must be \"high\", \"medium\", \"low\", \"max\", true, or false)"
                  .formatted(think));
    }
    return think.isBoolean() || think.isMissingNode() || think.isNull()
        ? Optional.empty()
        : Optional.of(
            "think must be a boolean or string (\"high\", \"medium\", \"low\", \"max\", true, or"
                + " false)");
  }

  private static Optional<String> aboutFormat(JsonNode request) {
    JsonNode format = request.path("format");
    if (format.isMissingNode() || format.isNull()) {
      return Optional.empty();
    }
    if (!format.isObject() && !format.asText().equals("json")) {
      return Optional.of(
          "invalid format: %s; expected \"json\" or a valid JSON Schema object".formatted(format));
    }
    return request.path("tools").isEmpty()
        ? Optional.empty()
        : Optional.of("strict: with a format no tool can be called, but the request has tools");
  }

  private static String unmarshalled(JsonNode value, String field, String type) {
    String kind = value.getNodeType().name().toLowerCase(Locale.ROOT);
    return "json: cannot unmarshal %s into Go struct field %s of type %s"
        .formatted(kind, field, type);
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
