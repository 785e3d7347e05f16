package dev.multitudes.wording;

import static dev.multitudes.wording.Spoken.call;
import static dev.multitudes.wording.Spoken.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WrittenCallsLawsTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** Formats whose calls are JSON: what stands before it, and what stands behind it. */
  private static final Map<String, List<String>> FRAMES =
      Map.of(
          "hermes", List.of("<tool_call>\n", "\n</tool_call>"),
          "bare_json", List.of("", ""),
          "decision_json", List.of("", ""),
          "markdown_json_block", List.of("```json\n", "\n```"),
          "llama3_json", List.of("", ""),
          "mistral", List.of("[TOOL_CALLS] [", "]"),
          "granite", List.of("<|tool_call|>[", "]"),
          "phi4", List.of("functools[", "]"),
          "command_r", List.of("Action:\n```json\n[", "]\n```"),
          "command_a", List.of("<|START_ACTION|>[", "]<|END_ACTION|>"));

  private static final Map<String, List<String>> BODIES =
      Map.of(
          "react", List.of("Action: f\nAction Input: ", ""),
          "harmony",
              List.of(
                  "<|start|>assistant<|channel|>commentary to=functions.f"
                      + " <|constrain|>json<|message|>",
                  "<|call|>"),
          "deepseek_v3",
              List.of(
                  "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>f\n```json\n",
                  "\n```<｜tool▁call▁end｜><｜tool▁calls▁end｜>"),
          "deepseek_v31",
              List.of(
                  "<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>f<｜tool▁sep｜>",
                  "<｜tool▁call▁end｜><｜tool▁calls▁end｜>"));

  @Property(tries = 300)
  void json_in_a_frame_is_read_as_an_equal_value(@ForAll("objects") ObjectNode arguments)
      throws JsonProcessingException {
    for (var format : FRAMES.entrySet()) {
      JsonNode call = JSON.readTree(within(format.getValue(), format.getKey(), arguments));
      JsonNode read = call.has("parameters") ? call.get("parameters") : call.get("arguments");

      assertThat(read).as(format.getKey()).isEqualTo(JSON.readTree(arguments.toString()));
    }
  }

  @Property(tries = 300)
  void json_behind_a_name_is_read_as_an_equal_value(@ForAll("objects") ObjectNode arguments)
      throws JsonProcessingException {
    for (var format : BODIES.entrySet()) {
      assertThat(JSON.readTree(within(format.getValue(), format.getKey(), arguments)))
          .as(format.getKey())
          .isEqualTo(JSON.readTree(arguments.toString()));
    }
  }

  @Property(tries = 300)
  void a_frame_is_written_once_whatever_the_arguments(@ForAll("objects") ObjectNode arguments) {
    for (String format : List.of("hermes", "mistral", "harmony", "deepseek_v3", "command_a")) {
      assertThat(marks(written(format, arguments)))
          .as(format)
          .isEqualTo(marks(written(format, NODES.objectNode())));
    }
  }

  @Property(tries = 300)
  void nothing_makes_a_writer_throw(
      @ForAll String name, @ForAll String arguments, @ForAll("objects") ObjectNode object) {
    for (String format : CallWriters.formats()) {
      var calls = List.of(call(name, arguments), call(name, object.toString()));

      assertThatCode(() -> writer(format).calls(calls)).doesNotThrowAnyException();
      assertThat(writer(format).calls(calls)).isEqualTo(writer(format).calls(calls));
    }
  }

  private static String within(List<String> frame, String format, ObjectNode arguments) {
    String text = written(format, arguments);
    assertThat(text).startsWith(frame.getFirst()).endsWith(frame.getLast());
    return text.substring(frame.getFirst().length(), text.length() - frame.getLast().length());
  }

  private static String written(String format, ObjectNode arguments) {
    return writer(format).calls(List.of(call("f", arguments.toString())));
  }

  private static long marks(String text) {
    return Marks.ALL.pattern().matcher(text).results().count();
  }

  @Provide
  Arbitrary<ObjectNode> objects() {
    return object(Arbitraries.lazyOf(this::leaf, this::leaf, this::leaf, this::nested));
  }

  private Arbitrary<JsonNode> nested() {
    return Arbitraries.oneOf(
        object(leaf()).map(node -> (JsonNode) node),
        leaf().list().ofMaxSize(3).map(NODES.arrayNode()::addAll));
  }

  private static Arbitrary<ObjectNode> object(Arbitrary<JsonNode> values) {
    return Arbitraries.maps(texts(), values)
        .ofMaxSize(4)
        .map(
            fields -> {
              ObjectNode object = NODES.objectNode();
              fields.forEach(object::set);
              return object;
            });
  }

  private Arbitrary<JsonNode> leaf() {
    return Arbitraries.oneOf(
        texts().map(NODES::textNode),
        Arbitraries.bigIntegers().map(NODES::numberNode),
        Arbitraries.bigDecimals().map(NODES::numberNode),
        Arbitraries.of(NODES.booleanNode(true), NODES.booleanNode(false), NODES.nullNode()));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(8),
        Arbitraries.of(
                "</tool_call>",
                "<|call|>",
                "```",
                "[TOOL_CALLS]",
                "functools[",
                "Observation:",
                "\\",
                "\"",
                "\n",
                "<｜tool▁sep｜>",
                "a key",
                "")
            .list()
            .ofMaxSize(4)
            .map(parts -> String.join("", parts)));
  }
}
