package dev.multitudes.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;

/** Writes the keys of a condition, without its name. */
final class CheckWriter {
  private final JsonGenerator out;

  CheckWriter(JsonGenerator out) {
    this.out = out;
  }

  void write(Check check) throws IOException {
    switch (check) {
      case Called called -> called(called);
      case Check.InState state -> {
        out.writeStringField(Form.STATE.key(), state.place().toString());
        wanted(state.wanted());
      }
      case Check.Said said -> said(said.wanted());
      case Check.Group group -> group(group);
    }
  }

  private void called(Called called) throws IOException {
    out.writeStringField(Form.CALLED.key(), called.tool());
    if (!called.with().isEmpty()) {
      out.writeObjectFieldStart("with");
      for (Map.Entry<String, Wanted> argument : called.with().entrySet()) {
        out.writeFieldName(argument.getKey());
        argument(argument.getValue());
      }
      out.writeEndObject();
    }
    if (!called.times().equals(Called.Times.ONCE_OR_MORE)) {
      times(called.times());
    }
    if (called.fates() != Called.Fates.DONE) {
      out.writeStringField("fate", called.fates().written());
    }
  }

  private void times(Called.Times times) throws IOException {
    out.writeObjectFieldStart("times");
    out.writeNumberField("at-least", times.least());
    if (times.most() < Integer.MAX_VALUE) {
      out.writeNumberField("at-most", times.most());
    }
    out.writeEndObject();
  }

  private void argument(Wanted wanted) throws IOException {
    switch (wanted) {
      case Wanted.Is is -> out.writeString(is.text());
      case Wanted.Equal equal -> out.writeNumber(equal.number().toPlainString());
      case Wanted.Above above -> mapping(above);
      case Wanted.Below below -> mapping(below);
      case Wanted.Contains contains -> mapping(contains);
      case Wanted.Matches matches -> mapping(matches);
      case Wanted.Exists exists -> mapping(exists);
      case Wanted.Absent absent -> mapping(absent);
      case Wanted.Every every -> mapping(every);
    }
  }

  private void said(Wanted wanted) throws IOException {
    if (wanted instanceof Wanted.Contains contains) {
      out.writeStringField(Form.SAID.key(), contains.part());
    } else {
      out.writeFieldName(Form.SAID.key());
      mapping(wanted);
    }
  }

  private void mapping(Wanted wanted) throws IOException {
    out.writeStartObject();
    wanted(wanted);
    out.writeEndObject();
  }

  private void wanted(Wanted wanted) throws IOException {
    switch (wanted) {
      case Wanted.Is is -> out.writeStringField("is", is.text());
      case Wanted.Equal equal -> number("is", equal.number().toPlainString());
      case Wanted.Above above -> number("above", above.number().toPlainString());
      case Wanted.Below below -> number("below", below.number().toPlainString());
      case Wanted.Contains contains -> out.writeStringField("contains", contains.part());
      case Wanted.Matches matches -> out.writeStringField("matches", matches.regex().expression());
      case Wanted.Exists exists -> out.writeBooleanField("exists", true);
      case Wanted.Absent absent -> out.writeBooleanField("exists", false);
      case Wanted.Every every -> {
        for (Wanted part : every.parts()) {
          wanted(part);
        }
      }
    }
  }

  private void number(String key, String plain) throws IOException {
    out.writeFieldName(key);
    out.writeNumber(plain);
  }

  private void group(Check.Group group) throws IOException {
    switch (group.how()) {
      case ANY -> list(Form.ANY, group);
      case ALL -> list(Form.ALL, group);
      case NOT -> {
        out.writeObjectFieldStart(Form.NOT.key());
        write(group.checks().getFirst());
        out.writeEndObject();
      }
    }
  }

  private void list(Form form, Check.Group group) throws IOException {
    out.writeArrayFieldStart(form.key());
    for (Check check : group.checks()) {
      out.writeStartObject();
      write(check);
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
