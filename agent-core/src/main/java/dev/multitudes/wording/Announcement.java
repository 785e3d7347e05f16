package dev.multitudes.wording;

import static java.util.stream.Collectors.joining;

import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.List;
import java.util.Map;

/**
 * How tools are announced.
 *
 * @param words with {@code $tools}, and their {@code $names}
 */
record Announcement(Template words, ToolText tools) {

  Announcement(String words, ToolText tools) {
    this(new Template(words.strip()), tools);
  }

  String write(List<ToolSpecification> specifications) {
    String names =
        specifications.stream().map(ToolSpecification::name).collect(joining(", ", "[", "]"));
    return specifications.isEmpty()
        ? ""
        : words.fill(Map.of("tools", tools.write(specifications), "names", names));
  }
}
