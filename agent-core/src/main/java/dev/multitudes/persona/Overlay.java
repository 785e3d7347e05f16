package dev.multitudes.persona;

import dev.multitudes.goal.Goal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two personas as one. Where it is defined this is a monoid with {@link Persona#BLANK} as identity,
 * and idempotent: how overlays are bracketed makes no difference, and what lies on top twice counts
 * once.
 */
final class Overlay {

  static Persona of(Persona below, Persona above) {
    if (above.equals(Persona.BLANK) || above.equals(below)) {
      return below;
    }
    return below.equals(Persona.BLANK) ? above : new Overlay(below, above).persona();
  }

  /** The upper one lends what it knows, and its boundaries; nothing else of it is seen. */
  static Persona lending(Persona speaker, Persona knower) {
    return new Facets(speaker)
        .name("%s with the knowledge of %s".formatted(speaker.name(), knower.name()))
        .knowledge(Facet.KNOWLEDGE, speaker.knowledge().withAccessTo(knower.knowledge()))
        .from(Facet.KNOWLEDGE, joined(Facet.KNOWLEDGE, speaker, knower))
        .boundaries(speaker.boundaries().and(knower.boundaries()))
        .from(Facet.BOUNDARIES, joined(Facet.BOUNDARIES, speaker, knower))
        .persona();
  }

  private final Persona below;
  private final Persona above;

  private Overlay(Persona below, Persona above) {
    this.below = below;
    this.above = above;
  }

  private Persona persona() {
    Persona speaker = upper(Facet.STYLE);
    Facets facets =
        new Facets(below)
            .name(above.name().isEmpty() ? below.name() : above.name())
            .identity(upper(Facet.IDENTITY).identity())
            .style(speaker.style())
            .goal(goal())
            .knowledge(Facet.KNOWLEDGE, knowledge())
            .boundaries(below.boundaries().and(above.boundaries()))
            .tools(below.tools().and(above.tools()))
            .grants(
                Stream.concat(below.grants().stream(), above.grants().stream()).distinct().toList())
            .weight(upper(Facet.PREVALENCE).weight())
            .anchored(upper(Facet.ANCHORING).anchored());
    for (Facet facet : Facet.values()) {
      facets.from(facet, parents(facet));
    }
    return facets.persona();
  }

  /** The upper one if it has this facet, else the lower one. */
  private Persona upper(Facet facet) {
    return above.has(facet) ? above : below;
  }

  private Goal goal() {
    boolean isSame = below.goal().fingerprint().equals(above.goal().fingerprint());
    if (below.goal().isStated() && above.goal().isStated() && !isSame) {
      throw new GoalConflictException(below, above);
    }
    Goal wanted = above.goal().isStated() ? above.goal() : below.goal();
    Goal bound = below.goal().withConstraintsOf(above.goal());
    return new Goal(
        wanted.statement(),
        wanted.achieved(),
        wanted.failed(),
        bound.constraints(),
        wanted.milestones(),
        wanted.horizon(),
        wanted.urgency(),
        wanted.origin());
  }

  private Knowledge knowledge() {
    List<String> unknown =
        above.has(Facet.STYLE)
            ? above.knowledge().unknown()
            : Knowledge.joined(below.knowledge().unknown(), above.knowledge().unknown());
    return new Knowledge(
        Knowledge.joined(below.knowledge().subjects(), above.knowledge().subjects()), unknown);
  }

  private List<Parent> parents(Facet facet) {
    return switch (facet) {
      case IDENTITY, STYLE, PREVALENCE, ANCHORING -> upper(facet).parentsOf(facet);
      case UNKNOWN -> above.has(Facet.STYLE) ? above.parentsOf(facet) : joined(facet, below, above);
      case GOAL, KNOWLEDGE, BOUNDARIES, TOOLS -> joined(facet, below, above);
    };
  }

  private static List<Parent> joined(Facet facet, Persona below, Persona above) {
    return Stream.concat(below.parentsOf(facet).stream(), above.parentsOf(facet).stream())
        .distinct()
        .toList();
  }
}
