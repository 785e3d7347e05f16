package dev.multitudes.tool;

import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonReferenceSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the JSON schema of a record. A record inside itself becomes a reference to a definition.
 *
 * <p>Note: ranges and formats are said in the descriptions, because LangChain4j's schemas have no
 * place for them and providers drop them.
 */
final class SchemaWriter {
  private final Deque<RecordShape> open = new ArrayDeque<>();
  private final Map<RecordShape, String> references = new LinkedHashMap<>();
  private final Map<String, JsonSchemaElement> definitions = new LinkedHashMap<>();

  /** The schema of a tool's parameters. */
  static JsonObjectSchema parametersOf(RecordShape shape) {
    var writer = new SchemaWriter();
    JsonObjectSchema schema = writer.record(shape, "");
    return writer.definitions.isEmpty()
        ? schema
        : schema.toBuilder().definitions(writer.definitions).build();
  }

  private JsonSchemaElement element(Shape shape, String words) {
    return switch (shape) {
      case TextShape text -> string(words);
      case CharacterShape character -> string(with(words, character.wanted()));
      case FormatShape format -> string(with(words, format.wanted()));
      case TruthShape truth -> JsonBooleanSchema.builder().description(orNull(words)).build();
      case NumberShape number -> number(number, orNull(with(words, number.range().words())));
      case ChoiceShape choice ->
          JsonEnumSchema.builder().enumValues(choice.names()).description(orNull(words)).build();
      case OptionalShape optional -> element(optional.inner(), words);
      case ListShape list ->
          JsonArraySchema.builder()
              .items(element(list.element(), ""))
              .description(orNull(words))
              .build();
      case ArrayShape array -> element(array.list(), words);
      case MapShape map -> anyObject(with(words, "each value " + map.value().wanted()));
      case RecordShape record -> open.contains(record) ? reference(record) : record(record, words);
      case BeanShape bean -> anyObject(with(words, bean.wanted()));
      case LooseShape loose -> JsonRawSchema.from("{}");
    };
  }

  private JsonObjectSchema record(RecordShape shape, String words) {
    open.push(shape);
    var schema = JsonObjectSchema.builder().description(orNull(words));
    for (Fields.Field field : shape.fields().byName().values()) {
      schema.addProperty(field.name(), element(field.shape(), field.description()));
    }
    schema.required(
        shape.fields().byName().values().stream()
            .filter(Fields.Field::required)
            .map(Fields.Field::name)
            .toList());
    open.pop();
    if (references.containsKey(shape)) {
      definitions.put(nameOf(shape), schema.build());
    }
    return schema.build();
  }

  private JsonReferenceSchema reference(RecordShape shape) {
    return JsonReferenceSchema.builder().reference(nameOf(shape)).build();
  }

  private String nameOf(RecordShape shape) {
    String simple = shape.type().getSimpleName();
    return references.computeIfAbsent(
        shape, one -> references.containsValue(simple) ? one.type().getName() : simple);
  }

  private static JsonSchemaElement string(String words) {
    return JsonStringSchema.builder().description(orNull(words)).build();
  }

  private static JsonSchemaElement number(NumberShape number, @Nullable String words) {
    return number.numeral().isWhole()
        ? JsonIntegerSchema.builder().description(words).build()
        : JsonNumberSchema.builder().description(words).build();
  }

  private static JsonSchemaElement anyObject(String words) {
    return JsonObjectSchema.builder().description(words).additionalProperties(true).build();
  }

  private static String with(String words, String more) {
    if (words.isEmpty() || more.isEmpty()) {
      return words + more;
    }
    return words + " (" + more + ")";
  }

  private static @Nullable String orNull(String words) {
    return words.isEmpty() ? null : words;
  }
}
