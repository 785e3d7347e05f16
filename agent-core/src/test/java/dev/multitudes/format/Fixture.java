package dev.multitudes.format;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A text that a model wrote, and what is to be read from it.
 *
 * @param wanted what is to be read, without positions
 */
record Fixture(
    String id,
    CallFormat format,
    List<ToolSpecification> tools,
    String raw,
    boolean isInsideReasoning,
    boolean hasKnownWords,
    boolean isCutOff,
    Said wanted) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String FOLDER = "/calls/";

  /** Texts with calls, in each format. */
  static List<Fixture> formats() {
    return read("formats.jsonl");
  }

  /** Texts without a call that look as if they had one. */
  static List<Fixture> hardNegatives() {
    return read("hard-negatives.jsonl");
  }

  /** Texts as small models write them, each format in other ways than it is meant. */
  static List<Fixture> variants() {
    return read("variants.jsonl").stream().filter(fixture -> !fixture.isCutOff).toList();
  }

  /** The same, cut off within a call. */
  static List<Fixture> cutOff() {
    return read("variants.jsonl").stream().filter(Fixture::isCutOff).toList();
  }

  static List<Fixture> all() {
    return Stream.of(formats(), hardNegatives(), variants(), cutOff())
        .flatMap(List::stream)
        .toList();
  }

  /** The tools that any fixture offers, of each name one. */
  static List<ToolSpecification> toolsOfAll() {
    var byName = new LinkedHashMap<String, ToolSpecification>();
    all().forEach(fixture -> fixture.tools().forEach(tool -> byName.put(tool.name(), tool)));
    return List.copyOf(byName.values());
  }

  private static List<Fixture> read(String file) {
    try (InputStream lines = Fixture.class.getResourceAsStream(FOLDER + file)) {
      String text = new String(requireNonNull(lines, file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(Fixture::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fixture of(String line) {
    JsonNode json = json(line);
    return new Fixture(
        json.path("id").asText(),
        CallFormat.named(json.path("format").asText()),
        json.path("tools").valueStream().map(tool -> Tools.of(tool.toString())).toList(),
        json.path("raw").asText(),
        json.path("thinking_open_in_prompt").asBoolean(),
        json.path("content_asserted").asBoolean(true),
        !Set.of("calls", "none").contains(json.path("outcome").asText()),
        Said.of(json));
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new AssertionError("This is no JSON: " + text, e);
    }
  }

  /** Offers the tools, and is not told the format. */
  CallReader reader() {
    CallReader reader = CallReader.offering(tools);
    return isInsideReasoning ? reader.insideReasoning() : reader;
  }

  @Override
  public String toString() {
    return id;
  }
}
