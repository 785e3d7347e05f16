package dev.multitudes.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences in which somebody says to have done something: "I shot", "I have just sent the e-mail".
 * What is denied, asked, wished or said under a condition is none.
 */
final class Claims {
  private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+[.!?]*");
  private static final Pattern DOING =
      Pattern.compile(
          "\\bI(?<have>['’]ve|\\s+have)?"
              + "(?:\\s+(?:just|already|now|also|successfully|then|finally|even|indeed))*"
              + "\\s+(?<verb>\\p{L}+)");
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?i)\\b(?:if|unless|when|once|after|until|till|before|would|could|should|might|wish|"
              + "imagine|suppose)\\b");

  private static final int SHORTEST_OBJECT = 4;

  /**
   * A claim.
   *
   * @param sentence in which it stands
   * @param verb as it stands there
   * @param isPerfect whether it says "have"
   */
  record Claim(String sentence, String verb, boolean isPerfect) {

    /** Whether this is what doing the verb is told as. */
    boolean tellsOf(String infinitive) {
      Set<String> forms = isPerfect ? PastForms.perfect(infinitive) : PastForms.simple(infinitive);
      return forms.contains(verb);
    }
  }

  /** In the order of the text. */
  static List<Claim> in(String text) {
    var claims = new ArrayList<Claim>();
    Matcher sentences = SENTENCE.matcher(text);
    while (sentences.find()) {
      String sentence = sentences.group().strip();
      if (!sentence.endsWith("?")) {
        addFrom(sentence, claims);
      }
    }
    return claims;
  }

  private static void addFrom(String sentence, List<Claim> claims) {
    Matcher doing = DOING.matcher(sentence);
    while (doing.find()) {
      if (!CONDITION.matcher(sentence.substring(0, doing.start())).find()) {
        claims.add(
            new Claim(
                sentence,
                doing.group("verb").toLowerCase(Locale.ROOT),
                doing.group("have") != null));
      }
    }
  }

  /** Whether all that a tool's name has besides its verb is named in the sentence. */
  static boolean namesObjectsOf(String tool, String sentence) {
    String said = sentence.toLowerCase(Locale.ROOT).replace("-", "");
    List<String> words = wordsOf(tool);
    return words.subList(1, words.size()).stream()
        .filter(word -> word.length() >= SHORTEST_OBJECT)
        .allMatch(word -> said.contains(singular(word)));
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** The verb that a tool's name begins with: {@code send} of {@code send_email}. */
  static String verbOf(String tool) {
    return wordsOf(tool).getFirst();
  }

  private static List<String> wordsOf(String tool) {
    String words = tool.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").replaceAll("[^\\p{L}]+", " ");
    return List.of(words.strip().toLowerCase(Locale.ROOT).split(" "));
  }

  private Claims() {}
}
