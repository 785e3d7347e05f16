package dev.multitudes.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.multitudes.persona.Anchoring;
import dev.multitudes.persona.Facet;
import dev.multitudes.persona.Grant;
import dev.multitudes.persona.Parent;
import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Section;
import dev.multitudes.persona.ToolScope;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Tells what a model is told of a persona, and what is not told but holds. */
final class PersonaStory {
  private static final int LABEL = 11;
  private static final int BYTES_OF_A_TOKEN = 4; // English; the agent itself guesses more

  private final Page page;
  private final Paint paint;

  PersonaStory(PrintWriter out, Paint paint) {
    this.page = new Page(out, LABEL);
    this.paint = paint;
  }

  void tell(Persona persona) {
    page.line("Persona", persona.name(), paint::bold);
    page.line("Fingerprint", persona.fingerprint());
    page.line("Size", size(persona));
    page.gap();
    page.line("", "What the model is told:", paint::faint);
    persona.sections().forEach(section -> section(persona, section));
    if (persona.sections().isEmpty()) {
      page.line("", "nothing; only the situation says who this is");
    }
    page.gap();
    page.line("", "What it is not told, but holds:", paint::faint);
    conditions(persona);
    facet(persona, Facet.TOOLS, tools(persona));
    facet(persona, Facet.PREVALENCE, Numbers.plain(persona.prevalence()));
    facet(persona, Facet.ANCHORING, anchoring(persona.anchoring()));
  }

  private static String size(Persona persona) {
    String told = persona.sections().stream().map(Section::text).collect(joining("\n"));
    return String.format(
        Locale.ROOT,
        "%,d characters, about %,d tokens at %d bytes each; %d exemplars",
        told.codePointCount(0, told.length()),
        Math.ceilDiv(told.getBytes(UTF_8).length, BYTES_OF_A_TOKEN),
        BYTES_OF_A_TOKEN,
        persona.style().exemplars().size());
  }

  private void section(Persona persona, Section section) {
    facet(persona, section.facet(), section.text());
  }

  private void facet(Persona persona, Facet facet, String text) {
    String name = facet.name().charAt(0) + facet.name().substring(1).toLowerCase(Locale.ROOT);
    page.gap();
    page.line(name, text);
    String parents =
        persona.parentsOf(facet).stream()
            .filter(parent -> !parent.name().equals(persona.name()))
            .map(Parent::name)
            .collect(joining("; "));
    if (!parents.isEmpty()) {
      page.line("", "from " + origin(persona, facet, parents), paint::faint);
    }
  }

  private static String origin(Persona persona, Facet facet, String others) {
    List<Parent> all = persona.parentsOf(facet);
    boolean isAlsoOwn = all.stream().anyMatch(parent -> parent.name().equals(persona.name()));
    return isAlsoOwn ? others + "; and itself" : others;
  }

  private void conditions(Persona persona) {
    List<GoalWords.Line> lines = GoalWords.of(persona.goal());
    if (!lines.isEmpty()) {
      page.gap();
      lines.forEach(line -> page.line(line.label(), line.words()));
    }
  }

  private static String tools(Persona persona) {
    String scope =
        switch (persona.tools()) {
          case ToolScope.All all -> "all";
          case ToolScope.Only only when only.names().isEmpty() -> "none";
          case ToolScope.Only only -> String.join(", ", new TreeSet<>(only.names()));
        };
    String granted = persona.grants().stream().map(PersonaStory::granted).collect(joining());
    String limit =
        persona.boundaries().toolCalls().isPresent()
            ? "; at most %d calls".formatted(persona.boundaries().toolCalls().getAsInt())
            : "";
    String forbidden =
        persona.boundaries().forbidden().isEmpty()
            ? ""
            : "; never " + String.join(", ", new TreeSet<>(persona.boundaries().forbidden()));
    return scope + granted + forbidden + limit;
  }

  private static String granted(Grant grant) {
    return "; also %s (%s)".formatted(grant.tool(), grant.reason());
  }

  private static String anchoring(Anchoring anchoring) {
    return switch (anchoring) {
      case Anchoring.Head head -> "at the head alone";
      case Anchoring.HeadAndTail both -> "at the head, and at the end of every prompt";
      case Anchoring.EveryN every -> "at the head, and every %d turns".formatted(every.turns());
      case Anchoring.OnDrift drift -> "at the head, and whenever it drifts";
    };
  }
}
