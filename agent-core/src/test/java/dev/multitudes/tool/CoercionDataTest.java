package dev.multitudes.tool;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shared table of raw texts and what they mean, where one type is wanted. */
class CoercionDataTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private record Text(String value) {}

  private record Whole(long value) {}

  private record Real(double value) {}

  private record Truth(boolean value) {}

  private record Texts(List<String> value) {}

  private record Things(Map<String, String> value) {}

  private static final Map<String, Action<?>> WANTED =
      Stream.of(
              Map.entry("string", Text.class),
              Map.entry("integer", Whole.class),
              Map.entry("number", Real.class),
              Map.entry("boolean", Truth.class),
              Map.entry("array", Texts.class),
              Map.entry("object", Things.class))
          .collect(
              toMap(
                  Map.Entry::getKey,
                  entry -> Action.of(entry.getValue().asSubclass(Record.class))));

  private static Path table() {
    // the tests of a module run in the module's own folder
    Path data = Path.of(System.getProperty("multitudes.data", "../../shared/data"));
    return data.resolve("toolcalls/coercion.jsonl");
  }

  @Test
  void a_raw_text_is_read_as_the_type_wanted() throws IOException {
    Path table = table();
    assumeTrue(
        Files.exists(table),
        () -> "Skipped: there is no " + table.toAbsolutePath() + "; set -Dmultitudes.data=...");
    var rows = Files.readAllLines(table).stream().map(CoercionDataTest::json).toList();

    var applicable = rows.stream().filter(CoercionDataTest::wantsOneType).toList();

    assertThat(applicable).hasSizeGreaterThan(8).allSatisfy(CoercionDataTest::check);
  }

  /** Where several types are wanted, a record has no counterpart. */
  private static boolean wantsOneType(JsonNode row) {
    return row.get("schema_types").size() == 1;
  }

  private static void check(JsonNode row) {
    Action<?> action = WANTED.get(row.get("schema_types").get(0).asText());
    assertThat(action).isNotNull();
    String read =
        written(action, MAPPER.createObjectNode().set("value", row.get("raw_value")).toString());
    boolean isReadAsItStands = row.get("expected").equals(row.get("raw_value"));
    if (isReadAsItStands && !action.type().equals(Text.class)) {
      // reading formats gives the text up as it stands; a tool does not run on it
      assertThat(read).startsWith("value must be ");
    } else {
      assertThat(json(read).get("value")).isEqualTo(row.get("expected"));
    }
  }

  private static <A extends Record> String written(Action<A> action, String json) {
    return switch (action.read(json)) {
      case Arguments.Fit<A> fit -> action.write(fit.value());
      case Arguments.Misfit<A> misfit -> misfit.message();
    };
  }

  private static JsonNode json(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (IOException e) {
      throw new AssertionError("This is no JSON: " + line, e);
    }
  }
}
