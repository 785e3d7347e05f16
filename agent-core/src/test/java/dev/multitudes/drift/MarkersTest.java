package dev.multitudes.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MarkersTest {
  private static final Offset<Double> CLOSE = within(1e-12);
  // Four words each; the vocabulary is aye, ye, the, help: 4 words, so the priors are 2 together.
  private static final Markers MARKERS =
      Markers.between(List.of("Aye aye", "ye the"), List.of("help help help the"));

  @Test
  void markers_are_those_computed_by_hand() {
    // aye comes 2 times of 8 in both: prior 2 * 2/8 = .5; all are 4 + 2 = 6
    assertThat(MARKERS.of("aye")).isCloseTo(Math.log(2.5 / 3.5) - Math.log(.5 / 5.5), CLOSE);
    // help comes 3 times of 8: prior .75
    assertThat(MARKERS.of("help")).isCloseTo(Math.log(.75 / 5.25) - Math.log(3.75 / 2.25), CLOSE);
  }

  @Test
  void what_both_say_alike_and_what_neither_says_marks_nobody() {
    assertThat(MARKERS.of("the")).isZero();
    assertThat(MARKERS.of("rope")).isZero();
  }

  @Test
  void the_score_is_the_mean_over_the_words() {
    assertThat(MARKERS.score("Aye, the rope!")).isCloseTo(MARKERS.of("aye") / 3, CLOSE);
    assertThat(MARKERS.score("")).isZero();
  }

  @Test
  void who_was_shown_more_of_has_no_advantage() {
    Markers more =
        Markers.between(
            List.of("Aye aye", "ye the"), List.of("help help help the", "help help help the"));

    assertThat(more.of("the")).isCloseTo(0, CLOSE);
    assertThat(more.of("help")).isCloseTo(MARKERS.of("help"), CLOSE);
  }

  @Test
  void two_speakers_of_one_word_are_not_told_apart() {
    assertThat(Markers.between(List.of("aye"), List.of("aye")).of("aye")).isZero();
  }

  @Test
  void the_pull_is_that_computed_by_hand() {
    // aye: 2.5/6 for the persona, .5/6 for the assistant; it counts once
    AssistantPull pull = AssistantPull.EVEN.plus("aye aye", MARKERS);

    assertThat(pull.assistant()).isCloseTo(.5 / 3, CLOSE);
    assertThat(pull.isRelapse()).isFalse();
  }

  @Test
  void belief_is_carried_on_and_drawn_to_the_middle() {
    AssistantPull pull = new AssistantPull(.9).plus("rope", MARKERS);

    assertThat(pull.assistant()).isCloseTo(.9 * .95 + .1 * .05, CLOSE);
  }

  @Test
  void a_long_talk_in_character_does_not_hide_the_turn_out_of_it() {
    AssistantPull pull = AssistantPull.EVEN;
    for (int turn = 0; turn < 1000; turn++) {
      pull = pull.plus("aye ye", MARKERS);
    }

    assertThat(pull.isRelapse()).isFalse();
    assertThat(pull.plus("help", MARKERS).plus("help", MARKERS).isRelapse()).isTrue();
  }

  @Property
  void both_speakers_together_are_certain(
      @ForAll @DoubleRange(min = 0, max = 1) double before, @ForAll String reply) {
    AssistantPull pull = new AssistantPull(before).plus("help " + reply, MARKERS);

    assertThat(pull.assistant()).isBetween(0., 1.);
    assertThat(pull.assistant() + pull.persona()).isCloseTo(1, CLOSE);
  }

  @Test
  void the_friendly_assistant_is_known_by_its_words() {
    Markers markers = Markers.of(new Talk(1).shownBy(8));

    assertThat(markers.score("I'm happy to help! Let me know if you have other questions."))
        .isNegative();
    assertThat(markers.score("Arr, matey, ye be a scurvy dog!")).isPositive();
  }

  @Test
  void two_speakers_must_speak() {
    assertThatThrownBy(() -> Markers.between(List.of(), List.of("help")))
        .hasMessage("Markers tell two speakers apart, but the persona says nothing");
    assertThatThrownBy(() -> Markers.between(List.of("aye"), List.of("!")))
        .hasMessage("Markers tell two speakers apart, but the rival says nothing");
    assertThatThrownBy(() -> new AssistantPull(2))
        .hasMessage("A probability must be from 0 to 1 but that of the assistant was 2.0");
  }
}
