package dev.multitudes.reference;

import static dev.multitudes.reference.Distinguishability.RISK;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether this goal explains the acts and no rival does, in the mirrored world and with the goal
 * exchanged too. All parts must be shown, each at the whole risk (intersection-union, Berger 1982).
 */
final class GoalClaim<S extends Record, A> {
  private final Distinguishability<S, A> all;
  private final int checks;

  /** One of the things that must hold. */
  private record Part(Standing standing, String grounds, String needed) {}

  private GoalClaim(Distinguishability<S, A> all) {
    this.all = all;
    this.checks = all.holder().rivals().size() + 2 * all.mirrors().size() + all.swaps().size() + 1;
  }

  static <S extends Record, A> Claim of(Distinguishability<S, A> all) {
    List<Part> parts = new GoalClaim<>(all).parts();
    Standing standing = parts.stream().map(Part::standing).reduce(Standing::and).orElseThrow();
    List<String> needed =
        parts.stream().map(Part::needed).filter(one -> !one.isEmpty()).distinct().toList();
    return new Claim(
        Level.GOAL,
        standing,
        parts.stream().map(Part::grounds).collect(joining(" ")),
        needed.isEmpty() ? Told.NOTHING : String.join(" ", needed));
  }

  private List<Part> parts() {
    return Stream.of(List.of(explained()), mirrored(), swapped()).flatMap(List::stream).toList();
  }

  private Part explained() {
    Meg own = Meg.of(all.holder(), all.sample());
    var strongest = new Rival("blind chance", new Meg(0, 0));
    for (ReferenceGoalHolder<S, A> other : all.holder().rivals()) {
      Meg rival = Meg.of(other, all.sample());
      if (rival.bits() > strongest.meg.bits()) {
        strongest = new Rival("\"%s\"".formatted(other.aim().goal().statement()), rival);
      }
    }
    Odds odds = Odds.of(all.holder(), all.beta(), strongest.meg, all.sample());
    String grounds =
        Told.of(
            "Its own goal predicts %.2f bits of each decision, the strongest rival, %s, %.2f; over"
                + " n = %d that is odds of 2^%.1f to 1 (at beta %s), and %.0f to 1 is asked for."
                + " Directedness must be above 0 wherever it is asked, with 95 %% confidence.",
            own.bits(),
            strongest.name,
            strongest.meg.bits(),
            odds.n(),
            odds.total(),
            Told.number(all.beta()),
            1 / RISK);
    return new Part(standing(odds, own), grounds, needed(odds));
  }

  private record Rival(String name, Meg meg) {}

  private Standing standing(Odds odds, Meg own) {
    if (odds.reach(RISK)) {
      return Standing.SHOWN;
    }
    boolean isRivals =
        all.holder().rivals().stream()
            .anyMatch(r -> Odds.of(r, all.beta(), own, all.sample()).reach(RISK / checks));
    return isRivals ? Standing.REFUTED : Standing.OPEN;
  }

  private static String needed(Odds odds) {
    if (odds.reach(RISK)) {
      return "";
    }
    double needed = odds.needed(RISK);
    return Double.isInfinite(needed)
        ? "If a rival goes on to predict the acts as well, no number of decisions would show it."
        : Told.of("If the decisions go on to tell so much, %.0f of them would show it.", needed);
  }

  private List<Part> mirrored() {
    if (all.mirrors().isEmpty()) {
      return List.of(
          new Part(
              Standing.OPEN,
              "It was not asked in a mirrored world.",
              "Ask in a state and in its mirror too."));
    }
    var parts = new ArrayList<Part>();
    for (Map.Entry<S, S> pair : all.mirrors().entrySet()) {
      parts.add(in("Before the mirror", pair.getKey()));
      parts.add(in("In the mirror", pair.getValue()));
    }
    return parts;
  }

  private Part in(String where, S state) {
    Decisions<S, A> there = all.sample().only(state);
    return directed(where, Directedness.of(all.holder(), there), there.total());
  }

  private List<Part> swapped() {
    if (all.swaps().isEmpty()) {
      return List.of(
          new Part(
              Standing.OPEN,
              "It was not given another goal.",
              "Give the same persona other goals in the same words too."));
    }
    return all.swaps().stream()
        .map(
            swap ->
                directed(
                    "Given the goal \"%s\"".formatted(swap.holder().aim().goal().statement()),
                    swap.directedness(),
                    swap.decisions().total()))
        .toList();
  }

  private Part directed(String where, Directedness found, int n) {
    String grounds =
        Told.of(
            "%s directedness is %.2f, at least %.2f (n = %d).",
            where, found.value(), found.atLeast(RISK), n);
    if (found.atLeast(RISK) > 0) {
      return new Part(Standing.SHOWN, grounds, "");
    }
    Standing standing = found.atMost(RISK / checks) <= 0 ? Standing.REFUTED : Standing.OPEN;
    return new Part(standing, grounds, needed(found, n));
  }

  private static String needed(Directedness found, int n) {
    return found.value() > 0
        ? Told.of(
            "If directedness stays %.2f there, %.0f decisions would show it.",
            found.value(), Math.ceil(n * found.timesNeeded(RISK)))
        : "Where directedness is not above 0, no number of decisions would show it.";
  }
}
