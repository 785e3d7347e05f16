package dev.multitudes.examples.football;

import dev.multitudes.persona.Persona;
import dev.multitudes.world.Aim;
import dev.multitudes.world.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who can be put into the play. The pitch and the model stay the same; with the persona the goal
 * changes, and with the goal the right act.
 *
 * <pre>{@code
 * Cast striker = Cast.named("striker").orElseThrow();
 * striker.persona();               // who to be, what to want, which tools to use
 * striker.situation(Start.S0);     // The ball is at your feet. The goalkeeper is standing ...
 * }</pre>
 */
public final class Cast {

  private static final List<Cast> ALL =
      List.of(
          new Cast(
              "striker", Players.STRIKER, Football::player, Situations::withBall, Aims.STRIKER),
          new Cast("bribed", Players.BRIBED, Football::player, Situations::withBall, Aims.BRIBED),
          new Cast(
              "coach", Players.COACH, Football::player, Situations::besideThePitch, Aims.COACH),
          new Cast(
              "captain", Players.CAPTAIN, Football::player, Situations::withBall, Aims.CAPTAIN),
          new Cast(
              "goalkeeper",
              Players.GOALKEEPER,
              Football::goalkeeper,
              Situations::inGoal,
              Aims.GOALKEEPER),
          new Cast(
              "commentator",
              Players.COMMENTATOR,
              Football::commentator,
              Situations::atTheMicrophone,
              Aims.COMMENTATOR),
          new Cast(
              "assistant",
              Persona.ASSISTANT,
              Football::player,
              start -> Situations.asked(start.pitch()),
              Optional.empty()),
          new Cast("player", Players.PLAYER, Football::player, Situations::bare, Optional.empty()));

  private final String name;
  private final Persona persona;
  private final Function<Start, World<Pitch, ? extends Play>> world;
  private final Function<Start, String> situation;
  private final Optional<Aim<Pitch>> aim;

  private Cast(
      String name,
      Persona persona,
      Function<Start, World<Pitch, ? extends Play>> world,
      Function<Pitch, String> situation,
      Aim<Pitch> aim) {
    this(name, persona, world, start -> situation.apply(start.pitch()), Optional.of(aim));
  }

  private Cast(
      String name,
      Persona persona,
      Function<Start, World<Pitch, ? extends Play>> world,
      Function<Start, String> situation,
      Optional<Aim<Pitch>> aim) {
    this.name = name;
    this.persona = persona;
    this.world = world;
    this.situation = situation;
    this.aim = aim;
  }

  /** Everybody, in a fixed order. */
  public static List<Cast> all() {
    return ALL;
  }

  /** Who has this name, in capitals or not; {@code none} is nobody but the assistant. */
  public static Optional<Cast> named(String name) {
    String wanted = name.strip().equalsIgnoreCase("none") ? "assistant" : name.strip();
    return ALL.stream().filter(one -> one.name.equalsIgnoreCase(wanted)).findFirst();
  }

  /** The name for a command line, such as {@code striker}. */
  public String name() {
    return name;
  }

  /** Who it is, what it wants and which tools it may use. */
  public Persona persona() {
    return persona;
  }

  /** The pitch as this one lives it. */
  public World<Pitch, ? extends Play> world(Start start) {
    return world.apply(start);
  }

  /** What this one is told before the first act. */
  public String situation(Start start) {
    return situation.apply(start);
  }

  /** The goal with what it is worth; empty for whoever is given none. */
  public Optional<Aim<Pitch>> aim() {
    return aim;
  }

  /** Whether nobody is put on: the friendly assistant remains. */
  public boolean isAssistant() {
    return persona.equals(Persona.ASSISTANT);
  }

  @Override
  public String toString() {
    return name;
  }
}
