package dev.multitudes.examples.calls;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multitudes.wording.CallWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How many calls survive being written in a format and read back. */
public final class BfclScore implements Score {
  static final List<String> FORMATS =
      List.of("hermes", "bare_json", "qwen_xml", "mistral", "pythonic", "gemma4");

  private final List<Mark> marks;

  private BfclScore(List<Mark> marks) {
    this.marks = marks;
  }

  /**
   * Writes and reads the answers of a file of JSON lines: {@code question}, {@code tools}, {@code
   * possible_answer}. Questions that no tool answers are left out.
   *
   * @throws UnusableInputException if a line is no such case
   */
  public static BfclScore of(Path file) {
    return of(BfclCase.read(file), BfclScore::writerOf);
  }

  private static CallWriter writerOf(String format) {
    return Instruction.format(format)
        .writer()
        .orElseThrow(() -> new IllegalStateException("Nothing writes the format " + format));
  }

  static BfclScore of(List<BfclCase> cases, Function<String, CallWriter> writers) {
    var marks = new ArrayList<Mark>();
    for (String format : FORMATS) {
      CallWriter writer = writers.apply(format);
      for (BfclCase one : cases) {
        String text = writer.calls(one.requests());
        Case read = reading(one, format, text);
        marks.add(mark(one, read, Way.TOLD, Attempt.told(read)));
        marks.add(mark(one, read, Way.UNKNOWN, Attempt.unknown(read)));
      }
    }
    return new BfclScore(marks);
  }

  private static Case reading(BfclCase one, String format, String text) {
    return new Case(
        one.id(),
        format,
        one.tools(),
        text,
        List.of(),
        Case.Outcome.CALLS,
        List.of(),
        "",
        Optional.empty(),
        Set.of());
  }

  private static Mark mark(BfclCase one, Case read, Way way, Attempt attempt) {
    Made made = attempt.whole(read.raw());
    Optional<Fault> fault =
        one.accepts(made.calls())
            ? Optional.empty()
            : Optional.of(new Fault(Json.quoted(read.raw()), made.told()));
    return Mark.of(read, way, Measure.CALLS, fault);
  }

  private Ratio ratio() {
    return Ratio.of(marks, Mark::isRight);
  }

  @Override
  public ObjectNode json() {
    ObjectNode all =
        JsonNodeFactory.instance
            .objectNode()
            .put("right", ratio().right())
            .put("total", ratio().total());
    all.set("formats", new FormatScores(marks).json());
    return all;
  }

  @Override
  public List<String> table() {
    var lines = new ArrayList<String>();
    lines.add(Columns.row("calls written and read back", ratio().toString(), ""));
    lines.add("");
    lines.addAll(new FormatScores(marks).table());
    return lines;
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
                                mark.format(),
                                fault.wanted(),
                                fault.came())))
        .toList();
  }
}
