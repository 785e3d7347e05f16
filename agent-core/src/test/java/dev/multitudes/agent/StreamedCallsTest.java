package dev.multitudes.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a listener hears while a reply streams. */
class StreamedCallsTest {

  /** Streams replies character by character. */
  private static final class Characters implements StreamingChatModel {
    private final Deque<String> replies;

    Characters(String... replies) {
      this.replies = new ArrayDeque<>(List.of(replies));
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
      String reply = replies.remove();
      reply.codePoints().mapToObj(Character::toString).forEach(handler::onPartialResponse);
      handler.onCompleteResponse(ChatResponse.builder().aiMessage(AiMessage.from(reply)).build());
    }
  }

  private static final class Ear implements RunListener {
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder thoughts = new StringBuilder();
    private final List<String> tokens = new ArrayList<>();

    @Override
    public void onToken(String token) {
      words.append(token);
      tokens.add(token);
    }

    @Override
    public void onThought(String thought) {
      thoughts.append(thought);
    }
  }

  public static final class Clock {
    @Tool("Tells the time.")
    public String now() {
      return "noon";
    }
  }

  private final Ear ear = new Ear();

  private Run pursue(String... replies) {
    return Agent.streaming(Persona.named("a clock"), new Characters(replies))
        .withMethodsOf(new Clock())
        .followedBy(ear)
        .pursue("What time is it?");
  }

  @Test
  void a_listener_hears_the_words_as_they_come_and_never_a_mark() {
    Run run =
        pursue(
            "I look. <tool_call>{\"name\": \"now\", \"arguments\": {}}</tool_call>", "It is noon.");

    assertThat(ear.words).hasToString("I look.It is noon.");
    assertThat(ear.tokens).hasSizeGreaterThan(10);
    assertThat(run.all(Event.Called.class)).hasSize(1);
  }

  @Test
  void a_listener_hears_reasoning_apart() {
    pursue("<think>Noon, I guess.</think>It is noon.");

    assertThat(ear.thoughts).hasToString("Noon, I guess.");
    assertThat(ear.words).hasToString("It is noon.");
  }

  @Test
  void what_only_looked_like_a_mark_is_heard_after_all() {
    pursue("Two <tool boxes> stand there.");

    assertThat(ear.words).hasToString("Two <tool boxes> stand there.");
  }
}
