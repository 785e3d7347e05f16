package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.P;
import java.lang.reflect.Parameter;
import java.util.Optional;

/** What a parameter is when the model leaves it out; made anew for each call. */
record DefaultValue(JsonNode json, Shape shape, String owner) {

  static Optional<DefaultValue> of(Parameter parameter, Shape shape) {
    P described = parameter.getAnnotation(P.class);
    if (described == null || P.NO_DEFAULT.equals(described.defaultValue())) {
      return Optional.empty();
    }
    if (shape instanceof OptionalShape) {
      throw new IllegalArgumentException(
          "%s of %s is an Optional and has a default value; use one of the two"
              .formatted(parameter.getName(), parameter.getDeclaringExecutable().getName()));
    }
    String owner =
        "The default of %s of %s"
            .formatted(parameter.getName(), parameter.getDeclaringExecutable().getName());
    var text = Shape.JSON.textNode(described.defaultValue());
    var value =
        new DefaultValue(
            shape instanceof TextShape ? text : JsonText.inside(text).orElse(text), shape, owner);
    value.value();
    return Optional.of(value);
  }

  Object value() {
    Place place = Place.of(owner);
    Optional<?> value = shape.read(json, place);
    if (value.isEmpty()) {
      throw new IllegalArgumentException(place.problems().message());
    }
    return value.get();
  }
}
