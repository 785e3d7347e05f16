package dev.multitudes.format;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tools on offer. */
record Offer(Map<String, ToolSpecification> tools) {

  /** What models put before a tool's name as if it were a member of something. */
  private static final List<String> NAMESPACES = List.of("functions.", "tools.", "default_api.");

  static Offer of(List<ToolSpecification> tools) {
    var byName = new LinkedHashMap<String, ToolSpecification>();
    tools.forEach(tool -> byName.put(tool.name(), tool));
    return new Offer(byName);
  }

  boolean has(String name) {
    return tools.containsKey(name);
  }

  /** The tool's name without blanks, and without a namespace unless that is part of it. */
  String meant(String written) {
    String name = written.strip();
    return NAMESPACES.stream()
        .filter(namespace -> name.startsWith(namespace) && !has(name))
        .findFirst()
        .map(namespace -> name.substring(namespace.length()))
        .orElse(name);
  }

  /** Whether a text holds the name of a tool. */
  boolean isNamedIn(String text) {
    return tools.keySet().stream().anyMatch(text::contains);
  }

  Optional<JsonObjectSchema> parameters(String name) {
    return Optional.ofNullable(tools.get(meant(name))).map(ToolSpecification::parameters);
  }

  /** The parameter that a text without a name is meant for: the only one, else {@code input}. */
  String onlyParameter(String name) {
    return parameters(name)
        .map(schema -> schema.properties().keySet())
        .filter(names -> names.size() == 1)
        .map(names -> names.iterator().next())
        .orElse("input");
  }
}
