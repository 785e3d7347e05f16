package dev.multitudes.examples.cli;

import static java.util.stream.Collectors.joining;

import dev.multitudes.agent.RunListener;
import dev.multitudes.goal.GoalPosterior;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Measure;
import dev.multitudes.run.Cast;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.run.ToolCall;
import dev.multitudes.tool.Result;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Tells a run event by event: who, what it wants, what it sees, each act with its verdict, the end.
 */
final class Story implements RunListener {
  private static final int MOST_LINES = 4;

  private final PrintWriter out;
  private final Paint paint;
  private final int width;
  private final Function<String, Optional<String>> drawing;
  private final Map<String, ToolCall> calls = new HashMap<>();
  private String lastDrawn = "";
  private Optional<String> undrawn = Optional.empty();

  /**
   * A teller.
   *
   * @param width how many columns a line may take
   * @param drawing a picture of a world's state, from its JSON; empty if there is none
   */
  Story(PrintWriter out, Paint paint, int width, Function<String, Optional<String>> drawing) {
    this.out = out;
    this.paint = paint;
    this.width = width;
    this.drawing = drawing;
  }

  @Override
  public void onEvent(Event event) {
    switch (event) {
      case Event.Started started -> begin(started);
      case Event.Heard heard -> line("Told", quoted(heard.words()));
      case Event.GoalInferred inferred -> infer(inferred);
      case Event.Worn worn -> line("Now", worn.cast().persona());
      case Event.Asked asked -> {}
      case Event.Replied replied -> reply(replied);
      case Event.Called called -> calls.put(called.call().id(), called.call());
      case Event.Gated gated -> line("Gate", gated.gate() + ": " + gated.reason());
      case Event.Decided decided -> line("Decided", decided.decision().toString());
      case Event.Returned returned -> answer(returned);
      case Event.Judged judged -> judge(judged.judgement());
      case Event.Hinted hinted -> line("Hint", hinted.words());
      case Event.Drifted drifted -> line("Drift", drifted.measure() + " " + drifted.value());
      case Event.Flagged flagged -> line("Notice", flagged.why());
      case Event.Compacted compacted -> line("In short", "older turns, since " + compacted.why());
      case Event.FormatChosen chosen -> line("Format", chosen.format() + ": " + chosen.why());
      case Event.Ended ended -> end(ended.outcome());
    }
  }

  private void begin(Event.Started started) {
    Cast cast = started.cast();
    line("Who", cast.persona(), paint::bold);
    line("Wants", cast.goal().isEmpty() ? "it does not say" : quoted(cast.goal()));
    line("May use", cast.tools().isEmpty() ? "no tools" : String.join(", ", cast.tools()));
    line("Is told", quoted(started.situation()));
    started.state().ifPresent(this::draw);
  }

  /** Draws the state, unless it looks as it did before. */
  private void draw(String state) {
    String picture = drawing.apply(state).orElse("");
    if (!picture.equals(lastDrawn)) {
      out.println();
      picture.lines().forEach(row -> out.println(("  " + row).stripTrailing()));
      lastDrawn = picture;
    }
  }

  private void infer(Event.GoalInferred inferred) {
    String from =
        switch (inferred.from()) {
          case WORDS -> "from the words";
          case ACTS -> "from the acts";
          case WORDS_AND_ACTS -> "from both";
        };
    String conclusion =
        inferred.goal().map(goal -> "it wants " + quoted(goal)).orElse("its goal cannot be told");
    out.println();
    line("Inferred", "%s: %s".formatted(from, conclusion));
    shares(inferred.posterior()).forEach(share -> line("", share, paint::faint));
    inferred.inference().notes().forEach(note -> line("", note, paint::faint));
    inferred.question().ifPresent(question -> line("To ask", question));
  }

  private static List<String> shares(GoalPosterior posterior) {
    Stream<String> goals =
        posterior.goals().entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(goal -> share(goal.getValue(), goal.getKey()));
    return Stream.concat(goals, Stream.of(share(posterior.none(), "(no goal)"))).toList();
  }

  private static String share(double probability, String goal) {
    String shown =
        probability < .00005 ? "<.0001" : String.format(Locale.ROOT, "%.4f", probability);
    return shown + "  " + goal;
  }

  private void reply(Event.Replied replied) {
    out.println();
    if (!replied.words().isBlank()) {
      line("Turn " + replied.turn(), replied.words().strip());
    } else {
      line("Turn " + replied.turn(), "(without words)", paint::faint);
    }
    replied.calls().forEach(call -> calls.put(call.id(), call));
  }

