package dev.multitudes.format;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a call says and its text does not. */
final class Invented {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", Pattern.DOTALL);

  /** Such escapes as are no letter once they are read. */
  private static final String IN_JSON = "nrtbf";

  private static final String IN_PYTHON = IN_JSON + "av\n";

  /** The names and strings of a call that do not stand in the text it was read from. */
  static List<String> in(ReadCall call, String text) {
    List<String> seen =
        Stream.of(
                Stream.iterate(text, more -> unescaped(more, IN_JSON)).limit(4),
                Stream.iterate(text, more -> unescaped(more, IN_PYTHON)).limit(4),
                Stream.of(text.replaceAll("&(?:amp|lt|gt|quot);", " ")))
            .flatMap(views -> views)
            .map(Invented::letters)
            .toList();
    return Stream.concat(Stream.of(call.name()), strings(Fixture.json(call.arguments())))
        .filter(string -> seen.stream().noneMatch(view -> view.contains(letters(string))))
        .toList();
  }

  private static Stream<String> strings(JsonNode value) {
    if (value.isTextual()) {
      return Stream.of(value.textValue());
    }
    return value.isContainerNode() ? value.valueStream().flatMap(Invented::strings) : Stream.of();
  }

  /** What neither quotes nor blanks change. */
  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .collect(joining())
        .toLowerCase(Locale.ROOT);
  }

  private static String unescaped(String text, String blanks) {
    return ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(meant(found, blanks)));
  }

  private static String meant(MatchResult escape, String blanks) {
    for (int group = 1; group <= 2; group++) {
      if (escape.group(group) != null) {
        return Character.toString(Integer.parseInt(escape.group(group), 16));
      }
    }
    return blanks.contains(escape.group(3)) ? " " : escape.group(3);
  }

  private Invented() {}
}
