package dev.multitudes.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Style;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VoiceTest {

  private static Persona shownBy(String... exemplars) {
    return Persona.named("a pirate").style(Style.NONE.shownBy(exemplars));
  }

  @Test
  void the_distance_is_that_computed_by_hand() {
    // No function words. Trigrams: " ab", "abc", "bc " against " ab", "abd", "bd ": one of three.
    assertThat(Voice.distance("abc", "abd")).isCloseTo(2 / 3., within(1e-12));
    // One function word each, the same, and trigrams " i " against " i ", "i x", " x ".
    double grams = 1 / Math.sqrt(3);
    assertThat(Voice.distance("I", "I x")).isCloseTo(1 - (1 + grams) / 2, within(1e-12));
  }

  @Test
  void case_and_blanks_are_no_style_and_punctuation_is() {
    assertThat(Voice.distance("Aye,\n  matey", "AYE, matey")).isCloseTo(0, within(1e-12));
    assertThat(Voice.distance("Aye, matey!", "Aye, matey.")).isPositive();
  }

  @Test
  void nothing_is_as_far_as_can_be_from_something() {
    assertThat(Voice.distance("", "Aye")).isEqualTo(1);
    assertThat(Voice.distance("", " ")).isZero();
  }

  @Property
  void a_text_is_at_no_distance_from_itself(@ForAll String text) {
    assertThat(Voice.distance(text, text)).isCloseTo(0, within(1e-9));
  }

  @Property
  void a_distance_is_symmetric_and_from_zero_to_one(@ForAll String one, @ForAll String other) {
    double distance = Voice.distance(one, other);

    assertThat(distance).isBetween(0., 1.).isEqualTo(Voice.distance(other, one));
  }

  @Test
  void saying_it_twice_is_the_same_style() {
    Voice voice = Voice.of(shownBy("Aye, I be here.", "Nay, ye be not.", "Aye, so it be."));

    double once = voice.distance(List.of("Aye, ye be here."));

    assertThat(voice.distance(List.of("Aye, ye be here.", "Aye, ye be here.")))
        .isCloseTo(once, within(1e-12));
  }

  @Test
  void the_baseline_leaves_out_one_exemplar_at_a_time() {
    Baseline baseline = Voice.of(shownBy("abc", "abc", "xyz")).baseline(3);

    // "abc" against "abc xyz": 1 / sqrt 2; "xyz" against "abc abc": nothing in common
    double near = 1 - 1 / Math.sqrt(2);
    double mean = (2 * near + 1) / 3;
    double squares = 2 * (near - mean) * (near - mean) + (1 - mean) * (1 - mean);
    assertThat(baseline.mean()).isCloseTo(mean, within(1e-12));
    assertThat(baseline.deviation()).isCloseTo(Math.sqrt(squares / 2), within(1e-12));
  }

  @Test
  void shorter_speech_is_expected_to_be_farther_away() {
    Voice voice = Voice.of(new Talk(1).shownBy(12));

    assertThat(voice.baseline(10).mean()).isGreaterThan(voice.baseline(40).mean());
    assertThat(voice.baseline(40).mean()).isGreaterThan(voice.baseline(160).mean());
    assertThat(voice.baseline(1_000_000)).isEqualTo(voice.baseline(10_000));
    assertThat(voice.baseline(1)).isEqualTo(voice.baseline(8));
  }

  @Test
  void a_length_between_two_that_were_measured_lies_between_them() {
    Voice voice = Voice.of(new Talk(1).shownBy(12));

    assertThat(voice.baseline(64).mean())
        .isCloseTo((voice.baseline(32).mean() + voice.baseline(128).mean()) / 2, within(.1));
    assertThat(voice.baseline(90).mean())
        .isBetween(voice.baseline(128).mean(), voice.baseline(64).mean());
  }

  @Test
  void exemplars_that_are_all_the_same_do_not_make_everything_else_an_alarm() {
    Voice voice = Voice.of(shownBy("Aye!", "Aye!", "Aye!"));

    assertThat(voice.baseline(1).mean()).isCloseTo(0, within(1e-12));
    assertThat(voice.baseline(1).deviation()).isEqualTo(.05);
  }

  @Test
  void a_voice_needs_three_exemplars() {
    assertThatThrownBy(() -> Voice.of(shownBy("Aye!", "Nay!", "...")))
        .hasMessage(
            "A voice is learnt from at least 3 exemplars, but the style of \"a pirate\" has 2; add"
                + " some with style.shownBy(...)");
  }
}
