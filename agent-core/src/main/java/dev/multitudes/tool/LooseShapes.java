package dev.multitudes.tool;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shapes of LangChain4j users' parameters: any type, and collections that may be changed. */
final class LooseShapes extends Shapes {
  private final Map<Class<?>, BeanShape> beans = new HashMap<>();

  @Override
  Object list(List<Object> values) {
    return new ArrayList<>(values);
  }

  @Override
  Object set(List<Object> values) {
    return new LinkedHashSet<>(values);
  }

  @Override
  Map<String, Object> map(Map<String, Object> values) {
    return values;
  }

  @Override
  boolean isRequired(Class<?> type, RecordComponent component) {
    return isRequired(declared(type, component));
  }

  private static boolean isRequired(AnnotatedElement field) {
    JsonProperty property = field.getAnnotation(JsonProperty.class);
    return property == null || property.required();
  }

  @Override
  Shape other(Type type, String path) {
    return type instanceof Class<?> plain && isBean(plain)
        ? bean(plain, path)
        : new LooseShape(type);
  }

  private static boolean isBean(Class<?> type) {
    return !type.isInterface()
        && !type.isPrimitive()
        && !Modifier.isAbstract(type.getModifiers())
        && !type.getName().startsWith("java.")
        && type.getTypeParameters().length == 0
        && type.getAnnotation(JsonTypeInfo.class) == null
        && type.getAnnotation(JsonSubTypes.class) == null
        && !fieldsOf(type).isEmpty();
  }

  /** Note: the same fields as in the schema that LangChain4j writes. */
  private static List<Field> fieldsOf(Class<?> type) {
    return List.of(type.getDeclaredFields()).stream()
        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
        .toList();
  }

  private BeanShape bean(Class<?> type, String path) {
    BeanShape known = beans.get(type);
    if (known != null) {
      return known;
    }
    var shape = new BeanShape(type);
    beans.put(type, shape);
    shape.bind(Fields.of(fieldsOf(type).stream().map(field -> field(field, path)).toList()));
    return shape;
  }

  private Fields.Field field(Field field, String path) {
    Shape shape = of(field.getGenericType(), path + "." + field.getName());
    boolean required = field.getType() != Optional.class && isRequired(field);
    return new Fields.Field(field.getName(), shape, required, "");
  }
}
