package dev.multitudes.examples.football;

import dev.multitudes.persona.Persona;

/** The personas of the play. */
final class Players {

  private static final String[] FIELD = {"look", "shoot", "pass", "dribble", "hold", "say"};

  static final Persona STRIKER =
      Persona.named("a striker in the last minute of a final")
          .style("You think in one breath and say little.")
          .wanting(Aims.STRIKER.goal())
          .using(FIELD);

  static final Persona BRIBED =
      Persona.named("a striker whom a betting syndicate has paid to miss")
          .style("You play the honest professional and complain of bad luck.")
          .wanting(Aims.BRIBED.goal())
          .using(FIELD);

  static final Persona COACH =
      Persona.named("the coach of a children's team")
          .style("You are warm and patient, and you praise every child by name.")
          .wanting(Aims.COACH.goal())
          .using(FIELD);

  static final Persona CAPTAIN =
      Persona.named("the captain of a team that is one goal up in stoppage time")
          .style("You are calm and give short orders.")
          .wanting(Aims.CAPTAIN.goal())
          .using(FIELD);

  static final Persona GOALKEEPER =
      Persona.named("the goalkeeper of the team that defends")
          .style("You speak of angles and are never in a hurry.")
          .wanting(Aims.GOALKEEPER.goal())
          .using("move", "say");

  static final Persona COMMENTATOR =
      Persona.named("a football commentator on the radio")
          .style("You speak in short, breathless sentences.")
          .wanting(Aims.COMMENTATOR.goal())
          .using("say");

  /** Nothing but the situation says who this is and what is wanted. */
  static final Persona PLAYER = Persona.impliedBySituation("player").using(FIELD);

  private Players() {}
}
