package dev.multitudes.ollama;

import dev.multitudes.context.CauseChain;
import dev.multitudes.ollama.Examination.Listener;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * No answer came.
 *
 * @param listener whether somebody is there to give one
 * @param why half a sentence, such as {@code the connection was refused}
 */
record Silence(Listener listener, String why) implements Line.Answer {

  static Silence because(@Nullable Throwable cause, Duration patience) {
    if (among(cause, UnresolvedAddressException.class)) {
      return new Silence(Listener.NONE, "the name of the host is not known");
    }
    if (among(cause, TimeoutException.class) || among(cause, HttpTimeoutException.class)) {
      return new Silence(Listener.MUTE, "nothing came within " + patience.toMillis() + " ms");
    }
    if (among(cause, InterruptedException.class)) {
      return new Silence(Listener.MUTE, "the wait for it was interrupted");
    }
    if (among(cause, SSLException.class)) {
      return new Silence(Listener.NONE, "https failed (" + words(cause) + ")");
    }
    if (among(cause, ConnectException.class)) {
      return new Silence(Listener.NONE, "the connection was refused");
    }
    return new Silence(Listener.MUTE, "the connection broke (" + words(cause) + ")");
  }

  /** What there is at an address that is silent so. */
  Examination.Silent at(URI url) {
    return new Examination.Silent(url, listener, why);
  }

  static boolean among(@Nullable Throwable cause, Class<? extends Throwable> kind) {
    return CauseChain.of(cause).stream().anyMatch(kind::isInstance);
  }

  private static String words(@Nullable Throwable cause) {
    return CauseChain.of(cause).stream()
        .reduce((outer, inner) -> inner)
        .map(root -> Optional.ofNullable(root.getMessage()).orElse(root.getClass().getSimpleName()))
        .orElse("no cause was given");
  }
}
