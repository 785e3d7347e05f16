package dev.multitudes.testing.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.run.Run;
import dev.multitudes.simulated.SimulatedModel;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final ChatModel GOOD = SimulatedModel.in(new Darts());
  private static final ChatModel BAD = Always.calling("at_wall");

  @Test
  void the_better_version_is_named_with_what_shows_it() {
    Comparison comparison =
        Comparison.between(
                "board", seed -> Darts.HITTING.play(GOOD, seed),
                "wall", seed -> Darts.HITTING.play(BAD, seed))
            .over(1, 12);

    assertThat(comparison.onlyFirst()).isGreaterThan(6);
    assertThat(comparison.onlySecond()).isZero();
    assertThat(comparison.told())
        .startsWith("board is better than wall: on 12 seeds, board alone reached the goal");
  }

  @Test
  void equal_versions_on_equal_seeds_do_not_differ() {
    Comparison comparison =
        Comparison.between(
                "a", seed -> Darts.HITTING.play(GOOD, seed),
                "b", seed -> Darts.HITTING.play(GOOD, seed))
            .over(1, 5);

    assertThat(comparison.p()).isEqualTo(1);
    assertThat(comparison.told())
        .isEqualTo(
            "It is not known yet which is better: on 5 seeds, a alone reached the goal 0 times, b"
                + " alone 0 times, both %d, neither %d (p = 1.000).",
            comparison.both(), comparison.neither());
  }

  @Test
  void what_is_not_known_yet_says_what_would_tell() {
    var comparison = new Comparison("a", "b", 10, 2, 6, 2, 1);

    assertThat(comparison.told())
        .isEqualTo(
            "It is not known yet which is better: on 20 seeds, a alone reached the goal 2 times, b"
                + " alone 6 times, both 10, neither 2 (p = 0.289); not counted, because the"
                + " environment broke: 1. If they go on to differ like this, about 60 seeds would"
                + " tell.");
  }

  @Test
  void a_seed_on_which_the_environment_broke_does_not_count() {
    LongFunction<Run> breaks =
        seed -> {
          throw new IllegalStateException("connection refused");
        };

    Comparison comparison =
        Comparison.between("a", breaks, "b", seed -> Darts.HITTING.play(GOOD, seed)).over(1, 3);

    assertThat(comparison.broken()).isEqualTo(3);
    assertThat(comparison.seeds()).isZero();
  }

  @Test
  void two_versions_need_two_names_and_a_seed() {
    assertThatThrownBy(
            () ->
                Comparison.between(
                    "a", seed -> Darts.HITTING.play(GOOD, seed),
                    "a", seed -> Darts.HITTING.play(BAD, seed)))
        .hasMessage("Both versions are called \"a\"; give them two names");
    assertThatThrownBy(
            () ->
                Comparison.between(
                        "a", seed -> Darts.HITTING.play(GOOD, seed),
                        "b", seed -> Darts.HITTING.play(GOOD, seed))
                    .over(1, 0))
        .hasMessage("There must be at least 1 seed but were 0");
  }
}
