package dev.multitudes.ollama;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParsingHandle;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.multitudes.context.Cancellation;

/**
 * One streamed chat. Its listener hears of the end once: the piece that is {@code done}, or an
 * error.
 */
final class ChatStream implements Runnable {
  private final OllamaHttp http;
  private final HttpRequest request;
  private final ServerSentEventListener listener;
  private final Cancellation cancellation;
  private boolean hasEnded;

  ChatStream(
      OllamaHttp http,
      HttpRequest request,
      ServerSentEventListener listener,
      Cancellation cancellation) {
    this.http = http;
    this.request = request;
    this.listener = listener;
    this.cancellation = cancellation;
  }

  @Override
  public void run() {
    try (Exchange exchange = http.begin(request)) {
      Hearing hearing = new Hearing(exchange, http.mending(request));
      cancellation.hold(hearing);
      while (!hearing.hasHeardAll(exchange.next())) {
        // each piece is told as it comes
      }
      listener.onClose();
      exchange.settle();
    } catch (RuntimeException | Error e) {
      end(e);
    } catch (InterruptedException e) {
      end(new NonRetriableException("The stream was interrupted.", e));
    }
  }

  private void end(Throwable error) {
    if (!hasEnded) {
      listener.onError(error);
    }
  }

  private final class Hearing implements ServerSentEventParsingHandle, StreamingHandle {
    private final Target target = new Target(request);
    private final ServerSentEventContext context = new ServerSentEventContext(this);
    private final Exchange exchange;
    private final Mending mending;
    private boolean hasBegun;
    private volatile boolean isCancelled;

    Hearing(Exchange exchange, Mending mending) {
      this.exchange = exchange;
      this.mending = mending;
    }

    boolean hasHeardAll(Signal signal) {
      return switch (signal) {
        case Signal.Opened opened -> {
          hasBegun = true;
          listener.onOpen(
              SuccessfulHttpResponse.builder()
                  .statusCode(opened.status())
                  .headers(opened.headers())
                  .build());
          yield false;
        }
        case Signal.Said said -> !said.line().isBlank() && hasHeardAll(mending.line(said.line()));
        case Signal.Ended ended -> throw Trouble.unfinished(target.uri());
        case Signal.Broken broken -> throw broken.exception(target, http.patience(), hasBegun);
      };
    }

    private boolean hasHeardAll(ObjectNode piece) {
      boolean isDone = Mending.isDone(piece);
      if (isDone) {
        http.ending().accept(piece);
      }
      listener.onEvent(new ServerSentEvent(null, piece.toString()), context);
      hasEnded = isDone;
      return isDone;
    }

    @Override
    public void cancel() {
      isCancelled = true;
      exchange.cancel();
    }

    @Override
    public boolean isCancelled() {
      return isCancelled;
    }
  }
}
