package dev.multitudes.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ExcerptTest {
  private static final String NET = "\ud83e\udd45";

  @Test
  void what_is_short_enough_is_left_as_it_is() {
    assertThat(Excerpt.beginning("goal", 4)).isEqualTo("goal");
    assertThat(Excerpt.of("goal", 4)).isEqualTo("goal");
    assertThat(Excerpt.line("  the\n  goal ", 8)).isEqualTo("the goal");
  }

  @Test
  void what_is_left_out_leaves_an_ellipsis() {
    assertThat(Excerpt.beginning("goals", 4)).isEqualTo("goal");
    assertThat(Excerpt.of("goals", 4)).isEqualTo("goal…");
    assertThat(Excerpt.line("the\n\ngoals", 8)).isEqualTo("the goal…");
    assertThat(Excerpt.of("goal", 0)).isEqualTo("…");
  }

  @Test
  void no_character_is_cut_in_two() {
    assertThat(Excerpt.beginning("a" + NET, 2)).isEqualTo("a");
    assertThat(Excerpt.of(NET + NET, 3)).isEqualTo(NET + "…");
    assertThat(Excerpt.beginning(NET, 1)).isEmpty();
  }
}
