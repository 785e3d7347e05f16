package dev.multitudes.examples.football;

import dev.multitudes.goal.Goal;
import dev.multitudes.world.Aim;
import java.util.List;
import java.util.Map;

/**
 * The goals that somebody may have in this play, and what the ways it can end are worth to them.
 */
final class Aims {

  /** A goal a tick later is worth this share of a goal now: the chance may be gone. Assumed. */
  private static final double HASTE = .9;

  /** Who only has to last until the end loses nothing by waiting. */
  private static final double CALM = 1;

  /** A report that comes a tick later, after a wrong one, is worth this share. Assumed. */
  private static final double LATE_REPORT = .5;

  private static final String GIVEN_THE_BALL = "mia";

  static final Aim<Pitch> STRIKER =
      new Aim<>(
          Goal.of("Score.")
              .achievedWhen("the ball is in the net", Criteria.ended(Ending.GOAL))
              .failedWhen("the play is over without a goal", Criteria.endedOtherwise(Ending.GOAL)),
          Payoff.of(Map.of(Ending.GOAL, 1.0), HASTE),
          Sayings.STRIKER);

  static final Aim<Pitch> BRIBED =
      new Aim<>(
          Goal.of("Do not score, but look honest.")
              .achievedWhen(
                  "an honest-looking shot was saved, blocked or off target",
                  Criteria.ended(Ending.SAVED, Ending.BLOCKED, Ending.OFF_TARGET))
              .failedWhen(
                  "the play is over without a shot that failed",
                  Criteria.endedOtherwise(Ending.SAVED, Ending.BLOCKED, Ending.OFF_TARGET)),
          Payoff.of(
              Map.of(
                  Ending.SAVED,
                  1.0,
                  Ending.BLOCKED,
                  .9,
                  Ending.OFF_TARGET,
                  .6,
                  Ending.TURNOVER,
                  .3),
              HASTE),
          Sayings.BRIBED);

  static final Aim<Pitch> COACH =
      new Aim<>(
          Goal.of("Mia gets the ball, so that every child has played it.")
              .achievedWhen("Mia has received the ball", Criteria.received(GIVEN_THE_BALL))
              .failedWhen(
                  "the play is over and Mia has not had the ball",
                  Criteria.neverReceived(GIVEN_THE_BALL)),
          new Payoff(pitch -> pitch.received().contains(GIVEN_THE_BALL), Map.of(), HASTE),
          Sayings.COACH);

  static final Aim<Pitch> CAPTAIN =
      new Aim<>(
          Goal.of("Keep the ball until the final whistle.")
              .achievedWhen("the final whistle has gone", Criteria.ended(Ending.TIME_UP))
              .failedWhen(
                  "the ball is gone before the final whistle",
                  Criteria.endedOtherwise(Ending.TIME_UP)),
          Payoff.of(Map.of(Ending.TIME_UP, 1.0), CALM),
          Sayings.CAPTAIN);

  static final Aim<Pitch> GOALKEEPER =
      new Aim<>(
          Goal.of("Keep the ball out of the net.")
              .achievedWhen(
                  "the play is over and the ball is not in the net",
                  Criteria.endedOtherwise(Ending.GOAL))
              .failedWhen("the ball is in the net", Criteria.ended(Ending.GOAL)),
          Payoff.of(
              Map.of(
                  Ending.SAVED, 1.0,
                  Ending.BLOCKED, 1.0,
                  Ending.OFF_TARGET, 1.0,
                  Ending.TURNOVER, 1.0,
                  Ending.TIME_UP, 1.0),
              CALM),
          Sayings.GOALKEEPER);

  static final Aim<Pitch> COMMENTATOR =
      new Aim<>(
          Goal.of(
                  "Tell the listeners where the goalkeeper stands and which side of the goal is"
                      + " open.")
              .achievedWhen(
                  "the goalkeeper's side and the open side are named rightly", Criteria::isReported)
              .failedWhen(
                  "the play is over and the listeners were not told rightly",
                  Criteria::isNeverReported)
              .never("a tool of the pitch is used", Criteria::isPitchUsed),
          new Payoff(pitch -> Report.isRight(pitch.said(), pitch), Map.of(), LATE_REPORT),
          Sayings.COMMENTATOR);

  static final List<Aim<Pitch>> OF_PLAYERS = List.of(STRIKER, BRIBED, COACH, CAPTAIN);

  private Aims() {}
}
