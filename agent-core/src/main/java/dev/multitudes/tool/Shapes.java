package dev.multitudes.tool;

import dev.langchain4j.model.output.structured.Description;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the shape of a type. One of these serves one action, whose records may contain themselves.
 */
class Shapes {
  private final Map<Class<?>, Shape> records = new HashMap<>();

  /**
   * The shape of a type.
   *
   * @param path of the component that has this type, for the message
   * @throws IllegalArgumentException if a model cannot write such a value
   */
  final Shape of(Type type, String path) {
    if (type instanceof Class<?> plain) {
      return ofClass(plain, path);
    }
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic, path);
    }
    if (type instanceof WildcardType wildcard) {
      return of(wildcard.getUpperBounds()[0], path);
    }
    return other(type, path);
  }

  private Shape ofClass(Class<?> type, String path) {
    if (type.isEnum()) {
      return ChoiceShape.of(type);
    }
    if (type.isArray()) {
      return new ArrayShape(
          type.getComponentType(), new ListShape(of(type.getComponentType(), path), list -> list));
    }
    if (type.isRecord() && type.getTypeParameters().length == 0) {
      return record(type, path);
    }
    return simple(type).orElseGet(() -> other(type, path));
  }

  private Optional<Shape> simple(Class<?> type) {
    if (type == String.class || type == CharSequence.class) {
      return Optional.of(new TextShape());
    }
    if (type == char.class || type == Character.class) {
      return Optional.of(new CharacterShape());
    }
    if (type == boolean.class || type == Boolean.class) {
      return Optional.of(new TruthShape());
    }
    return Numeral.of(type)
        .<Shape>map(numeral -> new NumberShape(numeral, Range.ALL))
        .or(() -> FormatShape.of(type));
  }

  private Shape ofGeneric(ParameterizedType type, String path) {
    Type[] of = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return new OptionalShape(of(of[0], path));
    }
    if (type.getRawType() == List.class || type.getRawType() == Collection.class) {
      return new ListShape(of(of[0], path), this::list);
    }
    if (type.getRawType() == Set.class) {
      return new ListShape(of(of[0], path), this::set);
    }
    if (type.getRawType() == Map.class && of[0] == String.class) {
      return new MapShape(of(of[1], path), this::map);
    }
    return other(type, path);
  }

  final RecordShape record(Class<?> type, String path) {
    if (records.get(type) instanceof RecordShape known) {
      return known;
    }
    var shape = new RecordShape(type);
    records.put(type, shape);
    var fields = new ArrayList<Fields.Field>();
    for (RecordComponent component : type.getRecordComponents()) {
      fields.add(field(type, component, path + "." + component.getName()));
    }
    shape.bind(Fields.of(fields));
    return shape;
  }

  private Fields.Field field(Class<?> type, RecordComponent component, String path) {
    Shape shape = within(component, of(component.getGenericType(), path), path);
    boolean required = !(shape instanceof OptionalShape) && isRequired(type, component);
    return new Fields.Field(component.getName(), shape, required, description(type, component));
  }

  private static Shape within(RecordComponent component, Shape shape, String path) {
    Between between = component.getAnnotation(Between.class);
    return between == null ? shape : within(Range.of(between), shape, path);
  }

  private static Shape within(Range range, Shape shape, String path) {
    return switch (shape) {
      case NumberShape number -> number.within(range);
      case OptionalShape optional -> new OptionalShape(within(range, optional.inner(), path));
      default ->
          throw new IllegalArgumentException(
              path + " has a range but is no number; take @Between off");
    };
  }

  private static String description(Class<?> type, RecordComponent component) {
    Description description = declared(type, component).getAnnotation(Description.class);
    return description == null ? "" : String.join(" ", description.value());
  }

  /** Note: {@code @Description} may stand on fields; on a component it comes to the component's. */
  static java.lang.reflect.Field declared(Class<?> type, RecordComponent component) {
    try {
      return type.getDeclaredField(component.getName());
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("Every record component has a field, not " + component, e);
    }
  }

  Object list(List<Object> values) {
    return List.copyOf(values);
  }

  Object set(List<Object> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  Map<String, Object> map(Map<String, Object> values) {
    return Collections.unmodifiableMap(values);
  }

  boolean isRequired(Class<?> type, RecordComponent component) {
    return true;
  }

  Shape other(Type type, String path) {
    throw new IllegalArgumentException(
        ("%s is a %s, which cannot be read from JSON; use a String, char, boolean, number, enum,"
                + " record, List, Set, array, Map by String, Optional, LocalDate, LocalTime,"
                + " LocalDateTime, Instant, Duration or UUID")
            .formatted(path, type.getTypeName()));
  }
}
