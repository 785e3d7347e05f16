package dev.multitudes.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a call of a draft, by the schema of the tool that it names. */
final class Binding {
  private static final String WRAPPER = "arguments";

  private final Offer offer;

  Binding(Offer offer) {
    this.offer = offer;
  }

  ReadCall call(Draft draft, String reader) {
    String name = offer.meant(draft.name());
    Optional<JsonObjectSchema> schema = offer.parameters(name);
    var changes = new ArrayList<String>();
    String arguments =
        switch (draft.given()) {
          case Given.Typed typed -> typed(typed, schema, changes);
          case Given.Raw raw -> raw(raw, schema, changes);
          case Given.Text text -> text(text.text(), name, schema, changes);
        };
    return new ReadCall(name, arguments, reader, draft.from(), draft.to(), changes);
  }

  private static String typed(
      Given.Typed typed, Optional<JsonObjectSchema> schema, List<String> changes) {
    changes.addAll(typed.repairs());
    Optional<ObjectNode> coerced =
        schema.flatMap(wanted -> coerced(typed.object(), wanted, changes));
    return coerced.map(ObjectNode::toString).orElse(typed.written());
  }

  /** The arguments as the schema wants them, if that is another thing than was written. */
  private static Optional<ObjectNode> coerced(
      ObjectNode given, JsonObjectSchema schema, List<String> changes) {
    var coercion = new Coercion();
    ObjectNode coerced = coercion.object(unwrapped(given, schema), schema, Coercion.Path.ROOT);
    changes.addAll(coercion.changes());
    return coerced.equals(given) ? Optional.empty() : Optional.of(coerced);
  }

  /** The arguments within an argument that is called so and that the tool does not have. */
  private static ObjectNode unwrapped(ObjectNode given, JsonObjectSchema schema) {
    return given.size() == 1
            && given.path(WRAPPER) instanceof ObjectNode inside
            && !schema.properties().containsKey(WRAPPER)
        ? inside
        : given;
  }

  private static String raw(
      Given.Raw raw, Optional<JsonObjectSchema> schema, List<String> changes) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    raw.values().forEach((key, value) -> object.set(key, node(key, value, schema)));
    return schema
        .flatMap(wanted -> coerced(object, wanted, changes, raw))
        .orElse(object)
        .toString();
  }

  /** What a format marks as a string stays one. */
  private static Optional<ObjectNode> coerced(
      ObjectNode given, JsonObjectSchema schema, List<String> changes, Given.Raw raw) {
    ObjectNode others = given.deepCopy();
    raw.values().forEach((key, value) -> removeString(others, key, value));
    return others.size() == given.size()
        ? coerced(given, schema, changes)
        : coerced(others, schema, changes).map(coerced -> given.deepCopy().setAll(coerced));
  }

  private static void removeString(ObjectNode object, String key, Given.Value value) {
    if (value.typing() == Given.Typing.STRING) {
      object.remove(key);
    }
  }

  private static JsonNode node(String key, Given.Value value, Optional<JsonObjectSchema> schema) {
    return switch (value.typing()) {
      case STRING -> TextNode.valueOf(value.text());
      case JSON -> TypedText.anything(value.text());
      case BY_SCHEMA ->
          wanted(key, schema)
              .map(wanted -> TypedText.written(value.text(), Kind.ofText(wanted)))
              .orElseGet(() -> unknown(key, value.text(), schema));
      case BY_SCHEMA_OR_JSON ->
          wanted(key, schema)
              .map(wanted -> TypedText.written(value.text(), Kind.of(wanted)))
              .orElseGet(() -> TypedText.anything(value.text()));
    };
  }

  private static Optional<JsonSchemaElement> wanted(String key, Optional<JsonObjectSchema> schema) {
    return schema.map(JsonObjectSchema::properties).map(all -> all.get(key));
  }

  private static JsonNode unknown(String key, String text, Optional<JsonObjectSchema> schema) {
    return isWrapper(key, schema) ? TypedText.anything(text) : TextNode.valueOf(text);
  }

  private static boolean isWrapper(String key, Optional<JsonObjectSchema> schema) {
    return key.equals(WRAPPER) && schema.isPresent();
  }

  private String text(
      String text, String name, Optional<JsonObjectSchema> schema, List<String> changes) {
    if (isNothing(text, name, schema)) {
      return JsonNodeFactory.instance.objectNode().toString();
    }
    if (TypedText.anything(TypedText.unquoted(text)) instanceof ObjectNode inside) {
      changes.add("the arguments were encoded twice");
      return schema.flatMap(wanted -> coerced(inside, wanted, changes)).orElse(inside).toString();
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put(offer.onlyParameter(name), text);
    return schema.flatMap(wanted -> coerced(object, wanted, changes)).orElse(object).toString();
  }

  /** No text, or a word for nothing to a tool that has no parameters. */
  private boolean isNothing(String text, String name, Optional<JsonObjectSchema> schema) {
    boolean hasNone =
        offer.has(name) && schema.map(wanted -> wanted.properties().isEmpty()).orElse(true);
    return text.isBlank()
        || (hasNone && Words.value(text.strip(), new java.util.HashSet<>()).isNull());
  }
}
