package dev.multitudes.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartTest {

  @Test
  void each_part_is_found_by_its_label() {
    assertThat(List.of("loop", "tracker", "wall-clock", "reading").stream().map(Part::named))
        .containsExactly(Part.values());
  }

  @Test
  void a_part_that_there_is_not_names_those_that_there_are() {
    assertThatThrownBy(() -> Part.named("readng"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There is no part \"readng\"; there are [loop, tracker, wall-clock, reading]."
                + " Usage: Bench [FILE [loop|tracker|wall-clock|reading]]");
  }

  @Test
  void a_text_that_takes_too_long_when_doubled_is_marked() {
    assertThat(new Growth("{", "whole", 1_048_576, 10, 23, "").row()).doesNotContain("ABOVE");
    assertThat(new Growth("{", "whole", 1_048_576, 10, 23.1, "").row()).contains("ABOVE 2.3");
  }

  @Test
  void the_texts_that_are_measured_are_as_long_as_they_say() {
    Texts.all()
        .forEach((name, text) -> assertThat(text.apply(1 << 16)).hasSizeBetween(65_400, 65_536));
  }
}
