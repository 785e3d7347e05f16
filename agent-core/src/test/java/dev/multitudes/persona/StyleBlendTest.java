package dev.multitudes.persona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StyleBlendTest {
  private static final Style BARD =
      Style.NONE.manner("You rhyme.").using("thou").shownBy("Thou art.", "Thou wert.");
  private static final Style CHEMIST =
      Style.NONE.manner("You count.").avoiding("thou", "methinks").shownBy("H2O.", "NaCl.");

  @Test
  void the_heavier_style_comes_first_and_shows_more_of_itself() {
    Style blend = Style.blend(Map.of(CHEMIST, .25, BARD, .75));

    assertThat(blend.manner()).isEqualTo("(75 %) You rhyme. (25 %) You count.");
    assertThat(blend.exemplars()).containsExactly("Thou art.", "Thou wert.", "H2O.");
  }

  @Test
  void what_one_of_them_uses_is_not_avoided() {
    Style blend = Style.blend(Map.of(BARD, .5, CHEMIST, .5));

    assertThat(blend.uses()).containsExactly("thou");
    assertThat(blend.avoids()).containsExactly("methinks");
  }

  @Test
  void a_style_alone_stays_what_it_is() {
    assertThat(Style.blend(Map.of(BARD, 1.0, CHEMIST, 0.0))).isEqualTo(BARD);
  }

  @Test
  void weights_are_a_share_each() {
    assertThatThrownBy(() -> Style.blend(Map.of(BARD, .7)))
        .hasMessage("The weights of a blend are 0 or more and 1 together but were [0.7]");
  }
}
