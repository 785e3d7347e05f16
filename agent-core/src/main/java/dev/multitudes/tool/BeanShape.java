package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * A class of a LangChain4j user with fields: they are checked here, and it is made as LangChain4j
 * does.
 */
final class BeanShape implements Shape {
  private final Class<?> type;
  private Fields fields = Fields.NONE;

  /** Without its fields yet: one of them may be of this very type. */
  BeanShape(Class<?> type) {
    this.type = type;
  }

  void bind(Fields itsFields) {
    fields = itsFields;
  }

  Fields fields() {
    return fields;
  }

  @Override
  public String wanted() {
    return "an object with " + fields.names();
  }

  @Override
  public Optional<?> read(JsonNode given, Place place) {
    JsonNode unwrapped = JsonText.inside(given).orElse(given);
    return unwrapped instanceof ObjectNode object
        ? fields.read(object, place).flatMap(values -> make(given, values, place))
        : place.misfit(this::wanted, given);
  }

  private Optional<?> make(JsonNode given, Map<String, Object> values, Place place) {
    ObjectNode coerced = JSON.objectNode();
    for (Fields.Field field : fields.byName().values()) {
      Object value = values.get(field.name());
      if (value != null) {
        coerced.set(field.name(), field.shape().write(value));
      }
    }
    Optional<Object> bean = ForeignJson.read(coerced, type);
    return bean.isPresent() ? bean : place.misfit(this::wanted, given);
  }

  @Override
  public JsonNode write(Object value) {
    return ForeignJson.tree(value);
  }
}
