package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.multitudes.ollama.Patience;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * Something that can come over the wire, and what a caller must hear of it.
 *
 * @param ways in which it can come
 */
record WireRow(
    String name,
    OllamaReply reply,
    ChatRequest request,
    Expected expected,
    Patience patience,
    Set<Mode> ways) {
  /** Long enough to be reached by nothing that answers. */
  static final Patience LONG =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));

  static final ChatRequest SHOOT =
      ChatRequest.builder().messages(UserMessage.from("Shoot!")).build();

  enum Mode {
    WHOLE,
    STREAMED
  }

  /** How a call has to end. */
  sealed interface Expected {
    void check(Object end);
  }

  /** With these words and calls, as {@link Heard} tells them, and this reason. */
  record Reply(String told) implements Expected {
    @Override
    public void check(Object end) {
      assertThat(end).isInstanceOf(ChatResponse.class);
      ChatResponse response = (ChatResponse) end;
      assertThat(Heard.told(response.aiMessage()) + " " + response.finishReason()).isEqualTo(told);
      assertThat(response.aiMessage().toolExecutionRequests())
          .extracting(call -> call.id())
          .doesNotContainNull()
          .doesNotHaveDuplicates();
    }
  }

  /** With an exception of just this type that says this. */
  record Failure(Class<? extends Throwable> type, String part) implements Expected {
    @Override
    public void check(Object end) {
      assertThat(end).isExactlyInstanceOf(type);
      assertThat((Throwable) end).hasMessageContaining(part);
    }
  }

  static WireRow of(String name, OllamaReply reply, String told) {
    return new WireRow(name, reply, SHOOT, new Reply(told), LONG, EnumSet.allOf(Mode.class));
  }

  static WireRow of(String name, OllamaReply reply, Class<? extends Throwable> type, String part) {
    return new WireRow(
        name, reply, SHOOT, new Failure(type, part), LONG, EnumSet.allOf(Mode.class));
  }

  WireRow only(Mode mode) {
    return new WireRow(name, reply, request, expected, patience, EnumSet.of(mode));
  }

  WireRow asked(ChatRequest other) {
    return new WireRow(name, reply, other, expected, patience, ways);
  }

  WireRow waitedFor(Patience other) {
    return new WireRow(name, reply, request, expected, other, ways);
  }

  @Override
  public String toString() {
    return name;
  }
}
