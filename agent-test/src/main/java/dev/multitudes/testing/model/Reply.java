package dev.multitudes.testing.model;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.multitudes.tool.Action;
import java.util.ArrayList;
import java.util.List;

/**
 * What a scripted model replies: words, calls of tools, or both.
 *
 * <pre>{@code
 * Reply.says("I see the gap.").calling(new Shoot(Side.RIGHT))
 * Reply.calls("shoot", "{\"side\": \"RIGHT\"}")
 * }</pre>
 *
 * @param words may be empty
 * @param calls in order; the ids count them
 */
public record Reply(String words, List<ToolExecutionRequest> calls) {

  /** Copies the calls. */
  public Reply {
    calls = List.copyOf(calls);
  }

  /** Words, and no call. */
  public static Reply says(String words) {
    return new Reply(words, List.of());
  }

  /** One call, and no words. */
  public static Reply calls(String tool, String arguments) {
    return says("").calling(tool, arguments);
  }

  /** One call of the tool that this record is the action of, and no words. */
  public static Reply calls(Record action) {
    return says("").calling(action);
  }

  /** With one more call. */
  public Reply calling(String tool, String arguments) {
    var more = new ArrayList<>(calls);
    more.add(
        ToolExecutionRequest.builder()
            .id("call-" + (calls.size() + 1))
            .name(tool)
            .arguments(arguments)
            .build());
    return new Reply(words, more);
  }

  /** With one more call, of the tool that this record is the action of. */
  public Reply calling(Record action) {
    return calling(action.getClass(), action);
  }

  private <A extends Record> Reply calling(Class<A> type, Record action) {
    Action<A> bound = Action.of(type);
    return calling(bound.name(), bound.write(type.cast(action)));
  }

  AiMessage message() {
    return calls.isEmpty() ? AiMessage.from(words) : AiMessage.from(words, calls);
  }
}
