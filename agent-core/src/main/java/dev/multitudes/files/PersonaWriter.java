package dev.multitudes.files;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.multitudes.goal.Goal;
import dev.multitudes.persona.Anchoring;
import dev.multitudes.persona.Boundaries;
import dev.multitudes.persona.Grant;
import dev.multitudes.persona.Knowledge;
import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Style;
import dev.multitudes.persona.ToolScope;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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
    Goal goal = persona.goal();
    if (!goal.equals(goal.isStated() ? Goal.of(goal.statement()) : Goal.unstated())) {
      throw new IllegalArgumentException(
          ("The goal of \"%s\" is more than a statement, and criteria are code; write"
                  + " persona.wanting(Goal.of(\"...\")), and add them where the file is read")
              .formatted(persona.name()));
    }
    String text = written(persona, syntax);
    requireSame(persona, Content.of("the file", syntax, text));
    return text;
  }

  private static String written(Persona persona, Syntax syntax) {
    var text = new StringWriter();
    var indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator out = syntax.factory().createGenerator(text)) {
      out.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      new PersonaWriter(out).persona(persona);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "\"%s\" cannot be written: %s".formatted(persona.name(), e.getMessage()), e);
    }
    return text.toString().stripTrailing() + "\n";
  }

  /** Halves of characters, blank names of tools and the like are nothing that a file can hold. */
  private static void requireSame(Persona persona, Content content) {
    try {
      if (DraftReader.read(content).own().equals(withoutParents(persona))) {
        return;
      }
    } catch (UnreadablePersonaException e) {
      throw new IllegalArgumentException(
          "\"%s\" cannot be written to a file: %s".formatted(persona.name(), e.getMessage()), e);
    }
    throw new IllegalArgumentException(
        "\"%s\" cannot be written to a file: it would not read back the same; look for characters that are cut in half"
            .formatted(persona.name()));
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
    text("goal", persona.goal().statement());
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
