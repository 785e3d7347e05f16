package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record, made by its canonical constructor and written in the order of its components. */
final class RecordShape implements Shape {
  private final Class<?> type;
  private final List<RecordComponent> components;
  private final Constructor<?> constructor;
  private Fields fields = Fields.NONE;

  /** Without its fields yet: one of them may be of this very type. */
  RecordShape(Class<?> type) {
    this.type = type;
    components = List.of(type.getRecordComponents());
    constructor = constructor(type, components);
    components.forEach(component -> component.getAccessor().setAccessible(true));
  }

  private static Constructor<?> constructor(Class<?> type, List<RecordComponent> components) {
    try {
      var types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return canonical;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("Every record has a canonical constructor, not " + type, e);
    }
  }

  void bind(Fields itsFields) {
    fields = itsFields;
  }

  Class<?> type() {
    return type;
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
        ? fields.read(object, place).flatMap(values -> make(values, place))
        : place.misfit(this::wanted, given);
  }

  private Optional<?> make(Map<String, Object> values, Place place) {
    try {
      return Optional.of(
          constructor.newInstance(components.stream().map(one -> valueOf(one, values)).toArray()));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      return place.problem(() -> refusal(e.getCause(), place));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a " + type.getName(), e);
    }
  }

  /** Note: what a record's constructor says of a bad argument is meant for whoever gave it. */
  private static String refusal(@Nullable Throwable cause, Place place) {
    return cause instanceof IllegalArgumentException refused && refused.getMessage() != null
        ? "%s was refused: %s".formatted(place.name(), Quoted.sentence(refused.getMessage()))
        : "%s was refused: its values do not go together.".formatted(place.name());
  }

  private static @Nullable Object valueOf(RecordComponent component, Map<String, Object> values) {
    Object value = values.get(component.getName());
    if (value != null) {
      return value;
    }
    return component.getType() == Optional.class
        ? Optional.empty()
        : defaultOf(component.getType());
  }

  private static @Nullable Object defaultOf(Class<?> type) {
    return Array.get(Array.newInstance(type, 1), 0);
  }

  @Override
  public JsonNode write(Object value) {
    ObjectNode object = JSON.objectNode();
    for (RecordComponent component : components) {
      written(component, value).ifPresent(node -> object.set(component.getName(), node));
    }
    return object;
  }

  private Optional<JsonNode> written(RecordComponent component, Object owner) {
    Object value = value(component, owner);
    Fields.Field field = fields.byName().get(component.getName());
    if (value == null || field == null) {
      throw new IllegalArgumentException(
          "%s of %s is null; use an Optional".formatted(component.getName(), owner));
    }
    return value instanceof Optional<?> optional && optional.isEmpty()
        ? Optional.empty()
        : Optional.of(field.shape().write(value));
  }

  private static @Nullable Object value(RecordComponent component, Object owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("Cannot read %s of %s".formatted(component, owner), e);
    }
  }
}
