package dev.multitudes.examples.football;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The sentences of {@link PitchWords}, as they are read back. */
final class PitchSyntax {

  private static final String NUMBER = "-?\\d{1,6}(?:\\.\\d{1,6})?";
  private static final String SPOT = "\\(%s, %s\\)".formatted(NUMBER, NUMBER);
  private static final String NAME = "\\p{L}[\\p{L}\\p{M}\\p{N}]*";
  private static final String MATE = NAME + " at " + SPOT;

  private static final String KEEPER =
      "The goalkeeper stands \\w+ the \\w+(?: of the goal)?, at x = (?<keeper>%s)"
          .formatted(NUMBER);
  private static final String UNSEEN =
      "Nobody has seen yet where the goalkeeper stands; equally likely are x = (?<places>%s)"
          .formatted(list(NUMBER));

  /** A whole description, without how the play ended. */
  static final Pattern DESCRIPTION =
      Pattern.compile(
          String.join(
              "\\s+",
              "The ball is at (?<ball>%s)\\.".formatted(SPOT),
              "(?:%s|%s)\\.".formatted(KEEPER, UNSEEN),
              "Team-mates: (?<mates>none|%s)\\.".formatted(list(MATE)),
              "Defenders: (?<defenders>none|%s)\\.".formatted(list(SPOT)),
              "(?:Passes so far went to (?<received>%s)\\.\\s+)?".formatted(list(NAME))
                  + "There is time for (?<ticks>\\d{1,3}) more acts?\\."));

  /** The pitch that a description tells of. */
  static Pitch pitch(MatchResult found) {
    int ticks = Integer.parseInt(found.group("ticks"));
    return new Pitch(
        spot(found.group("ball")),
        keeper(found),
        parts(MATE, found.group("mates")).stream().map(PitchSyntax::mate).toList(),
        parts(SPOT, found.group("defenders")).stream().map(PitchSyntax::spot).toList(),
        ticks,
        ticks == 0 ? Optional.of(Ending.TIME_UP) : Optional.empty(),
        parts(NAME, Optional.ofNullable(found.group("received")).orElse("")),
        "");
  }

  private static Keeper keeper(MatchResult found) {
    String places =
        Optional.ofNullable(found.group("keeper")).orElseGet(() -> found.group("places"));
    return new Keeper(parts(NUMBER, places).stream().map(Double::valueOf).toList());
  }

  private static Mate mate(String text) {
    int name = text.indexOf(' ');
    return new Mate(text.substring(0, name), spot(text.substring(name)));
  }

  private static Spot spot(String text) {
    List<String> numbers = parts(NUMBER, text);
    return new Spot(Double.parseDouble(numbers.get(0)), Double.parseDouble(numbers.get(1)));
  }

  private static List<String> parts(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }

  private static String list(String item) {
    return "%s(?:, %s)*".formatted(item, item);
  }

  private PitchSyntax() {}
}
