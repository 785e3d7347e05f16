package dev.multitudes.examples.football;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a text says about the goal: where the goalkeeper is, and which sides are open.
 *
 * <p>A plain reader of clauses. In each clause the first side belongs to whichever is named first,
 * the goalkeeper or what is open, and the next side to the other; a single side in a clause that
 * names both ("the keeper leaves the right side open") is the open one. A clause with a "not" says
 * nothing. A text that contradicts itself names two sides and is right about nothing.
 *
 * @param keeper the sides on which the goalkeeper is said to be
 * @param open the sides that are said to be open
 */
record Report(Set<Side> keeper, Set<Side> open) {

  private static final Pattern CLAUSE_END =
      Pattern.compile("[.,;:!?\\n()–—]|\\b(?:and|but|so|while|with|as|because|since)\\b");
  private static final Pattern WORD_END = Pattern.compile("[^\\p{L}]+");
  private static final Pattern NEGATION =
      Pattern.compile("\\b(?:not|no|never|nor|neither|nothing)\\b|n['’]t\\b");

  private static final Map<String, Side> SIDES =
      Map.of(
          "left", Side.LEFT,
          "right", Side.RIGHT,
          "centre", Side.CENTRE,
          "center", Side.CENTRE,
          "middle", Side.CENTRE);

  /** What a side can be said to be: the goalkeeper's, or open. */
  private enum Role {
    KEEPER,
    OPEN
  }

  private static final Map<String, Role> ROLES =
      Map.ofEntries(
          entry("keeper", Role.KEEPER),
          entry("goalkeeper", Role.KEEPER),
          entry("goalie", Role.KEEPER),
          entry("open", Role.OPEN),
          entry("free", Role.OPEN),
          entry("empty", Role.OPEN),
          entry("unguarded", Role.OPEN),
          entry("exposed", Role.OPEN),
          entry("gap", Role.OPEN),
          entry("space", Role.OPEN),
          entry("room", Role.OPEN));

  private record Claim(Role role, Side side) {}

  /** What a text says. */
  static Report in(String text) {
    List<Claim> claims =
        CLAUSE_END
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(clause -> !NEGATION.matcher(clause).find())
            .flatMap(clause -> claims(Arrays.asList(WORD_END.split(clause))))
            .toList();
    return new Report(sides(claims, Role.KEEPER), sides(claims, Role.OPEN));
  }

  private static Set<Side> sides(List<Claim> claims, Role role) {
    return claims.stream()
        .filter(claim -> claim.role == role)
        .map(Claim::side)
        .collect(toUnmodifiableSet());
  }

  private static Stream<Claim> claims(List<String> clause) {
    List<Side> sides = named(SIDES, clause).toList();
    List<Role> roles = named(ROLES, clause).distinct().toList();
    if (roles.isEmpty()) {
      return Stream.empty();
    }
    if (sides.size() < roles.size()) {
      return sides.stream().map(side -> new Claim(Role.OPEN, side));
    }
    return IntStream.range(0, sides.size())
        .mapToObj(i -> new Claim(roles.get(Math.min(i, roles.size() - 1)), sides.get(i)));
  }

  private static <T> Stream<T> named(Map<String, T> names, List<String> clause) {
    return clause.stream().flatMap(word -> Optional.ofNullable(names.get(word)).stream());
  }

  /** Whether both things are told, and rightly, if the goalkeeper stands at x. */
  boolean isRightFor(double x) {
    Side stands = Side.of(x);
    return keeper.equals(Set.of(stands))
        && !open.isEmpty()
        && !open.contains(stands)
        && !open.contains(Side.CENTRE);
  }

  /** Whether a text tells both things rightly; never before the goalkeeper was seen. */
  static boolean isRight(String text, Pitch pitch) {
    return pitch.keeper().seen() && in(text).isRightFor(pitch.keeper().x());
  }
}
