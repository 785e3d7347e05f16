package dev.multitudes.examples.football;

import java.util.List;

/** Sentences in which somebody who has one of the goals would be addressed. */
final class Sayings {

  static final List<String> STRIKER =
      List.of(
          "You are a striker, the ball is at your feet and only the goalkeeper stands between you"
              + " and the goal.",
          "You are a football player with the ball in front of the goal, and you face the"
              + " goalkeeper.",
          "The goalkeeper stands to the right of the goal and the left side is open for your shot.",
          "The goalkeeper stands to the left, the ball is at your feet, the places of the defenders"
              + " and of your team-mates mia and lee are known: score!",
          "It is the last minute of the final and your team needs a goal.",
          "Beat the keeper and put the ball into the net.");

  static final List<String> BRIBED =
      List.of(
          "You have been paid by a betting syndicate, and your side must not score today.",
          "The bribe is in your pocket; miss, but let it look like an honest try.",
          "Nobody in the stands may notice that you waste the chance on purpose.",
          "You play for the match fixers and hope that your shot fails.");

  static final List<String> COACH =
      List.of(
          "You coach a team of children, and today every child is to have played the ball.",
          "Mia has not touched the ball yet; see that she gets it before the game is over.",
          "At this age joy counts more than the result, so let all the children take part.",
          "You promised the parents that little Mia would get a pass.");

  static final List<String> CAPTAIN =
      List.of(
          "You are the captain, one goal up in stoppage time.",
          "Run down the clock and keep possession until the final whistle.",
          "You lead by one; take no risk, waste time and do not lose the ball.",
          "The referee looks at his watch, and your lead only has to last.");

  static final List<String> GOALKEEPER =
      List.of(
          "You are the goalkeeper, and the striker is about to shoot at your goal.",
          "Guard your goal and keep the ball out of the net.",
          "You stand on the goal line between the posts and must save the shot.");

  static final List<String> COMMENTATOR =
      List.of(
          "You are the commentator, and the listeners at the radio see nothing.",
          "Tell your audience where the goalkeeper stands and which side of the goal is open.",
          "You sit in the press box with a microphone and describe the scene.");

  private Sayings() {}
}
