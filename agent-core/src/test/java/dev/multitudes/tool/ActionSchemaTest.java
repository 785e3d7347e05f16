package dev.multitudes.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonReferenceSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import dev.langchain4j.model.output.structured.Description;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActionSchemaTest {

  private enum Side {
    LEFT,
    RIGHT
  }

  private record Place(@Description("with the number") String street, Optional<Integer> floor) {}

  @SuppressWarnings("ArrayRecordComponent") // users may have them
  private record Everything(
      String text,
      char letter,
      boolean truth,
      @Description({"how", "hard"}) @Between(min = 1, max = 10) int power,
      @Between(min = 0) long count,
      BigInteger huge,
      double mass,
      BigDecimal price,
      Side side,
      @Description("the day") LocalDate day,
      LocalTime hour,
      LocalDateTime start,
      Instant moment,
      Duration length,
      UUID id,
      List<String> tags,
      Set<Side> sides,
      int[] marks,
      @Description("points") Map<String, Integer> points,
      Place home,
      Optional<String> note) {}

  private record Task(String title, List<Task> parts) {}

  private record Plan(Task first, Task last) {}

  private final JsonObjectSchema schema = schemaOf(Everything.class);

  private static JsonObjectSchema schemaOf(Class<? extends Record> type) {
    return Action.of(type).specification("does it").parameters();
  }

  private JsonSchemaElement property(String name) {
    return Objects.requireNonNull(schema.properties().get(name), name);
  }

  @Test
  void a_specification_has_the_actions_name_and_the_description_given() {
    var specification = Action.of(Task.class).specification("Plan a task.");

    assertThat(specification.name()).isEqualTo("task");
    assertThat(specification.description()).isEqualTo("Plan a task.");
  }

  @Test
  void simple_components_have_their_json_types() {
    assertThat(property("text")).isEqualTo(new JsonStringSchema());
    assertThat(property("letter"))
        .isEqualTo(JsonStringSchema.builder().description("a single character").build());
    assertThat(property("truth")).isEqualTo(new JsonBooleanSchema());
    assertThat(property("huge")).isEqualTo(new JsonIntegerSchema());
    assertThat(property("mass")).isEqualTo(new JsonNumberSchema());
    assertThat(property("price")).isEqualTo(new JsonNumberSchema());
    assertThat(property("side"))
        .isEqualTo(JsonEnumSchema.builder().enumValues("LEFT", "RIGHT").build());
  }

  @Test
  void ranges_and_formats_are_said_in_the_description() {
    assertThat(property("power").description()).isEqualTo("how hard (from 1 to 10)");
    assertThat(property("count").description()).isEqualTo("of at least 0");
    assertThat(property("day").description()).isEqualTo("the day (a date such as 2026-03-31)");
    assertThat(property("hour").description()).isEqualTo("a time of day such as 18:30");
    assertThat(property("start").description())
        .isEqualTo("a date and time such as 2026-03-31T18:30");
    assertThat(property("moment").description())
        .isEqualTo("a moment in UTC such as 2026-03-31T18:30:00Z");
    assertThat(property("length").description()).isEqualTo("a duration such as PT1H30M");
    assertThat(property("id").description())
        .isEqualTo("a UUID such as 123e4567-e89b-12d3-a456-426614174000");
  }

  @Test
  void collections_say_what_they_hold() {
    var integers = JsonArraySchema.builder().items(new JsonIntegerSchema()).build();

    assertThat(property("tags"))
        .isEqualTo(JsonArraySchema.builder().items(new JsonStringSchema()).build());
    assertThat(property("sides"))
        .isEqualTo(
            JsonArraySchema.builder()
                .items(JsonEnumSchema.builder().enumValues("LEFT", "RIGHT").build())
                .build());
    assertThat(property("marks")).isEqualTo(integers);
    assertThat(property("points"))
        .isEqualTo(
            JsonObjectSchema.builder()
                .description("points (each value an integer)")
                .additionalProperties(true)
                .build());
  }

  @Test
  void a_nested_record_is_a_nested_object() {
    assertThat(property("home"))
        .isEqualTo(
            JsonObjectSchema.builder()
                .addStringProperty("street", "with the number")
                .addIntegerProperty("floor")
                .required("street")
                .build());
  }

  @Test
  void everything_is_required_but_what_is_optional() {
    assertThat(schema.required()).hasSize(20).doesNotContain("note").startsWith("text", "letter");
    assertThat(property("note")).isEqualTo(new JsonStringSchema());
  }

  @Test
  void a_record_inside_itself_is_a_reference_to_a_definition() {
    JsonObjectSchema task = schemaOf(Task.class);

    var reference = JsonReferenceSchema.builder().reference("Task").build();
    var definition =
        JsonObjectSchema.builder()
            .addStringProperty("title")
            .addProperty("parts", JsonArraySchema.builder().items(reference).build())
            .required("title", "parts")
            .build();
    assertThat(task.properties()).isEqualTo(definition.properties());
    assertThat(task.definitions()).isEqualTo(Map.of("Task", definition));
    assertThat(schemaOf(Plan.class).definitions()).isEqualTo(Map.of("Task", definition));
  }

  private static final class Other {
    private record Task(String name, Optional<Other.Task> next) {}
  }

  private record Both(Task one, Other.Task other) {}

  @Test
  void two_records_of_one_name_have_two_definitions() {
    assertThat(schemaOf(Both.class).definitions())
        .containsOnlyKeys("Task", Other.Task.class.getName());
  }

  @Test
  void without_recursion_there_are_no_definitions() {
    assertThat(schema.definitions()).isEmpty();
  }
}
