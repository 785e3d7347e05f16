package dev.multitudes.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A persona as a text puts it on: what the text says of it, in the words in which {@link
 * dev.multitudes.persona.Persona#sections} writes it.
 *
 * @param identity who it is to be; may be empty
 * @param goal what it is to want; may be empty
 * @param subjects what it may draw on
 * @param uses words that mark its style
 * @param exemplars what it is shown to say
 */
record Mask(
    String identity,
    String goal,
    List<String> subjects,
    List<String> uses,
    List<String> exemplars) {

  private static final Pattern IDENTITY =
      Pattern.compile("\\byou are (?:now )?(.+?)(?:[.!?]|$)", flags());
  private static final Pattern GOAL = Pattern.compile("^Your goal: (.+)$", flags());
  private static final Pattern SUBJECTS = Pattern.compile("^You know well: (.+)\\.$", flags());
  private static final Pattern USES = Pattern.compile("^Words of yours: (.+)\\.$", flags());
  private static final Pattern EXEMPLAR = Pattern.compile("^- (.+)$", flags());

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.MULTILINE;
  }

  static Mask of(String text) {
    return new Mask(
        identityIn(text),
        first(GOAL, text),
        listed(first(SUBJECTS, text)),
        listed(first(USES, text)),
        all(EXEMPLAR, text));
  }

  /** Who somebody is told to be; empty if nobody is. */
  static String identityIn(String text) {
    return first(IDENTITY, text);
  }

  /** Whether the text puts nobody on. */
  boolean isBlank() {
    return identity.isEmpty()
        && goal.isEmpty()
        && subjects.isEmpty()
        && uses.isEmpty()
        && exemplars.isEmpty();
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1).strip() : "";
  }

  private static List<String> all(Pattern pattern, String text) {
    var all = new ArrayList<String>();
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      all.add(found.group(1));
    }
    return all;
  }

  private static List<String> listed(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(", ", -1));
  }
}
