package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** An array of Java, also of primitives. */
record ArrayShape(Class<?> componentType, ListShape list) implements Shape {

  @Override
  public String wanted() {
    return list.wanted();
  }

  @Override
  public Optional<?> read(JsonNode given, Place place) {
    return Elements.read(given, place, list).map(this::array);
  }

  private Object array(List<Object> values) {
    Object array = Array.newInstance(componentType, values.size());
    for (int i = 0; i < values.size(); i++) {
      Array.set(array, i, values.get(i));
    }
    return array;
  }

  @Override
  public JsonNode write(Object value) {
    var values = IntStream.range(0, Array.getLength(value)).mapToObj(i -> Array.get(value, i));
    return Elements.write(values.toList(), list.element());
  }
}
