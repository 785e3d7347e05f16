package dev.multitudes.agent;

import dev.multitudes.context.Excerpt;
import dev.multitudes.run.Event;
import dev.multitudes.tool.Result;

/** Texts that are told in short. */
final class Shortened {

  /** The beginning of a text, and how long it was; the text itself if it is no longer than both. */
  static String to(int characters, String text) {
    if (text.length() <= characters) {
      return text;
    }
    String told =
        "%s … [in short: the first %d of %d characters]"
            .formatted(Excerpt.beginning(text, characters), characters, text.length());
    return told.length() < text.length() ? told : text;
  }

  /** The event without what was thought, and with no more than this of a tool's answer. */
  static Event told(Event event, int characters) {
    return switch (event) {
      case Event.Replied replied -> replied.withoutThinking();
      case Event.Returned returned ->
          new Event.Returned(returned.call(), told(returned.result(), characters), returned.at());
      case Event.Started e -> e;
      case Event.Heard e -> e;
      case Event.GoalInferred e -> e;
      case Event.Worn e -> e;
      case Event.Asked e -> e;
      case Event.Called e -> e;
      case Event.Gated e -> e;
      case Event.Decided e -> e;
      case Event.Judged e -> e;
      case Event.Hinted e -> e;
      case Event.Drifted e -> e;
      case Event.Flagged e -> e;
      case Event.Compacted e -> e;
      case Event.FormatChosen e -> e;
      case Event.Ended e -> e;
    };
  }

  private static Result told(Result result, int characters) {
    String text = to(characters, result.text());
    return switch (result) {
      case Result.Done done -> new Result.Done(text, done.state());
      case Result.Failed failed -> new Result.Failed(text, failed.cause());
      case Result.Refused refused -> new Result.Refused(text);
    };
  }

  private Shortened() {}
}
