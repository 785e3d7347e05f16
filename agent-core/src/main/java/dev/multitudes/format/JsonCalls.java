package dev.multitudes.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the calls in a value of JSON, by the many names that its members go by. */
final class JsonCalls {
  private static final List<String> NAMES =
      List.of("name", "tool_name", "tool", "function", "function_name", "recipient_name", "action");
  private static final List<String> ARGUMENTS =
      List.of(
          "arguments",
          "parameters",
          "args",
          "params",
          "input",
          "tool_input",
          "action_input",
          "tool_arguments",
          "tool_parameters",
          "tool_args");
  private static final List<String> AROUND =
      List.of("function", "tool_call", "function_call", "functionCall");
  private static final List<String> LISTS =
      List.of("tool_calls", "function_calls", "tool_uses", "calls");
  private static final Set<String> BESIDE =
      Set.of("id", "type", "index", "call_id", "tool_call_id", "thought", "reasoning");

  private final Literals json;
  private final int from;

  JsonCalls(Literals json, int from) {
    this.json = json;
    this.from = from;
  }

  /** All calls in the value; empty if anything in it is no call. */
  List<Draft> of(JsonNode value) {
    if (json.isCompleted() && name(value).isPresent() && ARGUMENTS.stream().noneMatch(value::has)) {
      throw new Malformed(json.at(), "the text ends too soon");
    }
    var drafts = new ArrayList<Draft>();
    for (JsonNode item : items(value)) {
      Optional<Draft> draft = call(item);
      if (draft.isEmpty()) {
        return List.of();
      }
      drafts.add(draft.get());
    }
    return drafts;
  }

  private static List<JsonNode> items(JsonNode value) {
    JsonNode list = list(value);
    if (!list.isArray()) {
      return List.of(value);
    }
    var items = new ArrayList<JsonNode>();
    list.forEach(item -> items.addAll(items(item)));
    return items;
  }

  private static JsonNode list(JsonNode value) {
    return LISTS.stream()
        .filter(list -> value.path(list).isArray() && isMessage(value, list))
        .findFirst()
        .map(value::path)
        .orElse(value);
  }

  /** Whether nothing is beside the list but what a message has, and no words among it. */
  private static boolean isMessage(JsonNode value, String list) {
    return value.properties().stream()
        .filter(member -> !member.getKey().equals(list) && !member.getKey().equals("role"))
        .allMatch(member -> member.getKey().equals("content") && isNothing(member.getValue()));
  }

  private static boolean isNothing(JsonNode value) {
    return value.isNull()
        || (value.isTextual() && value.textValue().isBlank())
        || (value.isArray() && value.isEmpty());
  }

  private Optional<Draft> call(JsonNode item) {
    for (String around : AROUND) {
      if (item.path(around).isObject()) {
        return call(item.path(around));
      }
    }
    return item instanceof ObjectNode object
        ? name(object).map(name -> draft(name, arguments(object))).or(() -> nameAsKey(object))
        : Optional.empty();
  }

  private static Optional<String> name(JsonNode object) {
    return NAMES.stream()
        .map(object::path)
        .filter(JsonNode::isTextual)
        .map(name -> name.textValue().strip())
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  private static JsonNode arguments(JsonNode object) {
    return ARGUMENTS.stream()
        .filter(object::has)
        .map(object::path)
        .findFirst()
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }

  /** {@code {"get_weather": {"city": "Bern"}}}. */
  private Optional<Draft> nameAsKey(ObjectNode object) {
    if (object.size() != 1) {
      return Optional.empty();
    }
    Map.Entry<String, JsonNode> only = object.properties().iterator().next();
    return only.getValue().isObject() && !ARGUMENTS.contains(only.getKey())
        ? Optional.of(draft(only.getKey(), only.getValue()))
        : Optional.empty();
  }

  private Draft draft(String name, JsonNode arguments) {
    return new Draft(name, given(arguments), from, json.at());
  }

  private Given given(JsonNode arguments) {
    if (arguments instanceof ObjectNode object) {
      return new Given.Typed(object, json.written(object), json.repairs());
    }
    if (isNothing(arguments)) {
      ObjectNode none = JsonNodeFactory.instance.objectNode();
      return new Given.Typed(none, none.toString(), json.repairs());
    }
    return new Given.Text(arguments.isTextual() ? arguments.textValue() : arguments.toString());
  }

  /**
   * Whether a value is a call and nothing else, where no mark says so: it has a name, arguments and
   * no other members than such as go with a call; and the arguments are no schema.
   */
  static boolean isPlain(JsonNode value) {
    for (JsonNode item : items(value)) {
      if (!isPlainCall(item)) {
        return false;
      }
    }
    return !value.isEmpty();
  }

  private static boolean isPlainCall(JsonNode item) {
    for (String around : AROUND) {
      if (item.path(around).isObject()) {
        return isPlainCall(item.path(around)) && goesWithACall(item, Set.of(around));
      }
    }
    return name(item).isPresent()
        && ARGUMENTS.stream().anyMatch(item::has)
        && !isSchema(arguments(item))
        && goesWithACall(item, Set.of());
  }

  private static boolean goesWithACall(JsonNode item, Set<String> also) {
    int names = 0;
    int arguments = 0;
    for (Map.Entry<String, JsonNode> member : item.properties()) {
      String key = member.getKey();
      if (NAMES.contains(key) && !also.contains(key)) {
        names++;
      } else if (ARGUMENTS.contains(key)) {
        arguments++;
      } else if (!BESIDE.contains(key) && !also.contains(key)) {
        return false;
      }
    }
    return names <= 1 && arguments <= 1;
  }

  private static boolean isSchema(JsonNode arguments) {
    return arguments.path("properties").isObject()
        && (arguments.path("type").isTextual() || arguments.has("required"));
  }
}
