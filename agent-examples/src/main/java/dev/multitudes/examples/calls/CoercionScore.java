package dev.multitudes.examples.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.multitudes.format.TypedText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How well raw texts are typed by a schema. */
public final class CoercionScore implements Score {
  private record Typed(String id, Optional<Fault> fault) {}

  private final List<Typed> typed;

  private CoercionScore(List<Typed> typed) {
    this.typed = typed;
  }

  /**
   * Types each text of a file of JSON lines: {@code raw_value}, {@code schema_types}, {@code
   * expected}.
   *
   * @throws UnusableInputException if a line is no such case
   */
  public static CoercionScore of(Path file) {
    return new CoercionScore(JsonLine.of(file).stream().map(CoercionScore::typed).toList());
  }

  private static Typed typed(JsonLine line) {
    String raw = line.text("raw_value");
    if (!line.json().has("expected")) {
      throw line.wrong("there is no \"expected\"");
    }
    JsonNode expected = line.json().path("expected");
    String came = json(raw, schema(line.texts("schema_types")));
    boolean isRight = Json.valueOf(came).filter(value -> Json.same(expected, value)).isPresent();
    return new Typed(
        line.text("id"),
        isRight ? Optional.empty() : Optional.of(new Fault(expected.toString(), came)));
  }

  private static JsonSchemaElement schema(List<String> types) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    if (!types.isEmpty()) {
      types.forEach(schema.putArray("type")::add);
    }
    return Schemas.element(schema);
  }

  private static String json(String raw, JsonSchemaElement schema) {
    try {
      return TypedText.json(raw, schema);
    } catch (RuntimeException | StackOverflowError e) {
      return "it threw " + Shortened.to(200, e.toString());
    }
  }

  private Ratio ratio() {
    return Ratio.of(typed, one -> one.fault().isEmpty());
  }

  @Override
  public ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("right", ratio().right())
        .put("total", ratio().total());
  }

  @Override
  public List<String> table() {
    return List.of(Columns.row("values typed right", ratio().toString(), ""));
  }

  @Override
  public List<Failure> failures() {
    return typed.stream()
        .flatMap(
            one ->
                one.fault().stream()
                    .map(
                        fault ->
                            new Failure(one.id(), "typed", "value", fault.wanted(), fault.came())))
        .toList();
  }
}
