package dev.multitudes.examples.football;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the pitch out of a text: the last description by {@link PitchWords}, or a plain sentence
 * such as "the goalkeeper stands to the left of the goal", whichever comes later. Left and right
 * are the shooter's.
 *
 * @param otherwise the pitch, if the text speaks of football but not of where the goalkeeper is
 */
record PitchReader(Pitch otherwise) {

  private static final Pattern OVER = Pattern.compile("The play is over: (?<how>[\\w ]+)\\.");

  private static final Pattern STANDING =
      Pattern.compile(
          "\\b(?:goal[ -]?)?(?:keeper|goalie)\\b[^.!?;:\\n]{0,40}?\\b(?<side>left|right)\\b",
          CASE_INSENSITIVE);

  private static final Pattern FOOTBALL =
      Pattern.compile(
          "\\b(?:football(?:er)?|soccer|goal[ -]?keeper|goalie)\\b"
              + "|\\bball\\b.{0,100}\\b(?:feet|goal|pitch)\\b",
          CASE_INSENSITIVE);

  /** The last pitch that the text tells of; empty if it does not speak of football. */
  Optional<Pitch> lastIn(String text) {
    Optional<MatchResult> described = last(PitchSyntax.DESCRIPTION, text, 0);
    int after = described.map(MatchResult::end).orElse(0);
    Optional<MatchResult> standing = last(STANDING, text, after);
    int end = standing.map(MatchResult::end).orElse(after);
    Optional<Pitch> before = described.map(PitchSyntax::pitch);
    return standing
        .map(found -> before.map(pitch -> moved(pitch, side(found))).orElse(begun(side(found))))
        .or(() -> before)
        .or(() -> FOOTBALL.matcher(text).find() ? Optional.of(otherwise) : Optional.empty())
        .map(pitch -> ending(text, end).map(pitch::ended).orElse(pitch));
  }

  private static Optional<MatchResult> last(Pattern pattern, String text, int from) {
    Matcher matcher = pattern.matcher(text).region(from, text.length());
    return matcher.results().reduce((earlier, later) -> later);
  }

  private static Side side(MatchResult standing) {
    return Side.valueOf(standing.group("side").toUpperCase(Locale.ROOT));
  }

  private static Pitch begun(Side keeper) {
    return keeper == Side.LEFT ? Start.S0.pitch() : Start.MIRRORED.pitch();
  }

  /** A plain sentence that agrees with an earlier description leaves it as it is. */
  private static Pitch moved(Pitch pitch, Side keeper) {
    boolean agrees = pitch.keeper().seen() && Side.of(pitch.keeper().x()) == keeper;
    return agrees ? pitch : pitch.withKeeper(begun(keeper).keeper());
  }

  private static Optional<Ending> ending(String text, int from) {
    return last(OVER, text, from)
        .flatMap(
            over ->
                Arrays.stream(Ending.values())
                    .filter(how -> how.inWords().equals(over.group("how")))
                    .findFirst());
  }
}
