package dev.multitudes.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Type;
import java.util.Optional;

/** Any other type that a LangChain4j user's tool may have: what LangChain4j can read as it. */
record LooseShape(Type type) implements Shape {

  @Override
  public String wanted() {
    return "a value that fits " + (type instanceof Class<?> plain ? plain.getSimpleName() : type);
  }

  @Override
  public Optional<?> read(JsonNode given, Place place) {
    if (given.isNull()) {
      return place.misfit(this::wanted, given);
    }
    Optional<Object> value =
        ForeignJson.read(given, type)
            .or(() -> JsonText.inside(given).flatMap(inside -> ForeignJson.read(inside, type)));
    return value.isPresent() ? value : place.misfit(this::wanted, given);
  }

  @Override
  public JsonNode write(Object value) {
    return ForeignJson.tree(value);
  }
}
