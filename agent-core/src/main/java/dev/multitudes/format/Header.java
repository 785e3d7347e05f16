package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a message within a reply: {@code <|start|>assistant<|channel|>commentary
 * to=functions.NAME <|constrain|>json<|message|>}.
 *
 * @param recipient whom it is to, without {@code functions.}; empty if nobody
 * @param channel on which; empty if none
 * @param end where the message begins
 */
record Header(String recipient, String channel, int end) {
  private static final String START = "<|start|>";
  private static final String CHANNEL = "<|channel|>";
  private static final String MESSAGE = "<|message|>";
  private static final String TO = "to=";
  private static final int LONGEST = 300;
  private static final Pattern RECIPIENT = Pattern.compile("\\bto=(?:functions\\.)?([^\\s<]+)");
  private static final Pattern CHANNELS = Pattern.compile("<\\|channel\\|>\\s*(\\w+)");
  private static final Set<String> NO_TOOLS = Set.of("user", "self", "assistant", "all");

  static Optional<Header> at(Source source, int at) {
    return source.has(at, START) || source.has(at, CHANNEL)
        ? upToMessage(source, at)
        : Optional.empty();
  }

  /**
   * A header whose first mark stands in the prompt, so that the reply begins with the recipient.
   */
  static Optional<Header> cutAt(Source source, int at) {
    return source.has(source.skipBlanks(at), TO) ? upToMessage(source, at) : Optional.empty();
  }

  private static Optional<Header> upToMessage(Source source, int at) {
    for (int i = at; i < at + LONGEST; i++) {
      int c = source.at(i);
      if (c == END || c == '\n') {
        return Optional.empty();
      }
      if (c == '<' && source.has(i, MESSAGE)) {
        return Optional.of(of(source.text(at, i), i + MESSAGE.length()));
      }
    }
    return Optional.empty();
  }

  private static Header of(String text, int end) {
    return new Header(last(RECIPIENT, text), last(CHANNELS, text), end);
  }

  private static String last(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    String last = "";
    while (matcher.find()) {
      last = matcher.group(1);
    }
    return last;
  }

  boolean isCall() {
    return !recipient.isEmpty() && !NO_TOOLS.contains(recipient);
  }

  boolean isThought() {
    return !isCall() && (channel.equals("analysis") || recipient.equals("self"));
  }
}
