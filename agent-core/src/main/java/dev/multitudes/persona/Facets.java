package dev.multitudes.persona;

import dev.multitudes.goal.Goal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The facets of a persona while it is changed; a facet that was changed is its own. */
final class Facets {
  private String name;
  private String identity;
  private Style style;
  private Goal goal;
  private Knowledge knowledge;
  private Boundaries boundaries;
  private ToolScope tools;
  private List<Grant> grants;
  private OptionalDouble weight;
  private Optional<Anchoring> anchored;
  private final Map<Facet, List<Parent>> parents = new EnumMap<>(Facet.class);

  Facets(Persona persona) {
    name = persona.name();
    identity = persona.identity();
    style = persona.style();
    goal = persona.goal();
    knowledge = persona.knowledge();
    boundaries = persona.boundaries();
    tools = persona.tools();
    grants = persona.grants();
    weight = persona.weight();
    anchored = persona.anchored();
    parents.putAll(persona.parents());
  }

  Persona persona() {
    return new Persona(
        name,
        identity,
        style,
        goal,
        knowledge,
        boundaries,
        tools,
        grants,
        weight,
        anchored,
        parents);
  }

  Facets name(String other) {
    name = other;
    return this;
  }

  Facets identity(String other) {
    identity = other;
    return changed(Facet.IDENTITY);
  }

  Facets style(Style other) {
    style = other;
    return changed(Facet.STYLE);
  }

  Facets goal(Goal other) {
    goal = other;
    return changed(Facet.GOAL);
  }

  Facets knowledge(Facet part, Knowledge other) {
    knowledge = other;
    return changed(part);
  }

  Facets boundaries(Boundaries other) {
    boundaries = other;
    return changed(Facet.BOUNDARIES);
  }

  Facets tools(ToolScope other) {
    tools = other;
    return changed(Facet.TOOLS);
  }

  Facets grant(Grant more) {
    return grants(Stream.concat(grants.stream(), Stream.of(more)).distinct().toList());
  }

  Facets grants(List<Grant> others) {
    grants = others;
    return changed(Facet.TOOLS);
  }

  Facets weight(OptionalDouble other) {
    weight = other;
    return changed(Facet.PREVALENCE);
  }

  Facets anchored(Optional<Anchoring> other) {
    anchored = other;
    return changed(Facet.ANCHORING);
  }

  Facets from(Facet facet, List<Parent> others) {
    if (others.isEmpty()) {
      parents.remove(facet);
    } else {
      parents.put(facet, others);
    }
    return this;
  }

  Facets without(Facet facet) {
    return switch (facet) {
      case IDENTITY -> identity("");
      case GOAL -> goal(Goal.unstated());
      case KNOWLEDGE -> knowledge(facet, new Knowledge(List.of(), knowledge.unknown()));
      case UNKNOWN -> knowledge(facet, new Knowledge(knowledge.subjects(), List.of()));
      case BOUNDARIES -> boundaries(Boundaries.NONE);
      case STYLE -> style(Style.NONE);
      case TOOLS -> tools(ToolScope.all()).grants(List.of());
      case PREVALENCE -> weight(OptionalDouble.empty());
      case ANCHORING -> anchored(Optional.empty());
    };
  }

  private Facets changed(Facet facet) {
    parents.remove(facet);
    return this;
  }
}
