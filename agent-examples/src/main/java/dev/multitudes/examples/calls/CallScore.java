package dev.multitudes.examples.calls;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How well the reader reads cases whose answers are known. */
public final class CallScore implements Score {
  private final int cases;
  private final List<Mark> marks;

  CallScore(int cases, List<Mark> marks) {
    this.cases = cases;
    this.marks = List.copyOf(marks);
  }

  /** Reads each case in every way. */
  public static CallScore of(List<Case> cases) {
    return new CallScore(
        cases.size(), cases.stream().flatMap(one -> CaseMarks.of(one).stream()).toList());
  }

  private Ratio ratio(Way way, Measure measure) {
    return Ratio.of(
        marks.stream().filter(mark -> mark.way() == way && mark.measure() == measure).toList(),
        Mark::isRight);
  }

  @Override
  public ObjectNode json() {
    ObjectNode all = JsonNodeFactory.instance.objectNode().put("cases", cases);
    all.set("told", json(Way.TOLD));
    all.set("unknown", json(Way.UNKNOWN));
    Ratio streaming = ratio(Way.STREAMING, Measure.STREAMING);
    all.putObject("streaming").put("equal", streaming.right()).put("total", streaming.total());
    all.set("formats", formats().json());
    return all;
  }

  private ObjectNode json(Way way) {
    Ratio calls = ratio(way, Measure.CALLS);
    Ratio plain = ratio(way, Measure.FALSE_CALLS);
    Ratio content = ratio(way, Measure.CONTENT);
    Ratio reasoning = ratio(way, Measure.REASONING);
    return JsonNodeFactory.instance
        .objectNode()
        .put("calls_right", calls.right())
        .put("calls_total", calls.total())
        .put("false_calls", plain.wrong())
        .put("plain_negatives", plain.total())
        .put("exceptions", ratio(way, Measure.EXCEPTIONS).wrong())
        .put("truncated_run", ratio(way, Measure.TRUNCATED_RUN).wrong())
        .put("content_right", content.right())
        .put("content_total", content.total())
        .put("reasoning_right", reasoning.right())
        .put("reasoning_total", reasoning.total());
  }

  private FormatScores formats() {
    return new FormatScores(
        marks.stream().filter(mark -> mark.measure() == Measure.CALLS).toList());
  }

  @Override
  public List<String> table() {
    var lines = new ArrayList<String>();
    lines.add(Columns.row(cases + (cases == 1 ? " case" : " cases"), "told", "unknown"));
    lines.add(row("calls exactly right", Measure.CALLS, Ratio::toString));
    lines.add(row("calls where there are none", Measure.FALSE_CALLS, CallScore::wrong));
    lines.add(row("calls cut off that would run", Measure.TRUNCATED_RUN, CallScore::wrong));
    lines.add(row("words for the user right", Measure.CONTENT, Ratio::toString));
    lines.add(row("reasoning right", Measure.REASONING, Ratio::toString));
    lines.add(row("exceptions", Measure.EXCEPTIONS, CallScore::wrong));
    lines.add("");
    lines.add(
        Columns.row(
            "the same however it arrives", ratio(Way.STREAMING, Measure.STREAMING).toString(), ""));
    lines.add("");
    lines.addAll(formats().table());
    return lines;
  }

  private String row(String label, Measure measure, Function<Ratio, String> told) {
    return Columns.row(
        label, told.apply(ratio(Way.TOLD, measure)), told.apply(ratio(Way.UNKNOWN, measure)));
  }

  private static String wrong(Ratio ratio) {
    return ratio.wrong() + " of " + ratio.total();
  }

  @Override
  public List<Failure> failures() {
    return marks.stream()
        .flatMap(
            mark ->
                mark.fault().stream()
                    .map(
                        fault ->
                            new Failure(
                                mark.id(),
                                mark.way().title(),
                                mark.measure().title(),
                                fault.wanted(),
                                fault.came())))
        .toList();
  }
}
