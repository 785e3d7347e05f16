package dev.multitudes.examples.calls;

import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.List;

/** Tools to offer where a case says nothing about tools: without any, nothing could go wrong. */
final class SomeTools {
  // As in the cases "peer": "own" of the shared data.
  private static final String JSON =
      """
      [{"name": "get_weather", "description": "Weather of a place", "parameters":
         {"type": "object", "required": ["city"], "properties":
           {"city": {"type": "string"}, "days": {"type": "integer"},
            "unit": {"type": "string", "enum": ["celsius", "fahrenheit"]}}}},
       {"name": "pass_ball", "description": "Pass the ball to a team mate", "parameters":
         {"type": "object", "required": ["to"], "properties":
           {"to": {"type": "string"}, "power": {"type": "number"}, "lofted": {"type": "boolean"}}}},
       {"name": "add", "description": "Add two numbers", "parameters":
         {"type": "object", "required": ["a", "b"], "properties":
           {"a": {"type": "integer"}, "b": {"type": "integer"}}}},
       {"name": "write_file", "description": "Write a file", "parameters":
         {"type": "object", "required": ["path", "content"], "properties":
           {"path": {"type": "string"}, "content": {"type": "string"}}}},
       {"name": "now", "description": "The time", "parameters":
         {"type": "object", "properties": {}}}]
      """;

  static final List<ToolSpecification> ON_OFFER =
      ToolList.of(
          Json.parse(JSON, "the tools on offer").valueStream().toList(), "the tools on offer");

  private SomeTools() {}
}
