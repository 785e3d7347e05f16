package dev.multitudes.examples.calls;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** How well the calls of each format were read, told the format and not. */
final class FormatScores {
  private record Pair(Ratio told, Ratio unknown) {}

  private final TreeMap<String, Pair> formats = new TreeMap<>();

  FormatScores(Collection<Mark> marks) {
    for (Mark mark : marks) {
      formats.computeIfAbsent(
          mark.format(),
          format -> new Pair(ratio(marks, format, Way.TOLD), ratio(marks, format, Way.UNKNOWN)));
    }
  }

  private static Ratio ratio(Collection<Mark> marks, String format, Way way) {
    List<Mark> scored =
        marks.stream()
            .filter(mark -> mark.measure() == Measure.CALLS)
            .filter(mark -> mark.way() == way && mark.format().equals(format))
            .toList();
    return Ratio.of(scored, Mark::isRight);
  }

  ObjectNode json() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    formats.forEach(
        (format, pair) ->
            all.putObject(format)
                .put("told_right", pair.told.right())
                .put("unknown_right", pair.unknown.right())
                .put("total", pair.told.total()));
    return all;
  }

  List<String> table() {
    var lines = new ArrayList<String>();
    lines.add(Columns.row("calls, by format", "told", "unknown"));
    formats.forEach(
        (format, pair) ->
            lines.add(Columns.row(format, pair.told.toString(), pair.unknown.toString())));
    return lines;
  }
}
