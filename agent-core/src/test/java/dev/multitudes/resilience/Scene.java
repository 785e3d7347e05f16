package dev.multitudes.resilience;

import static java.util.Objects.requireNonNull;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.NullMarked;

/** A model with a script, and a clock that only pauses move. */
@NullMarked
final class Scene {
  static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  private final Deque<Object> script = new ArrayDeque<>();
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = BEGIN;
  private double chance = .5;
  private int asked;

  /** Each is the words of a reply, or an exception; the last is said for ever. */
  static Scene of(Object... script) {
    Scene scene = new Scene();
    scene.script.addAll(List.of(script));
    return scene;
  }

  Scene chancing(double drawn) {
    chance = drawn;
    return this;
  }

  Timing timing() {
    return new Timing(
        () -> now,
        time -> {
          pauses.add(time);
          now = now.plus(time);
        },
        () -> chance);
  }

  Retries retries() {
    return Retries.DEFAULT.timedBy(timing());
  }

  ChatModel model() {
    return new ChatModel() {
      @Override
      public ChatResponse doChat(ChatRequest request) {
        return switch (next()) {
          case RuntimeException failure -> throw failure;
          case Object words -> reply(words.toString());
        };
      }
    };
  }

  /** Of a list the first is told, and then the stream fails with the last. */
  StreamingChatModel stream() {
    return new StreamingChatModel() {
      @Override
      public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        switch (next()) {
          case Throwable failure -> handler.onError(failure);
          case List<?> saidThenFailure -> {
            handler.onPartialResponse(saidThenFailure.getFirst().toString());
            handler.onError((Throwable) saidThenFailure.getLast());
          }
          case Object words -> {
            handler.onPartialResponse(words.toString());
            handler.onCompleteResponse(reply(words.toString()));
          }
        }
      }
    };
  }

  /** The words in which the call ends; throws what it fails with. */
  static String said(StreamingChatModel model, List<String> parts) {
    var end = new CompletableFuture<ChatResponse>();
    model.chat(
        "Hello",
        new StreamingChatResponseHandler() {
          @Override
          public void onPartialResponse(String part) {
            parts.add(part);
          }

          @Override
          public void onCompleteResponse(ChatResponse response) {
            end.complete(response);
          }

          @Override
          public void onError(Throwable error) {
            end.completeExceptionally(error);
          }
        });
    try {
      return end.join().aiMessage().text();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  int asked() {
    return asked;
  }

  List<Duration> pauses() {
    return pauses;
  }

  private Object next() {
    asked++;
    return requireNonNull(script.size() > 1 ? script.poll() : script.peek());
  }

  private static ChatResponse reply(String words) {
    return ChatResponse.builder().aiMessage(AiMessage.from(words)).build();
  }
}
