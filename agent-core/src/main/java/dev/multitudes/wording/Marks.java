package dev.multitudes.wording;

import java.util.regex.Pattern;

/**
 * What would begin or end a call, a result or a turn if it stood in somebody else's text.
 *
 * @param pattern finds the one character of each mark that is escaped: never a letter, so that no
 *     escape of JSON is torn
 */
record Marks(Pattern pattern) {

  /** Of all formats and chat templates. */
  static final Marks ALL =
      new Marks(
          Pattern.compile(
              "<(?=[|｜]|[a-z_]+\\||/?(?:s|bos|eos|results?|responses?|output|escape|json)>"
                  + "|/?(?:[a-z]+:)?(?:tool|function|parameter|invoke|arg_|think|start_|end_))"
                  + "|\\[(?=/?[A-Z_]{3,}\\])|(?<=functools)\\[|`(?=``)"));

  /** The same, and the words at which a transcript is cut. */
  static final Marks TRANSCRIPT =
      new Marks(
          Pattern.compile(
              ALL.pattern
                  + "|(?<=Thought|Action|Action Input|Observation|Final Answer):"
                  + "|(?<=Result|Return) (?=of )"));

  boolean areIn(String text) {
    return pattern.matcher(text).find();
  }

  /** The same JSON with no mark in it, if it is JSON: marks can only stand within strings there. */
  String escapedIn(String json) {
    return pattern
        .matcher(json)
        .replaceAll(mark -> "\\\\u%04x".formatted((int) mark.group().charAt(0)));
  }

  /** As it is if it is harmless, else as a JSON string. */
  String harmless(String text) {
    return areIn(text) ? escapedIn(Json.string(text)) : text;
  }
}
