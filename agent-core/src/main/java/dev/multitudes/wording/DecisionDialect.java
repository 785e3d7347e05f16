package dev.multitudes.wording;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import java.util.List;

/**
 * Each reply is one decision, as one JSON object: to call a tool, or to say something.
 *
 * <p>Note: a grammar that holds a model to {@link DecisionSchema} is not seen by the model, so the
 * announcement says it all once more; and words are shown as they were decided, since models write
 * what they see themselves to have written.
 */
record DecisionDialect() implements CallWriter {
  private static final Dialect PARTS =
      new Dialect(
          new Announcement(
              """
              # Tools

              You can use these tools:
              $tools

              Answer with exactly one JSON object and nothing else. Either use one tool:
              {"tool": <tool-name>, "arguments": <args-json-object>}
              or say what you want to say:
              {"say": <text>}
              What a tool returned is shown to you next; then decide again.
              """,
              JsonDialects.LINES),
          new JsonCalls(Frame.between("\n"), "{\"tool\": $quoted_name, \"arguments\": $arguments}"),
          JsonDialects.TAGGED);

  @Override
  public String announcement(List<ToolSpecification> tools) {
    return PARTS.announcement(tools);
  }

  @Override
  public String calls(List<ToolExecutionRequest> calls) {
    return PARTS.calls(calls);
  }

  @Override
  public String words(String words) {
    return words.isBlank()
        ? words
        : "{\"say\": %s}".formatted(Marks.ALL.escapedIn(Json.string(words)));
  }

  @Override
  public String results(List<ToolExecutionResultMessage> results) {
    return PARTS.results(results);
  }
}
