package dev.multitudes.persona;

import dev.multitudes.goal.Fingerprint;
import dev.multitudes.goal.Goal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Who a model is to be: not only how it speaks, but what it wants.
 *
 * <pre>{@code
 * Persona striker = Persona.named("a striker in the last minute of a final")
 *     .style("You think in one breath and say little.")
 *     .wanting(Goal.of("Score.").achievedWhen("the ball is in the net", Pitch::isGoal));
 * }</pre>
 *
 * <p>Immutable: each method returns a changed copy. A persona belongs to nobody: the same model can
 * wear many, one after another. One may be laid over another ({@link #overlay}), or lent the
 * knowledge of another ({@link #withKnowledgeOf}); each facet then tells which persona it is from.
 *
 * @param name what the persona is called in runs and reports; empty only for an overlay, which
 *     nobody can wear by itself
 * @param identity who it is, in words that follow "You are"; empty if the situation alone says so
 * @param style how it speaks
 * @param goal what it wants; {@link Goal#unstated()} if that has to be inferred
 * @param knowledge what it may draw on and must not claim to know
 * @param boundaries what it never does
 * @param tools which tools it may use, but for those that are granted
 * @param grants tools that it may use nevertheless, and why
 * @param weight how often it is met beside others, above 0; see {@link #prevalence()}
 * @param anchored when it is called to mind again; see {@link #anchoring()}
 * @param parents where facets are from other personas, which; see {@link #parentsOf}
 */
public record Persona(
    String name,
    String identity,
    Style style,
    Goal goal,
    Knowledge knowledge,
    Boundaries boundaries,
    ToolScope tools,
    List<Grant> grants,
    OptionalDouble weight,
    Optional<Anchoring> anchored,
    Map<Facet, List<Parent>> parents) {

  /** A persona of which nothing is said: laid over another, it changes nothing. */
  public static final Persona BLANK = new Persona("", "");

  /** The persona that a model wears when nothing else is said: the friendly assistant. */
  public static final Persona ASSISTANT = new Persona("assistant", "");

  /** Copies lists and maps and checks the prevalence. */
  public Persona {
    name = name.strip();
    identity = identity.strip();
    grants = List.copyOf(grants);
    parents = Map.copyOf(parents);
    if (!(weight.orElse(1) > 0) || Double.isInfinite(weight.orElse(1))) {
      throw new IllegalArgumentException(
          "prevalence: a persona is met more often than never, so its weight is above 0 but was "
              + weight.getAsDouble());
    }
  }

  private Persona(String name, String identity) {
    this(
        name,
        identity,
        Style.NONE,
        Goal.unstated(),
        Knowledge.UNLIMITED,
        Boundaries.NONE,
        ToolScope.all(),
        List.of(),
        OptionalDouble.empty(),
        Optional.empty(),
        Map.of());
  }

  /** A persona that is what its name says. */
  public static Persona named(String name) {
    return new Persona(requireNamed(name), name);
  }

  /**
   * A persona that nothing but the situation puts on: no word of it is written into the system
   * message unless style, goal, knowledge or boundaries are added.
   */
  public static Persona impliedBySituation(String name) {
    return new Persona(requireNamed(name), "");
  }

  private static String requireNamed(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "A persona needs a name, such as \"a striker in the last minute of a final\"");
    }
    return name;
  }

  /** The same persona by another name. */
  public Persona called(String other) {
    return facets().name(requireNamed(other)).persona();
  }

  /** The same persona, described at more length than its name; the text follows "You are". */
  public Persona identity(String whoItIs) {
    return facets().identity(whoItIs).persona();
  }

  /** The same persona speaking in this manner. */
  public Persona style(String manner) {
    return style(style.manner(manner));
  }

  /** The same persona speaking in this style. */
  public Persona style(Style other) {
    return facets().style(other).persona();
  }

  /** The same persona wanting this. */
  public Persona wanting(Goal wanted) {
    return facets().goal(wanted).persona();
  }

  /** The same persona, able to draw on these subjects too. */
  public Persona knowing(String... subjects) {
    return facets().knowledge(Facet.KNOWLEDGE, knowledge.with(subjects)).persona();
  }

  /** The same persona, which must not claim to know these. */
  public Persona notKnowing(String... subjects) {
    return facets().knowledge(Facet.UNKNOWN, knowledge.without(subjects)).persona();
  }

  /** The same persona with one more thing it never does, in words that follow "Never". */
  public Persona never(String what) {
    return bounded(boundaries.with(what));
  }

  /** The same persona, with these boundaries beside its own. */
  public Persona bounded(Boundaries more) {
    return facets().boundaries(boundaries.and(more)).persona();
  }

  /** The same persona, allowed to use these tools and no others. */
  public Persona using(String... names) {
    return facets().tools(ToolScope.only(names)).persona();
  }

  /** The same persona, allowed to use this tool although its scope has it not. */
  public Persona granted(String tool, String reason) {
    return facets().grant(new Grant(tool, reason)).persona();
  }

  /** The same persona, met so often beside others; above 0. */
  public Persona prevalence(double weight) {
    return facets().weight(OptionalDouble.of(weight)).persona();
  }

  /** The same persona, called to mind again like this. */
  public Persona anchoring(Anchoring other) {
    return facets().anchored(Optional.of(other)).persona();
  }

  /** The same persona without one of its facets, to see what that facet does. */
  public Persona without(Facet facet) {
    return facets().without(facet).persona();
  }

  /**
   * This persona with another laid over it. Name, identity, style, prevalence and anchoring are
   * those of the upper one where it has them; what either knows, both know; what must not be
   * claimed is what the one who speaks must not claim. No boundary is lost, and only tools that
   * both may use, or that were granted, may be used.
   *
   * @throws GoalConflictException if both state a goal, and not the same
   */
  public Persona overlay(Persona top) {
    return Overlay.of(this, top);
  }

  /**
   * The same where both state a goal: the persona that comes of it wants this, within the
   * constraints of both goals.
   */
  public Persona overlay(Persona top, Goal wanted) {
    return Overlay.of(without(Facet.GOAL), top.without(Facet.GOAL))
        .wanting(wanted.withConstraintsOf(goal).withConstraintsOf(top.goal));
  }

  /**
   * The essay's hybrid: who speaks is this persona, who wants is this persona, and it can draw on
   * what the other one knows.
   */
  public Persona withKnowledgeOf(Persona other) {
    return Overlay.lending(this, other);
  }

  /** How often it is met beside others: its prior weight, 1 unless said otherwise. */
  public double prevalence() {
    return weight.orElse(1);
  }

  /** When it is called to mind again: on drift, unless said otherwise. */
  public Anchoring anchoring() {
    return anchored.orElse(new Anchoring.OnDrift());
  }

  /** The tools that it may use: its scope, what was granted, and not what is forbidden. */
  public boolean mayUse(String tool) {
    boolean isInScope =
        switch (tools.or(grants.stream().map(Grant::tool).toList())) {
          case ToolScope.All all -> true;
          case ToolScope.Only only -> only.names().contains(tool);
        };
    return isInScope && !boundaries.forbidden().contains(tool);
  }

  /** Whether anything is said of this facet. */
  public boolean has(Facet facet) {
    return switch (facet) {
      case IDENTITY -> !identity.isEmpty();
      case GOAL -> goal.isStated() || !goal.constraints().isEmpty();
      case KNOWLEDGE -> !knowledge.subjects().isEmpty();
      case UNKNOWN -> !knowledge.unknown().isEmpty();
      case BOUNDARIES -> !boundaries.equals(Boundaries.NONE);
      case STYLE -> style.isStated();
      case TOOLS -> !tools.equals(ToolScope.all()) || !grants.isEmpty();
      case PREVALENCE -> weight.isPresent();
      case ANCHORING -> anchored.isPresent();
    };
  }

  /** The personas that a facet is from: itself, or those it was laid together from. */
  public List<Parent> parentsOf(Facet facet) {
    return parents.getOrDefault(facet, has(facet) ? List.of(Parent.of(this)) : List.of());
  }

  /** What the model is told of it, facet by facet, in a fixed order; always the same text. */
  public List<Section> sections() {
    return Section.of(this);
  }

  /** One line by which a model is reminded of it; empty if there is nothing to say. */
  public String reminder() {
    return Section.reminder(this);
  }

  /** A hash of all that the persona is, to tell two versions of one name apart. */
  public String fingerprint() {
    return Fingerprint.of(
        name,
        identity,
        style.toString(),
        goal.fingerprint(),
        knowledge.toString(),
        boundaries.toString(),
        tools.toString(),
        grants.toString(),
        weight.toString(),
        anchored.toString());
  }

  private Facets facets() {
    return new Facets(this);
  }
}
