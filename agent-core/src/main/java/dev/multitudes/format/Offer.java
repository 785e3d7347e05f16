package dev.multitudes.format;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tools on offer. */
record Offer(Map<String, ToolSpecification> tools) {

  static Offer of(List<ToolSpecification> tools) {
    var byName = new LinkedHashMap<String, ToolSpecification>();
    tools.forEach(tool -> byName.put(tool.name(), tool));
    return new Offer(byName);
  }

  boolean has(String name) {
    return tools.containsKey(name);
  }

  Optional<JsonObjectSchema> parameters(String name) {
    return Optional.ofNullable(tools.get(name)).map(ToolSpecification::parameters);
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
