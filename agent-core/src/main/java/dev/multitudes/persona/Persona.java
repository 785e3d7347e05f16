package dev.multitudes.persona;

import dev.multitudes.goal.Fingerprint;
import dev.multitudes.goal.Goal;

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
 * wear many, one after another.
 *
 * @param name what the persona is called in runs and reports
 * @param identity who it is, in words that follow "You are"; empty if the situation alone says so
 * @param style how it speaks
 * @param goal what it wants; {@link Goal#unstated()} if that has to be inferred
 * @param knowledge what it may draw on and must not claim to know
 * @param boundaries what it never does
 * @param tools which tools it may use
 */
public record Persona(
    String name,
    String identity,
    Style style,
    Goal goal,
    Knowledge knowledge,
    Boundaries boundaries,
    ToolScope tools) {

  /** The persona that a model wears when nothing else is said: the friendly assistant. */
  public static final Persona ASSISTANT = new Persona("assistant", "");

  /** Checks the name. */
  public Persona {
    name = name.strip();
    identity = identity.strip();
    if (name.isEmpty()) {
      throw new IllegalArgumentException(
          "A persona needs a name, such as \"a striker in the last minute of a final\"");
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
        ToolScope.all());
  }

  /** A persona that is what its name says. */
  public static Persona named(String name) {
    return new Persona(name, name);
  }

  /**
   * A persona that nothing but the situation puts on: no word of it is written into the system
   * message unless style, goal, knowledge or boundaries are added.
   */
  public static Persona impliedBySituation(String name) {
    return new Persona(name, "");
  }

  /** The same persona, described at more length than its name; the text follows "You are". */
  public Persona identity(String whoItIs) {
    return new Persona(name, whoItIs, style, goal, knowledge, boundaries, tools);
  }

  /** The same persona speaking in this manner. */
  public Persona style(String manner) {
    return style(style.manner(manner));
  }

  /** The same persona speaking in this style. */
  public Persona style(Style other) {
    return new Persona(name, identity, other, goal, knowledge, boundaries, tools);
  }

  /** The same persona wanting this. */
  public Persona wanting(Goal wanted) {
    return new Persona(name, identity, style, wanted, knowledge, boundaries, tools);
  }

  /** The same persona, able to draw on these subjects too. */
  public Persona knowing(String... subjects) {
    return new Persona(name, identity, style, goal, knowledge.with(subjects), boundaries, tools);
  }

  /** The same persona, which must not claim to know these. */
  public Persona notKnowing(String... subjects) {
    return new Persona(name, identity, style, goal, knowledge.without(subjects), boundaries, tools);
  }

  /** The same persona with one more thing it never does, in words that follow "Never". */
  public Persona never(String what) {
    return new Persona(name, identity, style, goal, knowledge, boundaries.with(what), tools);
  }

  /** The same persona, allowed to use these tools and no others. */
  public Persona using(String... names) {
    return new Persona(name, identity, style, goal, knowledge, boundaries, ToolScope.only(names));
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
        tools.toString());
  }
}