  private void answer(Event.Returned returned) {
    ToolCall call = calls.get(returned.call());
    line("Act", call == null ? returned.call() : call.tool() + " " + call.arguments());
    String how =
        switch (returned.result()) {
          case Result.Done done -> "";
          case Result.Failed failed -> "(failed: " + failed.cause() + ") ";
          case Result.Refused refused -> "(refused) ";
        };
    line("", how + shown(returned.result()));
    if (returned.result() instanceof Result.Done done) {
      undrawn = done.state();
    }
  }

  /** What the persona was told; where a picture shows the rest, its first line. */
  private String shown(Result result) {
    boolean isDrawn =
        result instanceof Result.Done done && done.state().flatMap(drawing).isPresent();
    return firstLines(result.text(), isDrawn ? 1 : MOST_LINES)
        + (isDrawn || linesOf(result.text()) <= MOST_LINES
            ? ""
            : "\n(and %d more lines)".formatted(linesOf(result.text()) - MOST_LINES));
  }

  private static long linesOf(String text) {
    return text.strip().lines().count();
  }

  private static String firstLines(String text, int most) {
    return text.strip().lines().limit(most).collect(joining("\n"));
  }

  private void judge(Judgement judgement) {
    line(
        "",
        judgement.verdict() + ": " + sentence(judgement.why()),
        row -> paint.verdict(judgement.verdict(), row));
    judgement.measure().ifPresent(measure -> line("", told(measure), paint::faint));
    undrawn.ifPresent(this::draw);
    undrawn = Optional.empty();
  }

  private static String told(Measure measure) {
    return String.format(
        Locale.ROOT,
        "Worth %.4f; the best act is worth %.4f. Score %s, skill %s, luck %s.",
        measure.act(),
        measure.before(),
        signed(measure.score()),
        signed(measure.skill()),
        signed(measure.luck()));
  }

  private static String signed(double value) {
    double rounded = Math.round(value * 1e4) / 1e4;
    return rounded == 0 ? "0" : String.format(Locale.ROOT, "%+.4f", rounded);
  }

  private void end(Outcome outcome) {
    out.println();
    line("The end", told(outcome), paint::bold);
  }

  /** How a run ended, in a few words. */
  static String told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Achieved achieved -> "Achieved: " + sentence(achieved.why());
      case Outcome.Answered answered ->
          "Answered. There is no criterion, so nobody can say whether that reached a goal.";
      case Outcome.Foreclosed lost ->
          "Foreclosed by %s: %s"
              .formatted(lost.blame().name().toLowerCase(Locale.ROOT), sentence(lost.why()));
      case Outcome.GaveUp gaveUp -> "Gave up: it stopped acting before the goal was reached.";
      case Outcome.Stopped stopped -> "Stopped: " + sentence(stopped.rule()) + reached(stopped);
      case Outcome.Broken broken -> "Broken: " + sentence(broken.cause());
    };
  }

  private static String reached(Outcome.Stopped stopped) {
    return stopped.reached().isEmpty() ? "" : " Reached: " + sentence(stopped.reached());
  }

  /** With a full stop, unless it ends as a sentence does. */
  private static String sentence(String text) {
    return text.matches("(?s).*[.?!…]") ? text : text + ".";
  }

  /** What the run cost. */
  void cost(Run run, Duration time) {
    String took = time.isZero() ? "" : String.format(Locale.ROOT, ", %.2f s", time.toNanos() / 1e9);
    line(
        "Cost",
        "%s, %s, %d tokens in and %d out%s"
            .formatted(
                count(run.turns(), "turn"),
                count(run.all(Event.Returned.class).size(), "call"),
                run.usage().input(),
                run.usage().output(),
                took));
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String quoted(String text) {
    return "\"" + text.strip() + "\"";
  }

  private void line(String label, String text) {
    line(label, text, UnaryOperator.identity());
  }

  /** A label and a text, wrapped, the text in its own column; colour is put on row by row. */
  private void line(String label, String text, UnaryOperator<String> colour) {
    String head = String.format(Locale.ROOT, "  %-9s ", label);
    String margin = " ".repeat(head.length());
    List<String> rows = Wrapping.rows(text, width - head.length());
    out.println(head + rows.stream().map(colour).collect(joining("\n" + margin)));
  }
}
