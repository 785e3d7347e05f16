package dev.multitudes.files;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.multitudes.goal.Constraint;
import dev.multitudes.goal.Criterion;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Milestone;
import dev.multitudes.goal.Origin;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Writes a goal down, if its conditions are data. */
final class GoalWriter {
  private final JsonGenerator out;
  private final CheckWriter checks;

  GoalWriter(JsonGenerator out) {
    this.out = out;
    this.checks = new CheckWriter(out);
  }

  /** The text of a goal's own file, only if it reads back the same. */
  static String write(Goal goal, Syntax syntax) {
    String what = "The goal \"%s\"".formatted(goal.statement());
    requireData(what, goal);
    String text = WrittenText.of(syntax, out -> new GoalWriter(out).goal(goal));
    WrittenText.requireSame(
        what, goal, () -> GoalReader.read(Content.of("the file", syntax, Kind.GOAL, text)));
    return text;
  }

  /**
   * Nothing if a file can hold the goal.
   *
   * @param what whose goal it is, in words that begin a sentence
   * @throws IllegalArgumentException if something of it is code, or it was not stated
   */
  static void requireData(String what, Goal goal) {
    if (!(goal.origin() instanceof Origin.Stated)) {
      throw new IllegalArgumentException(
          ("%s cannot be written to a file: it was composed, inferred or never stated; write one"
                  + " that is stated")
              .formatted(what));
    }
    goal.achieved().forEach(criterion -> requireData(what, criterion));
    goal.failed().forEach(criterion -> requireData(what, criterion));
    goal.constraints().forEach(it -> requireData(what, it.name(), it.happened()));
    goal.milestones().forEach(it -> requireData(what, it.name(), it.holds()));
  }

  private static void requireData(String what, Criterion criterion) {
    switch (criterion) {
      case Criterion.Exact exact -> requireData(what, exact.name(), exact.holds());
      case Criterion.Derived derived -> {}
      case Criterion.Judged judged -> {}
    }
  }

  private static void requireData(String what, String name, Predicate<Evidence> condition) {
    if (!(condition instanceof Check)) {
      throw new IllegalArgumentException(
          ("%s cannot be written to a file: its condition \"%s\" is code; write it without, and add"
                  + " that where the file is read")
              .formatted(what, name));
    }
  }

  /** A statement alone is a text, unless the file is the goal's own. */
  void below(String key, Goal goal) throws IOException {
    if (goal.equals(Goal.of(goal.statement()))) {
      out.writeStringField(key, goal.statement());
    } else {
      out.writeFieldName(key);
      goal(goal);
    }
  }

  private void goal(Goal goal) throws IOException {
    out.writeStartObject();
    out.writeStringField("statement", goal.statement());
    list("achieved", goal.achieved(), this::criterion);
    list("failed", goal.failed(), this::criterion);
    list("never", goal.constraints(), this::constraint);
    list("milestones", goal.milestones(), this::milestone);
    if (!goal.horizon().isOpen()) {
      out.writeNumberField("horizon", goal.horizon().acts());
    }
    if (goal.urgency() != 1) {
      out.writeNumberField("urgency", goal.urgency());
    }
    out.writeEndObject();
  }

  /** Writes the keys of one thing. */
  private interface Writing<T> {
    void write(T one) throws IOException;
  }

  private <T> void list(String key, List<T> all, Writing<? super T> writing) throws IOException {
    if (!all.isEmpty()) {
      out.writeArrayFieldStart(key);
      for (T one : all) {
        out.writeStartObject();
        writing.write(one);
        out.writeEndObject();
      }
      out.writeEndArray();
    }
  }

  private void criterion(Criterion criterion) throws IOException {
    out.writeStringField("name", criterion.name());
    switch (criterion) {
      case Criterion.Exact exact -> checks.write((Check) exact.holds());
      case Criterion.Derived derived ->
          out.writeNumberField(Form.MILESTONES.key(), derived.share());
      case Criterion.Judged judged -> out.writeStringField(Form.JUDGED.key(), judged.rubric());
    }
  }

  private void constraint(Constraint constraint) throws IOException {
    out.writeStringField("name", constraint.name());
    checks.write((Check) constraint.happened());
  }

  private void milestone(Milestone milestone) throws IOException {
    out.writeStringField("name", milestone.name());
    if (milestone.weight() != 1) {
      out.writeNumberField("weight", milestone.weight());
    }
    if (!milestone.after().isEmpty()) {
      out.writeArrayFieldStart("after");
      for (String name : new TreeSet<>(milestone.after())) {
        out.writeString(name);
      }
      out.writeEndArray();
    }
    checks.write((Check) milestone.holds());
  }
}
