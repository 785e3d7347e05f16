package dev.multitudes.testing;

import static java.util.stream.Collectors.joining;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a caller hears of one call.
 *
 * @param ends each a response or an exception; there should be one
 * @param requests how many the server saw
 */
record Heard(List<Object> ends, int requests, Duration took) {
  /** How long a second end is waited for. */
  private static final Duration ECHO = Duration.ofMillis(30);

  static Heard whole(FakeOllama ollama, ChatModel model, ChatRequest request, Duration atMost)
      throws InterruptedException {
    Ears ears = new Ears();
    Thread caller = Thread.startVirtualThread(() -> ears.hear(() -> model.chat(request)));
    Heard heard = ears.heard(ollama, atMost);
    caller.interrupt();
    return heard;
  }

  static Heard streamed(
      FakeOllama ollama, StreamingChatModel model, ChatRequest request, Duration atMost)
      throws InterruptedException {
    Ears ears = new Ears();
    try {
      model.chat(request, ears);
    } catch (RuntimeException e) {
      ears.end(e);
    }
    return ears.heard(ollama, atMost);
  }

  /** In a few words. */
  String told() {
    String end =
        ends.isEmpty()
            ? "**no end**"
            : ends.stream().map(Heard::told).collect(joining(" **and** "));
    return requests == 1 ? end : end + ", " + requests + " requests";
  }

  private static String told(Object end) {
    return switch (end) {
      case ChatResponse response -> told(response.aiMessage()) + " " + response.finishReason();
      case Throwable error ->
          chain(error).map(one -> one.getClass().getSimpleName()).collect(joining(" <- "));
      default -> end.toString();
    };
  }

  private static Stream<Throwable> chain(Throwable error) {
    return Stream.iterate(error, Objects::nonNull, Throwable::getCause).limit(3);
  }

  static String told(AiMessage message) {
    String thought = message.thinking() == null ? "" : "(" + message.thinking() + ") ";
    String words = message.text() == null ? "" : "\"" + message.text() + "\"";
    String calls =
        message.toolExecutionRequests().stream()
            .map(call -> call.name() + call.arguments())
            .collect(joining(" "));
    return (thought + words + " " + calls).strip();
  }

  /** Collects ends until there is one, and a moment longer. */
  private static final class Ears implements StreamingChatResponseHandler {
    private final List<Object> ends = new CopyOnWriteArrayList<>();
    private final Semaphore heard = new Semaphore(0);
    private final long began = System.nanoTime();

    void hear(Supplier<ChatResponse> call) {
      try {
        end(call.get());
      } catch (RuntimeException e) {
        end(e);
      }
    }

    void end(Object end) {
      ends.add(end);
      heard.release();
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
      end(response);
    }

    @Override
    public void onError(Throwable error) {
      end(error);
    }

    Heard heard(FakeOllama ollama, Duration atMost) throws InterruptedException {
      boolean came = heard.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      boolean unused = came && heard.tryAcquire(ECHO.toMillis(), TimeUnit.MILLISECONDS);
      return new Heard(List.copyOf(ends), ollama.chats().size(), took);
    }
  }
}
