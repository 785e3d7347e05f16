package dev.multitudes.examples.cli;

import dev.multitudes.track.Calibration;
import dev.multitudes.track.Graded;
import dev.multitudes.track.Reliability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How far inferences can be believed, as a table in at most 80 columns. */
final class CalibrationTable {

  static List<String> lines(List<Graded> cases, Calibration fitted, double target) {
    var raw = new Reliability(cases);
    var tempered = raw.tempered(fitted.temperature());
    var lines = new ArrayList<String>();
    lines.add("%d cases, read by: %s".formatted(cases.size(), fitted.model()));
    lines.add("");
    lines.add("confidence     cases  mean   right");
    raw.bins().stream().filter(bin -> bin.cases() > 0).forEach(bin -> lines.add(row(bin)));
    lines.add("");
    lines.add("                     as read  at T=%s".formatted(number(fitted.temperature())));
    lines.add(both("right", raw.accuracy(), tempered.accuracy()));
    lines.add(both("Brier score", raw.brier(), tempered.brier()));
    lines.add(both("calibration error", raw.calibrationError(), tempered.calibrationError()));
    lines.add(both("log loss", raw.logLoss(), tempered.logLoss()));
    lines.add("");
    lines.addAll(answers(tempered, fitted, target));
    return lines;
  }

  private static List<String> answers(Reliability tempered, Calibration fitted, double target) {
    Calibration.Risk risk = fitted.risk(tempered.cases());
    return List.of(
        "A goal is told from %s on. So %d of %d cases are answered, %d of them wrongly;"
            .formatted(number(fitted.sureEnough()), risk.answered(), fitted.cases(), risk.errors()),
        "with 95 %% confidence at most %s of such answers are wrong."
            .formatted(number(risk.bound())),
        risk.bound() <= target
            ? "That keeps to the target of %s.".formatted(number(target))
            : "No probability keeps to the target of %s, so it is the usual one."
                .formatted(number(target)),
        "All of this is fitted to these same cases.");
  }

  private static String row(Reliability.Bin bin) {
    return String.format(
        Locale.ROOT,
        "%.1f to %.1f     %5d  %.3f  %.3f",
        bin.low(),
        bin.high(),
        bin.cases(),
        bin.confidence(),
        bin.accuracy());
  }

  private static String both(String what, double raw, double tempered) {
    return "%-20s %s    %s".formatted(what, number(raw), number(tempered));
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.4f", number);
  }

  private CalibrationTable() {}
}
