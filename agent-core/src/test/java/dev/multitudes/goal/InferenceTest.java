package dev.multitudes.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class InferenceTest {
  private static final GoalPosterior SURE = GoalPosterior.uniformPrior(Map.of("score", .8), .2);
  private static final GoalPosterior UNSURE = GoalPosterior.uniformPrior(Map.of("score", .6), .4);

  @Test
  void a_goal_is_told_only_if_half_the_strictness_tells_it_too() {
    assertThat(Inference.of(SURE).answer()).contains("score");
    assertThat(Inference.of(SURE).doubtedBy(UNSURE).answer()).isEmpty();
    assertThat(Inference.of(UNSURE).doubtedBy(SURE).answer()).isEmpty();
  }

  @Test
  void how_probable_is_enough_can_be_said() {
    GoalPosterior between = GoalPosterior.uniformPrior(Map.of("score", .68), .32);

    assertThat(Inference.of(between).answer()).isEmpty();
    assertThat(Inference.of(between).sureFrom(.65).answer()).contains("score");
    assertThat(Inference.of(SURE).sureFrom(.9).answer()).isEmpty();
  }

  @Test
  void who_knows_does_not_ask() {
    assertThat(Inference.of(SURE).question()).isEmpty();
    assertThat(Inference.of(UNSURE).question())
        .contains("Do you want this: \"score\" Or nothing in particular?");
  }

  @Test
  void two_together_keep_the_notes_and_leave_the_costs_where_they_arose() {
    Inference words =
        Inference.of(SURE).sureFrom(.6).noting("crude").consulting(new Consulted("m", 1, 2, 3));
    Inference acts = Inference.of(SURE).sureFrom(.75).noting("crude").noting("quick");

    Inference both = words.and(acts);

    assertThat(both.notes()).containsExactly("crude", "quick");
    assertThat(both.sureEnough()).isEqualTo(.75);
    assertThat(both.consulted()).isEmpty();
    assertThat(both.posterior()).isEqualTo(SURE.and(SURE));
  }

  @Test
  void sureness_is_a_probability() {
    assertThatThrownBy(() -> Inference.of(SURE).sureFrom(70))
        .hasMessage("How probable a goal must be is from 0 to 1 but was 70.0");
  }
}
