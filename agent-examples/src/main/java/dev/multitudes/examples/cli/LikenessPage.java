package dev.multitudes.examples.cli;

import dev.multitudes.examples.likeness.Interview;
import dev.multitudes.examples.likeness.Likeness;
import dev.multitudes.examples.likeness.Subject;
import dev.multitudes.reference.Claim;
import dev.multitudes.reference.Divergence;
import dev.multitudes.reference.Meg;
import dev.multitudes.reference.TwoSample;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A comparison in plain words: what was done, what was measured, what may be claimed. */
final class LikenessPage {
  private static final int LABEL = 18;

  private final PrintWriter out;
  private final Page page;
  private final Player player;

  LikenessPage(PrintWriter out, Player player) {
    this.out = out;
    this.page = new Page(out, LABEL);
    this.player = player;
  }

  /** Before anything is asked: it may take long. */
  <S extends Record, A> void begin(String scenario, Subject<S, A> subject, int trials) {
    page.line("who", "%s in %s".formatted(subject.name(), scenario));
    page.line("goal", subject.aim().goal().statement());
    page.line("model", player.title());
    player.warnings().forEach(warning -> page.line("", warning));
    if (player.isSimulated()) {
      page.line("", "It is a planner itself: this shows that the instruments measure.");
    }
    page.line(
        "asked",
        "%d runs: %d states, each %d times as it is, in other words, and with %d other goals."
            .formatted(
                Interview.runs(subject, trials),
                subject.moments().size(),
                trials,
                subject.holder().rivals().size()));
    page.gap();
    out.flush();
  }

  /** What came of it. */
  <S extends Record, A> void tell(Comparison<S, A> all) {
    did(all.likeness());
    measured(all);
    all.report().claims().forEach(this::claim);
    page.line(
        "",
        "None of this says that somebody has the goal, only to what extent the acts are those of"
            + " somebody who has it.");
  }

  void drawn(Path file) {
    page.gap();
    page.line("picture", file.toString());
  }

  private <S extends Record, A> void did(Likeness<S, A> likeness) {
    for (int i = 0; i < likeness.acts().size(); i++) {
      var acts = likeness.acts().get(i);
      String told =
          acts.counts().entrySet().stream()
              .sorted(Map.Entry.<A, Integer>comparingByValue().reversed())
              .map(
                  act ->
                      likeness.subject().holder().nameOf(act.getKey()) + " " + act.getValue() + "x")
              .collect(Collectors.joining(", "));
      String none = acts.none() == 0 ? "" : "no act " + acts.none() + "x";
      String both = told.isEmpty() || none.isEmpty() ? told + none : told + ", " + none;
      page.line(likeness.subject().moments().get(i).name(), both);
    }
    if (likeness.without() > 0) {
      page.line("", "%d replies without an act are left out below.".formatted(likeness.without()));
    }
    page.gap();
  }

  private <S extends Record, A> void measured(Comparison<S, A> all) {
    number("decisions", "%d", all.report().sample().total());
    if (all.report().sample().areAllAlike()) {
      page.line(
          "",
          "In each state all were alike. If the model leaves nothing to chance, asking again tells"
              + " nothing new, and what is shown holds of these states alone.");
    }
    number(
        "regret",
        "%.4f of utility lost against the best acts, on the mean",
        all.pursuit().regret());
    number("agreement", "%.0f %% are a best act", 100 * all.pursuit().agreement());
    number("directedness", "%.3f (1 the best acts, 0 blind chance)", all.directedness().value());
    explained(all);
    apart(all);
    guessed(all.guesses(), all.report().divergence());
    all.report()
        .swapSensitivity()
        .ifPresent(
            share ->
                number(
                    "goal swap",
                    "%.0f %% of acts follow where the goal is exchanged",
                    100 * share));
    all.likeness()
        .wordingInvariance()
        .ifPresent(share -> number("wording", "%.3f alike in other words (1 the same)", share));
    page.gap();
  }

  private <S extends Record, A> void explained(Comparison<S, A> all) {
    Meg own = all.meg();
    number("explained", "%s by its own goal", bits(own));
    all.report()
        .holder()
        .rivals()
        .forEach(
            rival ->
                number(
                    "",
                    "%s by \"%s\", directedness %.3f",
                    bits(all.meg(rival)),
                    rival.aim().goal().statement(),
                    all.directedness(rival).value()));
  }

  private static String bits(Meg meg) {
    return Double.isInfinite(meg.beta())
        ? told("%.3f bits of each decision (the larger beta, the more)", meg.bits())
        : told("%.3f bits of each decision (at beta %.1f)", meg.bits(), meg.beta());
  }

  private <S extends Record, A> void apart(Comparison<S, A> all) {
    Divergence near = all.report().divergence();
    number(
        "distance",
        "total variation %.3f, Jensen-Shannon %.3f nats, to a planner with beta %s; %.3f to a"
            + " perfect one",
        near.variation(),
        near.jensenShannon(),
        Numbers.plain(all.report().beta()),
        all.perfect().variation());
  }

  private void guessed(TwoSample guesses, Divergence near) {
    number(
        "guesses",
        "%d of %d right whose an act is (p = %.3f exactly, %.3f by the normal distribution); at"
            + " best %.1f %% would be. To notice 60 %% takes %d, to show less than 60 %% takes %d.",
        guesses.right(),
        guesses.guesses(),
        guesses.exactP(),
        guesses.normalP(),
        100 * near.bayesAccuracy(),
        TwoSample.neededToDetect(.6),
        TwoSample.neededToShow(.1));
  }

  private void claim(Claim claim) {
    page.line(claim.level().title(), claim.standing().inWords() + ".");
    page.line("", claim.grounds());
    page.line("", "Needed: " + claim.needed());
    page.gap();
  }

  private void number(String label, String sentence, Object... values) {
    page.line(label, told(sentence, values));
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency
  private static String told(String sentence, Object... values) {
    return String.format(Locale.ROOT, sentence, values);
  }
}
