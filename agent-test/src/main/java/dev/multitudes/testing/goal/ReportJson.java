package dev.multitudes.testing.goal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multitudes.drift.DriftCurve;
import dev.multitudes.drift.Interval;
import dev.multitudes.drift.Reading;
import dev.multitudes.drift.Share;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.testing.statistics.AllOf;
import dev.multitudes.testing.statistics.Tally;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A result as JSON, for programs; the page says the same for people. */
final class ReportJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  static String of(GoalTestResult result) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("test", result.name());
    json.put("verdict", result.verdict().name());
    json.put("why", result.why());
    json.set("subject", MAPPER.valueToTree(result.subject()));
    json.put("plan", result.plan().told());
    json.put("budget", result.budget().toString());
    numbers(json, result);
    result.ceiling().ifPresent(best -> json.put("ceiling", best.rate()));
    json.set("funnel", MAPPER.valueToTree(result.findings().funnel()));
    json.set("verdicts", MAPPER.valueToTree(verdicts(result)));
    result.findings().drift().ifPresent(curve -> drift(json.putArray("drift"), curve));
    ArrayNode trials = json.putArray("trials");
    result.trials().forEach(trial -> trial(trials.addObject(), trial));
    return written(json);
  }

  private static void numbers(ObjectNode json, GoalTestResult result) {
    Tally tally = result.tally();
    json.put("successes", tally.successes());
    json.put("failures", tally.failures());
    json.put("pooled", result.pooled().trials());
    json.put("broken", result.broken().size());
    json.put("tokens", result.tokens());
    json.put("millis", result.time().toMillis());
    if (tally.trials() > 0) {
      Interval interval = new Share(tally.successes(), tally.trials()).wilson();
      json.put("rate", (double) tally.successes() / tally.trials());
      json.putArray("interval").add(interval.low()).add(interval.high());
      ObjectNode all = json.putObject("passAll");
      for (int k = 1; k <= Math.min(8, tally.trials()); k++) {
        all.put(Integer.toString(k), AllOf.succeed(tally, k));
      }
    }
  }

  /** How many acts of all trials got each verdict. */
  static Map<String, Integer> verdicts(GoalTestResult result) {
    var counts = new TreeMap<String, Integer>();
    for (Trial trial : result.trials()) {
      trial
          .run()
          .map(run -> run.all(Event.Judged.class))
          .ifPresent(
              all ->
                  all.forEach(
                      it -> counts.merge(it.judgement().verdict().name(), 1, Integer::sum)));
    }
    return counts;
  }

  private static void drift(ArrayNode turns, DriftCurve curve) {
    for (Reading reading : curve.readings()) {
      turns
          .addObject()
          .put("turn", reading.turn())
          .put("deviations", reading.deviations())
          .put("cusum", reading.cusum().sum())
          .put("alarm", reading.cusum().isAlarm());
    }
  }

  private static void trial(ObjectNode json, Trial trial) {
    json.put("seed", trial.seed());
    json.put("end", trial.end().name().toLowerCase(Locale.ROOT));
    json.put("why", trial.why());
    json.put("tokens", trial.tokens());
    trial.run().map(Run::id).ifPresent(id -> json.put("run", id));
    trial
        .firstBadAct()
        .ifPresent(
            act ->
                json.putObject("firstBadAct")
                    .put("id", act.id())
                    .put("act", act.told())
                    .put("verdict", act.judgement().verdict().name())
                    .put("why", act.judgement().why()));
  }

  private static String written(ObjectNode json) {
    try {
      return MAPPER.writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A report that cannot be written: " + json, e);
    }
  }

  private ReportJson() {}
}
