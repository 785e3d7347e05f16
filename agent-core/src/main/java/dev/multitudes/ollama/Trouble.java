package dev.multitudes.ollama;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.multitudes.format.UnreadableCallException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/** What goes wrong with a call, in sentences: what was wrong, and the way out. */
final class Trouble {

  static TimeoutException silence(URI uri, Duration limit, boolean hasBegun) {
    return new TimeoutException(
        hasBegun
            ? "Ollama at %s said nothing more for %d ms in the middle of a reply. Raise Patience.idle if the model is that slow."
                .formatted(server(uri), limit.toMillis())
            : "Ollama at %s did not begin to answer within %d ms. Raise the timeout if the model is still loading or its queue is long."
                .formatted(server(uri), limit.toMillis()));
  }

  static TimeoutException overdue(URI uri, Duration deadline) {
    return new TimeoutException(
        "Ollama at %s was not done within %d ms. Raise Patience.whole, or ask for a shorter reply."
            .formatted(server(uri), deadline.toMillis()));
  }

  static CancellationException cancelled(URI uri) {
    return new CancellationException(
        "The reply of Ollama at %s was cancelled by whoever listened to it."
            .formatted(server(uri)));
  }

  /** Nobody answered, or the connection broke. */
  static RuntimeException failed(URI uri, Exception cause, boolean hasBegun) {
    String why = Silence.because(cause, Duration.ZERO).why();
    if (cause instanceof HttpTimeoutException || cause instanceof InterruptedIOException) {
      return new TimeoutException("Ollama at %s: %s.".formatted(server(uri), why), cause);
    }
    if (cause instanceof ConnectException) {
      return new UnresolvedModelServerException(
          "Nobody answers at %s: %s. Start Ollama with `ollama serve`, or use the address where it runs."
              .formatted(server(uri), why),
          // LangChain4j replaces an exception that this caused by one without a message
          Silence.among(cause, UnresolvedAddressException.class) ? null : cause);
    }
    if (Silence.among(cause, EndlessBodyException.class)) {
      return new NonRetriableException(
          "The reply of Ollama at %s was longer than %d bytes. Ask for a shorter one, or look what else answers there."
              .formatted(server(uri), Bounded.LARGEST),
          cause);
    }
    return new BrokenReplyException(
        hasBegun
            ? "The reply of Ollama at %s broke off: %s. What it had said is no answer; ask again."
                .formatted(server(uri), why)
            : "Ollama at %s took the request and gave no answer: %s. Ask again; its log tells more."
                .formatted(server(uri), why),
        cause);
  }

  static BrokenReplyException unfinished(URI uri) {
    return new BrokenReplyException(
        "The reply of Ollama at %s ended before it said that it was done. What it had said is no answer; ask again."
            .formatted(server(uri)),
        null);
  }

  static BrokenReplyException unreadable(URI uri, String line) {
    return new BrokenReplyException(
        "Ollama at %s said something that is not a JSON object: \"%s\". If something stands between, such as a proxy, go around it; else ask again."
            .formatted(server(uri), Json.quoted(line)),
        null);
  }

  static UnreadableCallException call(String problem, String written) {
    return new UnreadableCallException(
        "The model called a tool in a way that cannot be read: %s, in %s. Ask again, or choose another model."
            .formatted(problem, Json.quoted(written)),
        written);
  }

  static UnreadableCallException noCall(String written) {
    return new UnreadableCallException(
        "The model had to call a tool but wrote \"%s\". Ask again, update Ollama if it is older than 0.5, or choose another model."
            .formatted(Json.quoted(written)),
        written);
  }

  /** An error that the server told of, before a reply or in the middle of one. */
  static RuntimeException refused(Target target, int status, String body) {
    return Json.object(body)
        .map(json -> json.path("error"))
        .filter(error -> !error.isMissingNode() && !error.isNull())
        .map(error -> error.isTextual() ? error.textValue() : error.toString())
        .map(error -> Refusal.of(error).exception(status, target, error))
        .orElseGet(
            () ->
                new HttpException(
                    status,
                    "What answers at %s is not Ollama, or something stands before it: it said %s. Look there, or use the address where Ollama runs."
                        .formatted(server(target.uri()), new Words(status, body).quoted())));
  }

  /** The address without the path of the request. */
  static String server(URI uri) {
    return uri.toString().replaceFirst("/api/[a-z]+$", "");
  }

  private Trouble() {}
}
