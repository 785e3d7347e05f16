package dev.multitudes.wording;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import java.util.List;

/** A format in its three parts. */
record Dialect(Announcement announcement, CallText calls, ResultText results)
    implements CallWriter {

  @Override
  public String announcement(List<ToolSpecification> tools) {
    return announcement.write(tools);
  }

  @Override
  public String calls(List<ToolExecutionRequest> requests) {
    List<SpokenCall> spoken = SpokenCall.all(requests);
    if (spoken.isEmpty()) {
      return "";
    }
    return calls.write(spoken).or(() -> JsonCalls.HERMES.write(spoken)).orElseThrow();
  }

  @Override
  public String results(List<ToolExecutionResultMessage> messages) {
    return messages.isEmpty() ? "" : results.write(messages);
  }
}
