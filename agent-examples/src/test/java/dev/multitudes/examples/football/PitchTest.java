package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PitchTest {

  @Test
  void starts_are_found_by_name_and_alias() {
    assertThat(Start.named("s0")).hasValue(Start.S0);
    assertThat(Start.named(" Essay ")).hasValue(Start.S0);
    assertThat(Start.named("MIRRORED")).hasValue(Start.MIRRORED);
    assertThat(Start.named("unseen")).hasValue(Start.S3);
    assertThat(Start.named("s9")).isEmpty();
    assertThat(Arrays.stream(Start.values()).map(Start::title))
        .containsExactly("s0", "mirrored", "s1", "s2", "s3");
    assertThat(Arrays.stream(Start.values()).map(Start::alias)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Start.values()).map(Start::description)).doesNotHaveDuplicates();
  }

  @Test
  void a_place_is_a_number_of_metres_and_zero_has_no_sign() {
    assertThat(new Spot(-0.0, -0.0)).isEqualTo(new Spot(0.0, 0.0));
    assertThat(Keeper.at(-0.0)).isEqualTo(Keeper.at(0.0));
    assertThat(new Play.Move(-0.0)).isEqualTo(new Play.Move(0.0));
    assertThatThrownBy(() -> new Spot(Double.NaN, 1))
        .hasMessage("x must be a number of metres but was NaN.");
    assertThatThrownBy(() -> new Play.Move(Double.POSITIVE_INFINITY))
        .hasMessage("x must be a number of metres but was Infinity.");
  }

  @Test
  void names_are_words_in_lower_case() {
    assertThat(new Mate(" Mia ", new Spot(0, 1)).name()).isEqualTo("mia");
    assertThat(new Play.Pass(" Mia ")).isEqualTo(new Play.Pass("mia"));
    assertThatThrownBy(() -> new Mate("Mia Hamm", new Spot(0, 1)))
        .hasMessage("A team-mate's name must be one word, such as mia, but was \"mia hamm\".");
  }

  @Test
  void the_goalkeeper_is_somewhere() {
    assertThatThrownBy(() -> new Keeper(List.of()))
        .hasMessage("The goalkeeper must be somewhere, but there is no place.");
  }

  @Test
  void a_play_that_goes_on_has_time() {
    Pitch last = Start.S0.pitch().ticked().ticked();

    assertThat(last.over()).isFalse();
    assertThat(last.ticked().endedWith(Ending.TIME_UP)).isTrue();
    assertThatThrownBy(
            () ->
                new Pitch(
                    last.ball(),
                    last.keeper(),
                    last.mates(),
                    last.defenders(),
                    0,
                    last.ending(),
                    last.received(),
                    ""))
        .hasMessage(
            "ticksLeft must be at least 1 while the play goes on, and never below 0, but was 0.");
  }

  @Test
  void a_defender_on_the_ball_stays_there() {
    Pitch pitch = Start.S0.pitch().withDefenders(List.of(Start.S0.pitch().ball()));

    assertThat(Others.after(1, pitch).defenders()).isEqualTo(pitch.defenders());
  }
}
