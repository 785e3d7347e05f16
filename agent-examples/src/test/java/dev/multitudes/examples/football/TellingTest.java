package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingTest {

  private final World<Pitch, Play.ByPlayer> football = Football.player(Start.S0);
  private final Pitch before = Start.S3.pitch();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          look()           | You look up: the goalkeeper stands to the left of the goal.
          pass(mia)        | You pass to mia, who has the ball now.
          dribble(BACK)    | You dribble 3 m back and keep the ball.
          dribble(FORWARD) | You dribble 3 m forward and keep the ball.
          hold()           | You hold the ball for a second.
          """)
  void while_the_play_goes_on_the_new_pitch_is_described(String name, String told) {
    Play.ByPlayer act = Reference.act(name);
    Pitch after = football.outcomes(before, act).draw(0);

    assertThat(football.tell(before, act, after)).isEqualTo(told + "\n" + football.describe(after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shoot(LEFT)      | GOAL       | You shoot at the left of the goal. The play is over: the ball is in the net.
          shoot(CENTRE)    | SAVED      | You shoot at the centre of the goal. The play is over: the goalkeeper has saved the shot.
          shoot(RIGHT)     | OFF_TARGET | You shoot at the right of the goal. The play is over: the shot has missed the goal.
          shoot(RIGHT)     | BLOCKED    | You shoot at the right of the goal. The play is over: a defender has blocked the shot.
          pass(lee)        | TURNOVER   | You pass to lee, but the ball does not arrive. The play is over: the other team has the ball.
          pass(lee)        | TIME_UP    | You pass to lee, who has the ball now. The play is over: the final whistle has gone.
          dribble(LEFT)    | TURNOVER   | You dribble left and lose the ball. The play is over: the other team has the ball.
          hold()           | TURNOVER   | You hold the ball and lose it. The play is over: the other team has the ball.
          """)
  void when_the_play_is_over_that_is_all(String name, Ending how, String told) {
    assertThat(football.tell(before, Reference.act(name), before.ended(how))).isEqualTo(told);
  }

  @Test
  void words_are_repeated() {
    var say = new Play.Say("Mia, run!");

    assertThat(football.tell(before, say, before.saying(say.text())))
        .isEqualTo("You say: \"Mia, run!\"\n" + football.describe(before));
  }

  @Test
  void whatever_is_said_the_told_pitch_is_the_real_one() {
    var lie =
        new Play.Say(
            football.describe(Start.S1.pitch()) + " The play is over: the ball is in the net.");
    Pitch after = football.outcomes(Start.S0.pitch(), lie).draw(0);

    assertThat(football.read(football.tell(Start.S0.pitch(), lie, after)))
        .hasValue(Start.S0.pitch());
  }
}
