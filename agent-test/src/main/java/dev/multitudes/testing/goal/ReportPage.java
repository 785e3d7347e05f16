package dev.multitudes.testing.goal;

import dev.multitudes.drift.DriftCurve;
import dev.multitudes.drift.Reading;
import dev.multitudes.goal.Act;
import dev.multitudes.goal.Judgement;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.testing.statistics.AllOf;
import dev.multitudes.testing.statistics.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A result as one page that needs nothing beside itself. */
final class ReportPage {

  static String of(GoalTestResult result) {
    return """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s: %s</title><style>%s</style></head><body><main>
    %s%s%s%s%s%s%s%s%s</main></body></html>
    """
        .formatted(
            Html.text(result.name()),
            result.verdict(),
            STYLE,
            head(result),
            Html.section("From trial to trial", EvidenceCurve.of(result)),
            Html.section("Numbers", numbers(result)),
            Html.section("How far the trials came", funnel(result)),
            Html.section("Verdicts on the acts", verdicts(result)),
            Html.section("Where it went wrong", failures(result)),
            Html.section("The worst trial, and the reference planner", traces(result)),
            Html.section(
                "How the worst trial's words moved away from the persona's", drift(result)),
            Html.section("Again", again(result)));
  }

  private static String head(GoalTestResult result) {
    Subject subject = result.subject();
    return """
    <header class="%s"><p>%s</p><h1>%s</h1><p class="quiet">%s%s%s</p></header>
    """
        .formatted(
            result.verdict().name().toLowerCase(Locale.ROOT),
            Html.text(result.name()),
            Html.text(Told.headline(result)),
            Html.text(subject.persona()),
            subject.scenario().isEmpty() ? "" : " in " + Html.text(subject.scenario()),
            subject.model().isEmpty() ? "" : ", played by " + Html.text(subject.model()));
  }

  private static String numbers(GoalTestResult result) {
    var rows = new ArrayList<List<String>>();
    if (!result.subject().fingerprint().isEmpty()) {
      rows.add(row("Persona's fingerprint", result.subject().fingerprint()));
    }
    rows.add(row("Plan", result.plan().told()));
    rows.add(row("Standing", result.why()));
    Told.interval(result.tally()).ifPresent(told -> rows.add(row("Observed", told)));
    rows.add(row("All of k runs succeed", passAll(result.tally())));
    result
        .ceiling()
        .ifPresent(
            best ->
                rows.add(
                    row(
                        "The reference planner",
                        String.format(Locale.ROOT, "reaches it in %.4f of trials", best.rate()))));
    rows.add(row("Not counted", result.broken().size() + " (the environment broke)"));
    rows.add(row("Spent", result.tokens() + " tokens, " + result.time().toMillis() + " ms"));
    rows.add(row("Budget", result.budget().toString()));
    return Html.table(List.of("", ""), rows);
  }

  private static List<String> row(String name, String value) {
    return List.of("<b>" + Html.text(name) + "</b>", Html.text(value));
  }

  private static String passAll(Tally tally) {
    var told = new ArrayList<String>();
    for (int k = 1; k <= Math.min(8, tally.trials()); k *= 2) {
      told.add(String.format(Locale.ROOT, "k = %d: %.3f", k, AllOf.succeed(tally, k)));
    }
    return told.isEmpty() ? "no trial" : String.join(", ", told);
  }

  private static String funnel(GoalTestResult result) {
    int all = result.trials().size();
    return result.findings().funnel().entrySet().stream()
        .map(step -> Html.bar(step.getKey(), step.getValue(), all))
        .collect(Collectors.joining());
  }

  private static String verdicts(GoalTestResult result) {
    Map<String, Integer> counts = ReportJson.verdicts(result);
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return counts.entrySet().stream()
        .map(it -> Html.bar(it.getKey(), it.getValue(), all))
        .collect(Collectors.joining());
  }

  private static String failures(GoalTestResult result) {
    return result.failures().isEmpty()
        ? ""
        : "<div class=\"told\">%s</div>"
            .formatted(
                Html.table(
                    List.of("Seed", "First bad act", "Evidence", "End"),
                    result.failures().stream().map(ReportPage::failure).toList()));
  }

  private static List<String> failure(Trial trial) {
    return List.of(
        Long.toString(trial.seed()),
        trial
            .firstBadAct()
            .map(act -> "%s <code>%s</code>".formatted(act.id(), Html.text(act.told())))
            .orElse("none named"),
        trial
            .firstBadAct()
            .map(act -> Html.text(act.judgement().verdict() + ": " + act.judgement().why()))
            .orElse(""),
        Html.text(trial.why()));
  }

  private static String traces(GoalTestResult result) {
    return result
        .findings()
        .worst()
        .flatMap(Trial::run)
        .map(
            run ->
                "<div class=\"pair\"><div><h3>Seed %d</h3>%s</div>%s</div>"
                    .formatted(
                        result.findings().worst().orElseThrow().seed(),
                        trace(run),
                        result
                            .findings()
                            .reference()
                            .map(
                                best ->
                                    "<div><h3>The planner, same seed</h3>" + trace(best) + "</div>")
                            .orElse("")))
        .orElse("");
  }

