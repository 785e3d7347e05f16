package dev.multitudes.wording;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import java.util.List;

/**
 * Speaks one format: what a model must be shown in text where it writes its calls in text.
 *
 * <p>The same input gives the same text, in the order given. Nothing throws: not on arguments that
 * are no JSON, and not on names that no tool has.
 *
 * <p>Note: a name, key or string that a format cannot carry, such as {@code </parameter>} within a
 * parameter, makes {@link #calls} write all those calls as {@code hermes} does, which carries
 * anything.
 */
public interface CallWriter {

  /**
   * The section of the system message that announces these tools and says how to call them; empty
   * if there are none.
   */
  String announcement(List<ToolSpecification> tools);

  /** These calls as the model would have written them. */
  String calls(List<ToolExecutionRequest> calls);

  /**
   * These words as the model would have written them: as they are, unless the format frames them.
   */
  default String words(String words) {
    return words;
  }

  /**
   * These results as a message to the model. Nothing within a result looks like a mark of a format
   * or of a chat's template.
   */
  String results(List<ToolExecutionResultMessage> results);
}
