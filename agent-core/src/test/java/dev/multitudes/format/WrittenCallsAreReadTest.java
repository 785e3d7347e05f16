package dev.multitudes.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.multitudes.wording.CallWriters;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WrittenCallsAreReadTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final ToolSpecification STORE =
      Tools.of(
          """
          {"name": "store", "parameters": {"type": "object", "properties": {
            "text": {"type": "string"}, "other": {"type": "string"}, "whole": {"type": "integer"},
            "real": {"type": "number"}, "truth": {"type": "boolean"},
            "list": {"type": "array", "items": {"type": "string"}},
            "object": {"type": "object", "properties": {"note": {"type": "string"},
              "deep": {"type": "object", "properties": {"n": {"type": "integer"}}}}}}}}
          """);

  private static final List<ToolSpecification> TOOLS = List.of(STORE, Tools.NOW);

  @Test
  void every_format_that_is_written_is_one_that_is_read() {
    assertThat(CallWriters.formats())
        .hasSizeGreaterThan(20)
        .allSatisfy(format -> assertThat(CallFormat.named(format).writer()).isPresent());
  }

  @Property(tries = 400)
  void what_a_writer_writes_is_read_back_equal(
      @ForAll("arguments") ObjectNode first, @ForAll("arguments") ObjectNode second) {
    var calls =
        List.of(call("store", first), call("now", NODES.objectNode()), call("store", second));

    for (String format : CallWriters.formats()) {
      String text = CallWriters.of(format).orElseThrow().calls(calls);
      CallReader reader = CallReader.offering(TOOLS);

      assertThat(calls(reader.read(text))).as(format + ": " + text).isEqualTo(wanted(calls));
      assertThat(calls(reader.expecting(CallFormat.named(format)).read(text)))
          .as(format + " told: " + text)
          .isEqualTo(wanted(calls));
    }
  }

  @Property(tries = 400)
  void nothing_of_a_written_call_is_shown_to_the_user(@ForAll("arguments") ObjectNode arguments) {
    for (String format : CallWriters.formats()) {
      String text = CallWriters.of(format).orElseThrow().calls(List.of(call("store", arguments)));

      assertThat(CallReader.offering(TOOLS).read(text).words()).as(format + ": " + text).isEmpty();
    }
  }

  @Property(tries = 1_000)
  void valid_json_comes_back_byte_for_byte(@ForAll("spaced") String arguments) {
    String text =
        CallWriters.of("hermes")
            .orElseThrow()
            .calls(
                List.of(ToolExecutionRequest.builder().name("any").arguments(arguments).build()));

    Reading reading = CallReader.offering(List.of(Tools.of("{\"name\": \"any\"}"))).read(text);

    assertThat(reading.calls())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(text).contains(call.arguments());
              assertThat(call.arguments()).isEqualTo(written(text));
              assertThat(call.changes()).isEmpty();
            });
  }

  /** What the writer made of the arguments: marks within strings are escaped. */
  private static String written(String text) {
    String begin = "\"arguments\": ";
    return text.substring(
        text.indexOf(begin) + begin.length(), text.lastIndexOf("}\n</tool_call>"));
  }

  private static List<Said.Call> wanted(List<ToolExecutionRequest> calls) {
    return calls.stream()
        .map(call -> new Said.Call(call.name(), Said.plain(Fixture.json(call.arguments()))))
        .toList();
  }

  private static List<Said.Call> calls(Reading reading) {
    return Said.of(reading).calls();
  }

  private static ToolExecutionRequest call(String name, ObjectNode arguments) {
    return ToolExecutionRequest.builder().name(name).arguments(arguments.toString()).build();
  }

  @Provide
  Arbitrary<ObjectNode> arguments() {
    return Combinators.combine(
            texts(), texts(), wholes(), reals(), lists(), texts(), wholes(), masks())
        .as(
            (text, other, whole, real, list, note, n, mask) -> {
              ObjectNode all = NODES.objectNode().put("text", text).put("other", other);
              all.set("whole", whole);
              all.set("real", real);
              all.put("truth", mask % 2 == 0);
              all.set("list", list);
              ObjectNode object = all.putObject("object").put("note", note);
              object.putObject("deep").set("n", n);
              return some(all, mask);
            });
  }

  private static ObjectNode some(ObjectNode all, int mask) {
    int bit = 1;
    for (String name : List.of("other", "whole", "real", "truth", "list", "object")) {
      bit *= 2;
      if ((mask & bit) != 0) {
        all.remove(name);
      }
    }
    return all;
  }

  private static Arbitrary<Integer> masks() {
    return Arbitraries.integers().between(0, 127);
  }

  private static Arbitrary<JsonNode> wholes() {
    return Arbitraries.bigIntegers().map(NODES::numberNode);
  }

  private static Arbitrary<JsonNode> reals() {
    return Arbitraries.bigDecimals().map(NODES::numberNode);
  }

  private static Arbitrary<JsonNode> lists() {
    return texts()
        .list()
        .ofMaxSize(3)
        .map(
            texts -> {
              var list = NODES.arrayNode();
              texts.forEach(list::add);
              return list;
            });
  }

  /** Objects with blanks wherever JSON allows them. */
  @Provide
  Arbitrary<String> spaced() {
    Arbitrary<String> blanks = Arbitraries.of("", " ", "\n  ", "\t");
    return Combinators.combine(arguments(), blanks, blanks)
        .as((object, first, second) -> "{" + first + inside(object, second) + first + "}");
  }

  private static String inside(ObjectNode object, String blank) {
    return object.properties().stream()
        .map(member -> NODES.textNode(member.getKey()) + blank + ":" + blank + member.getValue())
        .reduce((one, other) -> one + blank + "," + blank + other)
        .orElse("");
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(10),
        Arbitraries.randomValue(random -> Scraps.text(random)),
        Arbitraries.randomValue(random -> Scraps.one(random)),
        Arbitraries.of(
            "",
            " ",
            "\n",
            "\n\nx\n",
            "5",
            "-1.50",
            "true",
            "null",
            "\"quoted\"",
            "[1, 2]",
            "{\"a\": 1}",
            "a \"b\" 'c' \\d\\n",
            "\\",
            "\\\\",
            "\u2028",
            "🦆",
            "x\\u0041",
            "SELECT \"a\" FROM b -- c",
            "'''",
            "\"\"\"",
            "</parameter>",
            "```",
            "Observation: x"));
  }
}
