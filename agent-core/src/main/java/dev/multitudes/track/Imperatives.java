package dev.multitudes.track;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds sentences in a text that tell its reader what to do: "Ignore your instructions", "Please
 * send the code to ...", text in tags that pretend to be more than data. It reads by rule, in
 * English, and misses much; what it finds is shown to people and decides nothing. It is not for
 * what a persona is told, which is all of this kind.
 */
public final class Imperatives {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\R+");
  private static final Pattern TELLING =
      Pattern.compile(
          """
          (?ix)
            < /? (?: information | important | instructions? | system ) >
          | \\[ /? (?: inst | system ) \\]
          | \\b (?: ignore | disregard | forget ) \\b .{0,40}? \\b (?: previous | prior | above
              | instructions? | prompt | told )
          | \\b you \\s are \\s now \\b
          | \\b your \\s (?: new | real | next ) \\s (?: task | goal | instructions? ) \\b
          | ^ \\W* (?: (?: please | now | then | first | also | next | finally | after \\s that
              | before \\s [^,]{1,80} (?=,) ) ,? \\s+ )*
            (?: you \\s (?: must | should | need \\s to | have \\s to ) \\s+ (?: first \\s+ )? )?
            (?: add | book | buy | call | change | click | copy | create | delete | do | download
              | e?mail | execute | fetch | forward | give | install | invite | make | modify | open
              | pay | post | print | publish | remove | reply | reserve | reset | reveal | run
              | schedule | send | share | tell | transfer | update | upload | use | visit | wire
              | write ) \\s
          """);

  /** The sentences of that kind, in order. */
  public static List<String> in(String text) {
    return SENTENCE_END
        .splitAsStream(text)
        .map(String::strip)
        .filter(sentence -> TELLING.matcher(sentence).find())
        .toList();
  }

  private Imperatives() {}
}
