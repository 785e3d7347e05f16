package dev.multitudes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonAnyOfSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.multitudes.agent.Agent;
import dev.multitudes.engine.Deeds.Note;
import dev.multitudes.engine.Deeds.Unit;
import dev.multitudes.format.CallReader;
import dev.multitudes.format.Reading;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Action;
import dev.multitudes.tool.Arguments;
import dev.multitudes.tool.Result;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a schema allows, as an engine understands it that keeps to it, is read and taken. */
class DecisionTest {
  private static final int DECISIONS = 150;
  private static final int ORDERS = 100;
  private static final int RUNS = 3;
  private static final JsonMapper JSON = new JsonMapper();

  @AutoClose private static Engine engine;

  private final Deeds deeds = new Deeds();
  private final JsonSchemaElement decision =
      JsonAnyOfSchema.builder()
          .anyOf(deeds.tools.specifications().stream().map(DecisionTest::decidingFor).toList())
          .build();

  @BeforeAll
  static void load() {
    engine = Engine.load();
  }

  private static JsonSchemaElement decidingFor(ToolSpecification tool) {
    return JsonObjectSchema.builder()
        .addProperty("tool", JsonEnumSchema.builder().enumValues(tool.name()).build())
        .addProperty("arguments", tool.parameters())
        .required("tool", "arguments")
        .additionalProperties(false)
        .build();
  }

  @Test
  void every_decision_keeps_to_the_schema_and_is_read_as_one_call() throws JsonProcessingException {
    CallReader reader = CallReader.offering(deeds.tools.specifications());
    for (int seed = 0; seed < DECISIONS; seed++) {
      String reply = engine.reply(Draw.following(decision, seed));

      JsonNode written = JSON.readTree(reply);
      assertThat(SchemaCheck.allows(decision, written)).as(reply).isTrue();
      isRead(reader.read(reply), written);
    }
  }

  private static void isRead(Reading reading, JsonNode written) {
    assertThat(reading.words()).as("words beside %s", written).isBlank();
    assertThat(reading.unread()).as("unread of %s", written).isEmpty();
    assertThat(reading.calls())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.name()).isEqualTo(written.path("tool").textValue());
              assertThat(JSON.readTree(call.arguments())).isEqualTo(written.path("arguments"));
              assertThat(call.changes()).isEmpty();
            });
  }

  /** Only of what a schema says itself: ranges and formats are but words in it. */
  record Order(
      String item,
      long count,
      boolean gift,
      Unit unit,
      Optional<String> card,
      List<Note> notes,
      List<List<Long>> table) {}

  @Test
  void whatever_a_schema_allows_its_action_takes() {
    Action<Order> order = Action.of(Order.class);
    JsonSchemaElement schema = order.specification("Orders something.").parameters();
    for (int seed = 0; seed < ORDERS; seed++) {
      String reply = engine.reply(Draw.following(schema, seed));

      assertThat(order.read(reply)).as(reply).isInstanceOf(Arguments.Fit.class);
    }
  }

  @Test
  void a_run_of_decisions_makes_one_call_a_turn_and_only_ranges_refuse_it() {
    for (int seed = 0; seed < RUNS; seed++) {
      Run run =
          Agent.as(Persona.named("a gambler"), new EngineModel(engine, seed, deciding()))
              .with(deeds.tools)
              .pursue("It is late.");

      assertThat(run.outcome()).isInstanceOf(Outcome.Stopped.class);
      assertThat(run.all(Event.Replied.class)).allMatch(reply -> reply.calls().size() == 1);
      assertThat(run.all(Event.Returned.class))
          .extracting(Event.Returned::result)
          .allMatch(this::isDoneOrOutOfRange);
    }
  }

  private ChatRequestParameters deciding() {
    JsonSchema schema = JsonSchema.builder().name("decision").rootElement(decision).build();
    return ChatRequestParameters.builder()
        .responseFormat(
            ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(schema).build())
        .build();
  }

  private boolean isDoneOrOutOfRange(Result result) {
    return switch (result) {
      case Result.Done done -> true;
      case Result.Failed failed -> false;
      case Result.Refused refused ->
          refused.text().contains("days must be an integer from 1 to 7")
              || refused.text().contains("coins must be an integer of at least 1");
    };
  }
}
