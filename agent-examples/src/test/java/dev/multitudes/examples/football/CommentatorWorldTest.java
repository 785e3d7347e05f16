package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.world.Planner;
import dev.multitudes.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentatorWorldTest {

  private static final Play.Say RIGHT = new Play.Say("keeper left, open right");
  private static final Play.Say WRONG = new Play.Say("keeper right, open left");

  private final World<Pitch, Play.Say> commentary = Football.commentator(Start.S0);
  private final Planner<Pitch, Play.Say> commentator =
      new Planner<>(commentary, Aims.COMMENTATOR.utility());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S0       | keeper left, open right
          MIRRORED | keeper right, open left
          S1       | keeper right, open left
          S2       | keeper left, open right
          """)
  void the_best_report_is_the_right_one(Start start, String report) {
    assertThat(commentator.best(start.pitch())).isEqualTo(new Play.Say(report));
    assertThat(commentator.value(start.pitch())).isEqualTo(1);
  }

  @Test
  void a_right_report_is_worth_1_and_a_wrong_one_half_as_it_can_be_put_right() {
    Pitch pitch = Start.S0.pitch();

    assertThat(commentator.value(pitch, RIGHT)).isEqualTo(1);
    assertThat(commentator.value(pitch, WRONG)).isEqualTo(.5);
    assertThat(commentator.baseline(pitch).stakes()).isEqualTo(.5);
  }

  @Test
  void a_wrong_report_can_be_put_right_until_the_time_is_up() {
    Pitch pitch = Start.S0.pitch();

    for (int report = 0; report < 2; report++) {
      pitch = commentary.outcomes(pitch, WRONG).draw(0);
      assertThat(commentary.isOver(pitch)).isFalse();
      assertThat(Aims.COMMENTATOR.utility().worth(pitch)).isEmpty();
    }

    Pitch late = commentary.outcomes(pitch, RIGHT).draw(0);
    assertThat(Aims.COMMENTATOR.utility().worth(late)).hasValue(1);
    Pitch lost = commentary.outcomes(pitch, WRONG).draw(0);
    assertThat(lost.endedWith(Ending.TIME_UP)).isTrue();
    assertThat(Aims.COMMENTATOR.utility().worth(lost)).hasValue(0);
    assertThat(commentary.legal(lost)).isEmpty();
  }

  @Test
  void the_goalkeepers_centre_leaves_both_sides_open() {
    Pitch centred = Start.S0.pitch().withKeeper(Keeper.at(0));

    assertThat(commentator.best(centred))
        .isEqualTo(new Play.Say("keeper in the centre, open left"));
    assertThat(commentator.value(centred, new Play.Say("keeper in the centre, open right")))
        .isEqualTo(1);
  }

  @Test
  void whoever_has_not_seen_the_goalkeeper_guesses_first_and_knows_then() {
    double value = commentator.value(Start.S3.pitch());

    assertThat(value).isCloseTo(.5 + .5 * .5, within(1e-12));
  }

  @Test
  void a_report_is_all_that_can_be_done() {
    assertThat(commentary.name()).isEqualTo("football-commentary");
    assertThat(commentary.actTypes()).containsExactly(Play.Say.class);
    assertThat(commentary.meaningOf(Play.Say.class)).isEqualTo("Say something to the listeners.");
    assertThat(commentary.isFree(RIGHT)).isFalse();
  }
}
