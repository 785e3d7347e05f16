package dev.multitudes.examples.calls;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a case in every way, and marks what came. */
final class CaseMarks {

  /** One reading of a case in chunks, beside the whole. */
  private record Streamed(String how, Made whole, Made inChunks) {

    Optional<Fault> fault() {
      return whole.same(inChunks)
          ? Optional.empty()
          : Optional.of(new Fault(whole.told(), how + ": " + inChunks.told()));
    }
  }

  static List<Mark> of(Case one) {
    List<Streamed> told = streamed("told", Attempt.told(one), one);
    List<Streamed> unknown = streamed("unknown", Attempt.unknown(one), one);
    var marks = new ArrayList<Mark>();
    marks.addAll(whole(one, Way.TOLD, Attempt.told(one), told));
    marks.addAll(whole(one, Way.UNKNOWN, Attempt.unknown(one), unknown));
    marks.add(
        Mark.of(
            one,
            Way.STREAMING,
            Measure.STREAMING,
            Stream.concat(told.stream(), unknown.stream())
                .flatMap(streamed -> streamed.fault().stream())
                .findFirst()));
    return marks;
  }

  private static List<Mark> whole(Case one, Way way, Attempt attempt, List<Streamed> streamed) {
    Made made = attempt.whole(one.raw());
    return EnumSet.complementOf(EnumSet.of(Measure.STREAMING)).stream()
        .filter(measure -> measure.concerns(one))
        .map(measure -> Mark.of(one, way, measure, fault(measure, one, made, streamed)))
        .toList();
  }

  /** An exception counts wherever it was thrown. */
  private static Optional<Fault> fault(
      Measure measure, Case one, Made whole, List<Streamed> streamed) {
    if (measure != Measure.EXCEPTIONS) {
      return measure.fault(one, whole);
    }
    return Stream.concat(Stream.of(whole), streamed.stream().map(Streamed::inChunks))
        .flatMap(made -> measure.fault(one, made).stream())
        .findFirst();
  }

  private static List<Streamed> streamed(String way, Attempt attempt, Case one) {
    var all = new ArrayList<Streamed>();
    if (!one.chunks().isEmpty()) {
      Made whole = attempt.whole(String.join("", one.chunks()));
      all.add(new Streamed(way + ", in chunks", whole, attempt.inChunks(one.chunks())));
    }
    List<String> characters = one.raw().chars().mapToObj(Character::toString).toList();
    all.add(
        new Streamed(
            way + ", character by character",
            attempt.whole(one.raw()),
            attempt.inChunks(characters)));
    return all;
  }

  private CaseMarks() {}
}
