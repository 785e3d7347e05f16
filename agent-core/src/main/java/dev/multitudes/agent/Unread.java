package dev.multitudes.agent;

import static java.util.stream.Collectors.joining;

import dev.multitudes.format.ReadCall;
import dev.multitudes.format.UnreadCall;
import dev.multitudes.format.UnreadableCallException;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Toolbox;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a model which of its calls did not count, and why. */
final class Unread {
  private static final int NEAR = 30;
  private static final int MOST_TOLD = 3;
  private static final int LONGEST_QUOTE = 300;
  private static final String YOURS = "A tool call in your last reply";
  private static final String AGAIN = " Write the call again, or say what you want to say.";

  /** What Ollama says when it cannot read a model's own call. */
  private static final Pattern BY_SERVER =
      Pattern.compile("error parsing tool call: raw='(.*)', err=", Pattern.DOTALL);

  /** What broke in a text and where; empty if nothing did. */
  static String told(String text, List<UnreadCall> unread) {
    if (unread.isEmpty()) {
      return "";
    }
    int more = unread.size() - MOST_TOLD;
    return unread.stream()
            .limit(MOST_TOLD)
            .map(call -> told(text, call))
            .collect(joining(" ", "", more > 0 ? " So could " + more + " more not." : ""))
        + AGAIN;
  }

  private static String told(String text, UnreadCall call) {
    int at = Math.min(call.at(), text.length());
    return "%s could not be read: %s, at character %d, near \"%s\"."
        .formatted(YOURS, call.problem(), at + 1, whole(text, at - NEAR, at + NEAR));
  }

  /** A piece of a text on one line, without halves of characters. */
  private static String whole(String text, int from, int to) {
    int begin = Math.max(0, from);
    int end = Math.min(text.length(), to);
    if (begin > 0 && Character.isLowSurrogate(text.charAt(begin))) {
      begin++;
    }
    if (end < text.length() && end > begin && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(begin, end).strip().replaceAll("\\s+", " ");
  }

  /** Calls in the words that are none of those in the provider's field; empty if all are. */
  static String beside(List<ToolCall> calls, List<ReadCall> read) {
    if (read.isEmpty()) {
      return "";
    }
    String names =
        read.stream()
            .filter(one -> calls.stream().noneMatch(call -> isSame(call, one)))
            .limit(MOST_TOLD)
            .map(ReadCall::name)
            .collect(joining(", "));
    return names.isEmpty()
        ? ""
        : "What you wrote into your words as a call of %s was not run; your other calls were."
            .formatted(names);
  }

  private static boolean isSame(ToolCall call, ReadCall read) {
    return call.tool().equals(read.name())
        && Toolbox.sameArguments(call.arguments(), read.arguments());
  }

  /** What a model wrote, if a server's error holds it. */
  static Optional<String> written(Throwable problem) {
    return problem instanceof UnreadableCallException unreadable
        ? Optional.of(raw(unreadable.written()).orElse(unreadable.written()))
        : raw(String.valueOf(problem.getMessage()));
  }

  private static Optional<String> raw(String error) {
    Matcher matcher = BY_SERVER.matcher(error);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** That a server could not read a call either. */
  static String byServer(String written) {
    return "%s could not be read; it was: \"%s\".%s"
        .formatted(YOURS, whole(written, 0, LONGEST_QUOTE), AGAIN);
  }

  /** What broke, for a person, of what a model was told: without what it was to do, or a stop. */
  static String cause(String told) {
    String problem =
        told.endsWith(AGAIN) ? told.substring(0, told.length() - AGAIN.length()) : told;
    return problem.replace(YOURS, "A tool call in the last reply").replaceFirst("\\.$", "");
  }

  private Unread() {}
}
