package dev.multitudes.files;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.multitudes.goal.Goal;
import dev.multitudes.persona.Anchoring;
import dev.multitudes.persona.Boundaries;
import dev.multitudes.persona.Grant;
import dev.multitudes.persona.Knowledge;
import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Style;
import dev.multitudes.persona.ToolScope;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;

/** Writes a persona down, in the order in which it is told, and only if it reads back the same. */
final class PersonaWriter {
  private final JsonGenerator out;

  private PersonaWriter(JsonGenerator out) {
    this.out = out;
  }

  static String write(Persona persona, Syntax syntax) {
    if (!persona.goal().equals(Goal.unstated())) {
      GoalWriter.requireData("The goal of \"%s\"".formatted(persona.name()), persona.goal());
    }
    String text = WrittenText.of(syntax, out -> new PersonaWriter(out).persona(persona));
    WrittenText.requireSame(
        "\"%s\"".formatted(persona.name()),
        withoutParents(persona),
        () -> DraftReader.read(Content.of("the file", syntax, Kind.PERSONA, text)).own());
    return text;
  }

  private static Persona withoutParents(Persona persona) {
    return new Persona(
        persona.name(),
        persona.identity(),
        persona.style(),
        persona.goal(),
        persona.knowledge(),
        persona.boundaries(),
        persona.tools(),
        persona.grants(),
        persona.weight(),
        persona.anchored(),
        Map.of());
  }

  private void persona(Persona persona) throws IOException {
    out.writeStartObject();
    text("name", persona.name());
    if (!persona.identity().equals(persona.name())) {
      out.writeStringField("identity", persona.identity());
    }
    if (persona.goal().isStated()) {
      new GoalWriter(out).below("goal", persona.goal());
    }
    knowledge(persona.knowledge());
    boundaries(persona.boundaries());
    style(persona.style());
    tools(persona.tools());
    grants(persona);
    if (persona.weight().isPresent()) {
      out.writeNumberField("prevalence", persona.weight().getAsDouble());
    }
    if (persona.anchored().isPresent()) {
      anchoring(persona.anchored().get());
    }
    out.writeEndObject();
  }

  private void knowledge(Knowledge knowledge) throws IOException {
    if (!knowledge.equals(Knowledge.UNLIMITED)) {
      out.writeObjectFieldStart("knowledge");
      texts("subjects", knowledge.subjects());
      texts("unknown", knowledge.unknown());
      out.writeEndObject();
    }
  }

  private void boundaries(Boundaries boundaries) throws IOException {
    if (!boundaries.equals(Boundaries.NONE)) {
      out.writeObjectFieldStart("boundaries");
      texts("never", boundaries.never());
      texts("forbidden", new TreeSet<>(boundaries.forbidden()));
      if (boundaries.toolCalls().isPresent()) {
        out.writeNumberField("toolCalls", boundaries.toolCalls().getAsInt());
      }
      out.writeEndObject();
    }
  }

  private void style(Style style) throws IOException {
    if (style.isStated()) {
      out.writeObjectFieldStart("style");
      text("manner", style.manner());
      text("register", style.register());
      texts("uses", style.uses());
      texts("avoids", style.avoids());
      text("sentences", style.sentences());
      texts("exemplars", style.exemplars());
      out.writeEndObject();
    }
  }

  private void tools(ToolScope tools) throws IOException {
    switch (tools) {
      case ToolScope.All all -> {}
      case ToolScope.Only only -> {
        out.writeArrayFieldStart("tools");
        for (String name : new TreeSet<>(only.names())) {
          out.writeString(name);
        }
        out.writeEndArray();
      }
    }
  }

  private void grants(Persona persona) throws IOException {
    if (!persona.grants().isEmpty()) {
      out.writeArrayFieldStart("grants");
      for (Grant grant : persona.grants()) {
        out.writeStartObject();
        text("tool", grant.tool());
        text("reason", grant.reason());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
  }

  private void anchoring(Anchoring anchoring) throws IOException {
    if (anchoring instanceof Anchoring.EveryN every) {
      out.writeObjectFieldStart("anchoring");
      out.writeNumberField(Anchors.EVERY, every.turns());
      out.writeEndObject();
    } else {
      out.writeStringField("anchoring", Anchors.name(anchoring));
    }
  }

  private void text(String key, String text) throws IOException {
    if (!text.isEmpty()) {
      out.writeStringField(key, text);
    }
  }

  private void texts(String key, Collection<String> texts) throws IOException {
    if (!texts.isEmpty()) {
      out.writeArrayFieldStart(key);
      for (String text : texts) {
        out.writeString(text);
      }
      out.writeEndArray();
    }
  }
}
