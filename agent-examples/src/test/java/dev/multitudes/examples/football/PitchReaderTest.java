package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PitchReaderTest {

  private static final String ESSAY =
      "You are a football player, the ball is at your feet, the goalkeeper stands to the left of"
          + " the goal. What should you do?";

  private final PitchReader reader = new PitchReader(Start.S2.pitch());

  @ParameterizedTest
  @ValueSource(
      strings = {
        ESSAY,
        "The ball is at your feet. The goalkeeper is standing to the left of the goal.",
        "THE KEEPER IS ON YOUR LEFT",
        "The goalkeeper stands to the right. Wait: now the goalkeeper stands to the left.",
        "goal-keeper left",
      })
  void a_plain_sentence_is_the_moment_of_the_essay(String text) {
    assertThat(reader.lastIn(text)).hasValue(Start.S0.pitch());
  }

  @Test
  void the_other_side_is_the_mirrored_moment() {
    assertThat(reader.lastIn(ESSAY.replace("left", "right"))).hasValue(Start.MIRRORED.pitch());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You are a football player, the ball is at your feet. What should you do?",
        "Tell me about the goalkeeper.",
        "Put the ball into the goal!",
      })
  void what_the_text_leaves_open_is_as_the_scenario_has_it(String text) {
    assertThat(reader.lastIn(text)).hasValue(Start.S2.pitch());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "What is the capital of France? Turn left, then right.",
        "The ball was on the left of the room.",
        "A bookkeeper left the right office.",
      })
  void a_text_about_something_else_is_no_pitch(String text) {
    assertThat(reader.lastIn(text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Start.class)
  void a_situation_tells_everybody_of_the_same_pitch(Start start) {
    for (Cast one : Cast.all()) {
      assertThat(reader.lastIn(one.situation(start))).as(one.name()).hasValue(start.pitch());
    }
  }

  @Test
  void a_later_plain_sentence_moves_only_the_goalkeeper() {
    String told = PitchWords.describe(Start.S1.pitch());

    assertThat(reader.lastIn(told + " Yes, the goalkeeper stands to the right."))
        .hasValue(Start.S1.pitch());
    assertThat(reader.lastIn(told + " Now the goalkeeper stands to the left."))
        .hasValue(Start.S1.pitch().withKeeper(Keeper.at(-1.8)));
  }

  @ParameterizedTest
  @EnumSource(Ending.class)
  void a_play_that_was_told_to_be_over_is_over(Ending how) {
    String told = ESSAY + "\nYou shoot. " + PitchWords.over(how);

    assertThat(reader.lastIn(told)).hasValue(Start.S0.pitch().ended(how));
    assertThat(reader.lastIn(told + "\n" + PitchWords.describe(Start.S1.pitch())))
        .hasValue(Start.S1.pitch());
  }

  @Test
  void a_play_without_time_is_over() {
    String told = PitchWords.describe(Start.S0.pitch()).replace("3 more", "0 more");

    assertThat(reader.lastIn(told).flatMap(Pitch::ending)).hasValue(Ending.TIME_UP);
  }

  @Test
  void numbers_beyond_all_measure_are_not_read() {
    String told = PitchWords.describe(Start.S0.pitch()).replace("12", "12345678901234567890");

    assertThat(reader.lastIn(told)).hasValue(Start.S0.pitch());
  }

  @Test
  void names_of_all_alphabets_are_read() {
    String told = PitchWords.describe(Start.S0.pitch()).replace("mia", "İlkay");

    assertThat(reader.lastIn(told).orElseThrow().mates().getFirst().name())
        .isEqualTo("i\u0307lkay");
  }

  @Property
  void no_text_is_too_strange(@ForAll String text) {
    assertThat(reader.lastIn("The goalkeeper " + text)).isPresent();
  }
}
