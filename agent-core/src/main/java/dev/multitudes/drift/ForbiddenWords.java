package dev.multitudes.drift;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What a persona must not say, such as "as an AI": the one measure of drift that needs no
 * statistics. Whole words only, in any case: "arm" is not found in "harm".
 *
 * @param phrases each of one or more words
 */
public record ForbiddenWords(List<String> phrases) {

  /** Nothing is forbidden. */
  public static final ForbiddenWords NONE = new ForbiddenWords(List.of());

  /** Copies the phrases and checks that each has words. */
  public ForbiddenWords {
    phrases = phrases.stream().map(ForbiddenWords::spelled).distinct().toList();
    if (phrases.contains("")) {
      throw new IllegalArgumentException(
          "A forbidden phrase must have words, such as \"as an AI\", but one of these has none: "
              + phrases);
    }
  }

  /** These phrases. */
  public static ForbiddenWords of(String... phrases) {
    return new ForbiddenWords(Arrays.asList(phrases));
  }

  /** Each phrase as often as the text says it, in lower case; empty if it says none. */
  public List<String> in(String text) {
    return in(Speech.words(text));
  }

  List<String> in(List<String> words) {
    String spelled = " " + String.join(" ", words) + " ";
    return phrases.stream()
        .flatMap(phrase -> Collections.nCopies(times(phrase, spelled), phrase).stream())
        .toList();
  }

  private static String spelled(String text) {
    return String.join(" ", Speech.words(text));
  }

  private static int times(String phrase, String spelled) {
    int times = 0;
    int at = spelled.indexOf(" " + phrase + " ");
    while (at >= 0) {
      times++;
      at = spelled.indexOf(" " + phrase + " ", at + 1);
    }
    return times;
  }
}
