package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PitchDrawingTest {

  @Test
  void the_essays_moment_looks_like_this() {
    assertThat(PitchDrawing.of(Start.S0.pitch()))
        .isEqualTo(
            """
                           ┌─────────────────┐
            ───────────────┴────K────────────┴───────────────



                                               x
                             x
                   M

                                    o
                                                  L

            K keeper  o ball  x defender  M mia  L lee\
            """);
  }

  @Test
  void a_shot_is_marked_where_it_is_aimed_and_a_goalkeeper_who_was_not_seen_twice() {
    assertThat(PitchDrawing.of(Start.S3.pitch(), Side.RIGHT).lines())
        .startsWith(
            "               ┌───────────────*─┐",
            "───────────────┴────?───────?────┴───────────────")
        .endsWith("? keeper  o ball  x defender  M mia  L lee  * aim");
  }

  @Test
  void whoever_has_the_ball_stands_beside_it() {
    Pitch withMia = Start.S0.pitch().withBall(new Spot(-7, 10));

    assertThat(PitchDrawing.of(withMia)).contains("       oM\n");
  }

  @Test
  void a_play_that_is_over_says_so() {
    assertThat(PitchDrawing.of(Start.S0.pitch().ended(Ending.GOAL)))
        .endsWith("L lee\nThe play is over: the ball is in the net.");
  }

  @Test
  void two_of_the_same_initial_are_told_apart() {
    Pitch pitch =
        Pitch.begun(
            new Spot(0, 12),
            Keeper.at(0),
            List.of(new Mate("mia", new Spot(5, 5)), new Mate("max", new Spot(-5, 5))),
            List.of());

    assertThat(PitchDrawing.of(pitch)).endsWith("M mia  A max");
  }

  @Provide
  Arbitrary<Pitch> pitches() {
    return Pitches.any();
  }

  @Property
  void any_pitch_fits_into_a_terminal(@ForAll("pitches") Pitch pitch) {
    assertThat(PitchDrawing.of(pitch).lines().toList())
        .hasSizeLessThanOrEqualTo(14)
        .allMatch(line -> line.length() <= 60);
  }
}
