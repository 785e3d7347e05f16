package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

  private static final double LEFT = -1.8;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "keeper left, open right",
        "keeper left open right",
        "open right keeper left",
        "The goalkeeper is on the left, the right side is open.",
        "The right side is open, for the goalkeeper stands to the left!",
        "Goalie to the LEFT - and there is a gap on the RIGHT!",
        "The keeper's on the left; the right-hand side of the goal is wide open",
        "The goal keeper hugs the left post and leaves the right side open.",
        "On the left stands the keeper. Space on the right.",
        "The goalkeeper, on the left. The keeper is on the left. The right is free.",
        "What a moment! The right side is empty with the keeper on the left.",
        "The keeper isn't on the right. The keeper is left, and the right is unguarded.",
      })
  void it_is_right_to_put_the_goalkeeper_left_and_the_open_side_right(String text) {
    assertThat(Report.in(text).isRightFor(LEFT)).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Left! Right! Left!",
        "keeper right, open left",
        "The left side is open, the goalkeeper is on the right.",
        "The goalkeeper is on the left.",
        "The right side is open.",
        "The keeper leaves the right side open.",
        "keeper left, open left",
        "The goalkeeper is on the left, the right side is not open.",
        "The keeper isn't on the left, the right side is open.",
        "The keeper is never left, the right is free.",
        "The keeper is left or right, the right side is open.",
        "Keeper left, open right. No: keeper right, open left.",
        "Both sides are open, keeper left.",
        "The keeper stands in the centre, the right side is open.",
        "keeper left, open right and the middle is open",
      })
  void everything_else_is_not(String text) {
    assertThat(Report.in(text).isRightFor(LEFT)).as(text).isFalse();
  }

  @Test
  void a_goalkeeper_in_the_centre_leaves_either_side_open() {
    assertThat(Report.in("Keeper in the middle, the left is open").isRightFor(.5)).isTrue();
    assertThat(Report.in("Keeper in the center, the right is open").isRightFor(-.5)).isTrue();
    assertThat(Report.in("Keeper in the centre, the centre is open").isRightFor(0)).isFalse();
    assertThat(Report.in("Keeper in the centre, the right is open").isRightFor(-.51)).isFalse();
  }

  @Test
  void nobody_is_right_about_a_goalkeeper_who_was_not_seen() {
    assertThat(Report.isRight("keeper left, open right", Start.S3.pitch())).isFalse();
    assertThat(Report.isRight("keeper left, open right", Start.S0.pitch())).isTrue();
  }

  @Property
  void no_text_is_right_about_both_sides(@ForAll String text) {
    Report report = Report.in(text);

    assertThat(report.isRightFor(-1.8) && report.isRightFor(1.8)).isFalse();
  }
}