  private static String trace(Run run) {
    Map<String, Judgement> judged = new HashMap<>();
    run.all(Event.Judged.class).forEach(it -> judged.put(it.act(), it.judgement()));
    return run.acts().stream()
        .map(act -> "<li>" + act(act, judged.get(act.id())) + "</li>")
        .collect(Collectors.joining("", "<ol>", "</ol>"));
  }

  private static String act(Act act, @Nullable Judgement judgement) {
    String told =
        switch (act) {
          case Act.Call call ->
              "<code>%s %s</code><br>%s"
                  .formatted(
                      Html.text(call.tool()),
                      Html.text(call.arguments()),
                      Html.text(call.answer()));
          case Act.Speech speech -> "\"" + Html.text(speech.words()) + "\"";
        };
    return judgement == null
        ? told
        : "%s<br><span class=\"%s\">%s</span> <span class=\"quiet\">%s%s</span>"
            .formatted(
                told,
                judgement.verdict().name().toLowerCase(Locale.ROOT),
                judgement.verdict(),
                Html.text(judgement.why()),
                judgement
                    .measure()
                    .map(
                        it ->
                            String.format(
                                Locale.ROOT, " (skill %+.3f, luck %+.3f)", it.skill(), it.luck()))
                    .orElse(""));
  }

  private static String drift(GoalTestResult result) {
    return result
        .findings()
        .drift()
        .map(DriftCurve::readings)
        .filter(readings -> readings.size() > 1)
        .map(ReportPage::drift)
        .orElse("");
  }

  private static String drift(List<Reading> readings) {
    return new Curve(
            readings.stream().map(reading -> reading.cusum().sum()).toList(),
            List.of(
                new Curve.Bound("alarm", readings.getLast().cusum().h()),
                new Curve.Bound("none", 0)),
            "deviations of style gathered (CUSUM) over %d replies".formatted(readings.size()))
        .drawn();
  }

  private static String again(GoalTestResult result) {
    return "<p>One test: <code>./mvnw test -Dtest='%s'</code>. A single trial: play its seed, such as <code>scenario.play(model, %d)</code>.</p>"
        .formatted(
            Html.text(result.name().replace('.', '#')),
            result.findings().worst().map(Trial::seed).orElse(1L));
  }

  private static final String STYLE =
      """
      :root{--ink:#1c1e21;--quiet:#5c6370;--paper:#fff;--line:#d9dce1;--fill:#3f6fb5;--good:#1d7a46;
      --bad:#b3261e;--open:#8a6100}
      @media(prefers-color-scheme:dark){:root{--ink:#e6e7ea;--quiet:#9aa1ad;--paper:#17191d;
      --line:#363a42;--fill:#7ba7e8;--good:#5cc48a;--bad:#ff8a80;--open:#e3b341}}
      *{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);
      font:16px/1.5 system-ui,sans-serif}main{max-width:60rem;margin:0 auto;padding:1.5rem}
      h1{font-size:1.4rem;margin:.2rem 0}h2{font-size:1.1rem;margin:2rem 0 .6rem}h3{font-size:1rem}
      header{border-left:.4rem solid var(--open);padding-left:1rem}.pass{border-color:var(--good)}
      .fail{border-color:var(--bad)}header p{margin:.2rem 0}.quiet{color:var(--quiet)}
      .wide{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;
      vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}
      th{white-space:nowrap}td{min-width:5rem}td:first-child{min-width:2rem}code{
      overflow-wrap:anywhere}.told td{min-width:13rem}.told td:first-child{min-width:2rem}
      .bar{display:grid;grid-template-columns:minmax(6rem,16rem) 1fr 6rem;gap:.8rem;
      align-items:center;margin:.3rem 0}.track{background:var(--line);height:.8rem;border-radius:.4rem}
      .fill{display:block;background:var(--fill);height:100%;border-radius:.4rem}
      .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:1.5rem}
      ol{padding-left:1.4rem}li{margin:.6rem 0}.achieves,.advances{color:var(--good)}
      .hinders,.forecloses,.violates{color:var(--bad)}svg{width:100%;height:auto}
      .line{fill:none;stroke:var(--fill);stroke-width:2}.bound{stroke:var(--quiet);
      stroke-dasharray:4 4}.axis{fill:var(--quiet);font-size:12px}
      figure{margin:0}
      @media(max-width:40rem){.bar{grid-template-columns:1fr 4.5rem}.bar .track{grid-column:1/3;
      grid-row:2}main{padding:1rem}.axis{font-size:22px}h1{font-size:1.2rem}
      .told thead{display:none}.told tr{display:block;padding:.5rem 0;
      border-bottom:1px solid var(--line)}.told td{display:block;padding:.1rem 0;border:0}
      .told td:first-child::before{content:"Seed "}}
      """;

  private ReportPage() {}
}
