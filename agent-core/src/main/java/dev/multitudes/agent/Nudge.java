package dev.multitudes.agent;

import dev.langchain4j.model.output.FinishReason;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a model is told, once, whose reply cannot be followed; and how the run ends if the next one
 * cannot either.
 */
enum Nudge {
  /** It holds a call that cannot be read. */
  UNREAD(Event.Hint.UNREAD_CALL, "held calls that could not be read") {
    @Override
    boolean fits(Event.Replied reply) {
      return !reply.unread().isEmpty();
    }

    @Override
    String words(Event.Replied reply) {
      return reply.unread();
    }
  },
  /** It holds nothing. */
  EMPTY(Event.Hint.EMPTY_REPLY, "were empty") {
    @Override
    boolean fits(Event.Replied reply) {
      return reply.words().isBlank();
    }

    @Override
    String words(Event.Replied reply) {
      return "Your last reply was empty. Say what you want to say, or use one of your tools.";
    }
  },
  /** It came to the limit of tokens, as one does that repeats itself without end. */
  CUT_OFF(Event.Hint.CUT_OFF, "were cut off at the limit of tokens for a reply") {
    @Override
    boolean fits(Event.Replied reply) {
      return reply.finish().equals(FinishReason.LENGTH.name());
    }

    @Override
    String words(Event.Replied reply) {
      return "Your last reply was cut off because it was too long. Say it in fewer words, or use"
          + " one of your tools.";
    }
  };

  private final Event.Hint kind;
  private final String what;

  Nudge(Event.Hint kind, String what) {
    this.kind = kind;
    this.what = what;
  }

  abstract boolean fits(Event.Replied reply);

  abstract String words(Event.Replied reply);

  /** What is wrong with the run's last reply, which calls nothing, if anything is. */
  static Optional<Nudge> about(Event.Replied reply) {
    return Stream.of(values()).filter(nudge -> nudge.fits(reply)).findFirst();
  }

  /** What the model is told of it. */
  Event.Hinted told(Event.Replied reply) {
    return new Event.Hinted(kind, words(reply));
  }

  /** Whether it was told the same of the reply before. */
  boolean wasTold(Run run) {
    for (int size = run.size() - 1; size > 0; size--) {
      Event event = run.upTo(size).last();
      if (event instanceof Event.Hinted hinted && hinted.kind() == kind) {
        return true;
      }
      if (event instanceof Event.Replied || event instanceof Event.Heard) {
        return false;
      }
    }
    return false;
  }

  /** The rule that ends the run, with what was wrong with its last reply. */
  String rule(Run run, Event.Replied reply) {
    String last = reply.unread().isEmpty() ? "" : ". " + Unread.cause(reply.unread());
    return inWords(inARow(run)) + " replies in a row " + what + last;
  }

  /** How many of the last replies were of this kind, since somebody spoke to the persona. */
  private int inARow(Run run) {
    int count = 0;
    for (int size = run.size(); size > 0; size--) {
      Event event = run.upTo(size).last();
      if (event instanceof Event.Heard) {
        return count;
      }
      if (event instanceof Event.Replied reply) {
        if (!isFor(reply)) {
          return count;
        }
        count++;
      }
    }
    return count;
  }

  private boolean isFor(Event.Replied reply) {
    return reply.calls().isEmpty() && about(reply).filter(this::equals).isPresent();
  }

  private static String inWords(int count) {
    return switch (count) {
      case 2 -> "two";
      case 3 -> "three";
      default -> String.valueOf(count);
    };
  }
}
