package dev.multitudes.track;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a text names that nobody can make up: addresses of mail and of pages, codes of capitals and
 * digits from six characters on, numbers from seven digits on.
 */
final class Identifiers {
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+"
              + "|https?://[^\\s<>\"'`)\\]}*]+"
              + "|\\b(?=[A-Z0-9]*[A-Z])(?=(?:[A-Z]*\\d){2})[A-Z0-9]{6,40}\\b"
              + "|(?<![\\w.,])\\d{7,40}(?![\\w]|[.,]\\d)");
  private static final Pattern ROUND = Pattern.compile("\\d+0{3}");

  /** In the order of the text, each as it stands there. */
  static List<String> in(String text) {
    return IDENTIFIER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(found -> found.replaceAll("[.,;:!?]+$", ""))
        .filter(found -> !ROUND.matcher(found).matches())
        .distinct()
        .toList();
  }

  private Identifiers() {}
}
