package dev.multitudes.examples.calls;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A question with the calls that answer it.
 *
 * @param wanted for each call its tool, and an object with the accepted values of each argument
 */
record BfclCase(String id, List<ToolSpecification> tools, List<Call> wanted) {

  /**
   * The cases of a file that have an answer.
   *
   * @throws UnusableInputException if none has
   */
  static List<BfclCase> read(Path file) {
    List<BfclCase> cases =
        JsonLine.of(file).stream()
            .map(BfclCase::read)
            .filter(one -> !one.wanted.isEmpty())
            .toList();
    if (cases.isEmpty()) {
      throw new UnusableInputException(
          "No case of %s has a \"possible_answer\"; take a file with the answers that are accepted."
              .formatted(file));
    }
    return cases;
  }

  static BfclCase read(JsonLine line) {
    return new BfclCase(
        line.text("id"),
        ToolList.of(line.elements("tools"), line.place()),
        line.elements("possible_answer").stream().map(answer -> wanted(line, answer)).toList());
  }

  private static Call wanted(JsonLine line, JsonNode answer) {
    if (answer.size() != 1 || !answer.isObject()) {
      throw line.wrong(
          "an answer must be {tool: {parameter: [values]}} but was "
              + Shortened.of(answer.toString()));
    }
    Map.Entry<String, JsonNode> call = answer.properties().iterator().next();
    return new Call(call.getKey(), call.getValue());
  }

  /** One right answer: the first accepted values. */
  List<ToolExecutionRequest> requests() {
    return wanted.stream()
        .map(
            call ->
                ToolExecutionRequest.builder()
                    .name(call.name())
                    .arguments(Accepted.firstOfEach(call.arguments()).toString())
                    .build())
        .toList();
  }

  /** Whether these are right: every tool in order, every argument accepted. */
  boolean accepts(List<Call> came) {
    if (came.size() != wanted.size()) {
      return false;
    }
    for (int i = 0; i < came.size(); i++) {
      if (!came.get(i).name().equals(wanted.get(i).name())
          || !Accepted.fitsObject(wanted.get(i).arguments(), came.get(i).arguments())) {
        return false;
      }
    }
    return true;
  }
}
