package dev.multitudes.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Toolbox;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
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

  /** Tells the time, and how much of the reply had been heard by then. */
  public static final class Clock {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();

    @Tool("Tells the time.")
    public String now() {
      asked.countDown();
      calls.incrementAndGet();
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

  @Test
  void a_call_that_only_reads_may_begin_before_the_reply_has_ended() throws Exception {
    var clock = new Clock();
    StreamingChatModel waiting =
        new StreamingChatModel() {
          private boolean hasCalled;

          @Override
          public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
            if (hasCalled) {
              handler.onCompleteResponse(reply("It is noon."));
              return;
            }
            hasCalled = true;
            handler.onPartialResponse("[now()]\n");
            handler.onPartialResponse("That is my call.");
            Thread.ofVirtual().start(() -> handler.onCompleteResponse(afterCall(clock)));
          }
        };

    Run run =
        Agent.streaming(Persona.named("a clock"), waiting)
            .with(Toolbox.from(clock).declaring("now", Effect.READ))
            .prefetching()
            .pursue("What time is it?");

    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("It is noon."));
    assertThat(run.events())
        .extracting(event -> event.getClass().getSimpleName())
        .containsSubsequence("Replied", "Called", "Returned");
    assertThat(clock.calls).hasValue(1);
  }

  /** The reply ends only when the tool has begun. */
  private static ChatResponse afterCall(Clock clock) {
    try {
      clock.asked.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return reply("[now()]\nThat is my call.");
  }

  private static ChatResponse reply(String text) {
    return ChatResponse.builder().aiMessage(AiMessage.from(text)).build();
  }

  private Run prefetching(Toolbox tools, FinishReason reason, String reply) {
    StreamingChatModel once =
        new StreamingChatModel() {
          private boolean hasCalled;

          @Override
          public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
            String said = hasCalled ? "Done." : reply;
            handler.onPartialResponse(said);
            handler.onCompleteResponse(
                ChatResponse.builder()
                    .aiMessage(AiMessage.from(said))
                    .finishReason(hasCalled ? FinishReason.STOP : reason)
                    .build());
            hasCalled = true;
          }
        };
    return Agent.streaming(Persona.named("a clock"), once)
        .with(tools)
        .followedBy(ear)
        .prefetching()
        .pursue("What time is it?");
  }

  private static Toolbox reading(Clock clock) {
    return Toolbox.from(clock).declaring("now", Effect.READ);
  }

  @Test
  void a_call_that_was_cut_off_begins_neither_early_nor_later() {
    var clock = new Clock();

    Run run =
        prefetching(
            reading(clock), FinishReason.LENGTH, "Hi {\"name\": \"now\", \"arguments\": {}");

    assertThat(clock.calls).hasValue(0);
    assertThat(ear.words).startsWith(run.all(Event.Replied.class).getFirst().words());
  }

  @Test
  void equal_calls_of_one_reply_begin_early_once_and_are_recorded_as_often_as_ever() {
    var clock = new Clock();
    String call = "<tool_call>{\"name\": \"now\", \"arguments\": {}}</tool_call>";

    Run run = prefetching(reading(clock), FinishReason.STOP, call.repeat(5));

    assertThat(run.all(Event.Called.class)).hasSize(3);
    assertThat(clock.calls).hasValue(3);
  }

  @Test
  void what_only_the_stream_called_is_thrown_away() {
    var clock = new Clock();
    StreamingChatModel changing =
        new StreamingChatModel() {
          @Override
          public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
            handler.onPartialResponse("[now()]\nNever mind.");
            handler.onCompleteResponse(reply("Never mind."));
          }
        };

    Run run =
        Agent.streaming(Persona.named("a clock"), changing)
            .with(reading(clock))
            .prefetching()
            .pursue("What time is it?");

    assertThat(run.all(Event.Called.class)).isEmpty();
    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Never mind."));
  }
}
