package dev.multitudes.format;

import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.List;

/** Tools on offer. */
final class Tools {
  static final ToolSpecification WEATHER =
      of(
          """
          {"name": "get_weather", "parameters": {"type": "object", "required": ["city"],
            "properties": {"city": {"type": "string"}, "days": {"type": "integer"},
              "unit": {"type": "string", "enum": ["celsius", "fahrenheit"]}}}}
          """);

  static final ToolSpecification SEARCH =
      of(
          """
          {"name": "search", "parameters": {"type": "object", "required": ["query"],
            "properties": {"query": {"type": "string"}}}}
          """);

  static final ToolSpecification NOW =
      of(
          """
          {"name": "now", "parameters": {"type": "object", "properties": {}}}
          """);

  static final List<ToolSpecification> SOME = List.of(WEATHER, SEARCH, NOW);

  static ToolSpecification of(String json) {
    return ToolSpecification.fromJson(json);
  }

  /** A tool called {@code f} with one parameter called {@code x} of this schema. */
  static ToolSpecification taking(String schema) {
    return of(
        """
        {"name": "f", "parameters": {"type": "object", "required": ["x"], "properties": {"x": %s}}}
        """
            .formatted(schema));
  }

  /** What a reply says where the tools above are on offer. */
  static Reading read(String text) {
    return CallReader.offering(SOME).read(text);
  }

  static Reading readCutOff(String text) {
    return CallReader.offering(SOME).read(text, Ending.CUT_OFF);
  }

  private Tools() {}
}
