package dev.multitudes.ollama;

import java.util.List;
import java.util.Map;

/** What may happen to a call while it is under way. */
sealed interface Signal {

  /** It was accepted, and a body follows. */
  record Opened(int status, Map<String, List<String>> headers) implements Signal {}

  /** A line of the body, without its end. */
  record Said(String line) implements Signal {}

  /** The body is complete, as far as HTTP can tell. */
  record Ended() implements Signal {}

  /** The call came to no good end. */
  sealed interface Broken extends Signal {

    /** What is to be told of it. */
    RuntimeException exception(Target target, Patience patience, boolean hasBegun);
  }

  /** The server answered with another status than 2xx. */
  record Refused(int status, String body) implements Broken {

    @Override
    public RuntimeException exception(Target target, Patience patience, boolean hasBegun) {
      return Trouble.refused(target, status, body);
    }
  }

  /** There was no connection, or it broke. */
  record Failed(Exception cause) implements Broken {

    @Override
    public RuntimeException exception(Target target, Patience patience, boolean hasBegun) {
      return Trouble.failed(target.uri(), cause, hasBegun);
    }
  }

  /** The deadline of the whole call has passed. */
  record Overdue() implements Broken {

    @Override
    public RuntimeException exception(Target target, Patience patience, boolean hasBegun) {
      return Trouble.overdue(target.uri(), patience.whole());
    }
  }

  /** Whoever asked wants no more of it. */
  record Cancelled() implements Broken {

    @Override
    public RuntimeException exception(Target target, Patience patience, boolean hasBegun) {
      return Trouble.cancelled(target.uri());
    }
  }
}
