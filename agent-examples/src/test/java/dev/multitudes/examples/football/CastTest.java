package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.persona.Persona;
import dev.multitudes.persona.Style;
import dev.multitudes.persona.ToolScope;
import dev.multitudes.tool.Actions;
import dev.multitudes.track.WorldInferrer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CastTest {

  private static final String ESSAY =
      "You are a football player, the ball is at your feet, the goalkeeper stands to the left of"
          + " the goal. What should you do?";

  @Test
  void everybody_is_found_by_name() {
    assertThat(Cast.all())
        .extracting(Cast::name)
        .containsExactly(
            "striker",
            "bribed",
            "coach",
            "captain",
            "goalkeeper",
            "commentator",
            "assistant",
            "player");
    assertThat(Cast.all()).allMatch(one -> Cast.named(one.name()).orElseThrow() == one);
    assertThat(Cast.named(" Striker ")).isPresent();
    assertThat(Cast.named("referee")).isEmpty();
  }

  @Test
  void the_player_hears_the_essays_sentence_and_nothing_else() {
    Cast player = Cast.named("player").orElseThrow();

    assertThat(player.situation(Start.S0)).isEqualTo(ESSAY);
    assertThat(player.situation(Start.MIRRORED)).isEqualTo(ESSAY.replace("left", "right"));
    assertThat(player.situation(Start.S1))
        .startsWith("You are a football player, the ball is at your feet. Places are (x, y)")
        .endsWith("There is time for 3 more acts. What should you do?");
    assertThat(player.persona().identity()).isEmpty();
    assertThat(player.persona().style()).isEqualTo(Style.NONE);
    assertThat(player.persona().goal().isStated()).isFalse();
    assertThat(player.aim()).isEmpty();
  }

  @Test
  void the_striker_is_told_what_there_is_to_see() {
    Cast striker = Cast.named("striker").orElseThrow();

    assertThat(striker.situation(Start.S0))
        .isEqualTo(
            "The ball is at your feet. The goalkeeper is standing to the left of the goal. What"
                + " should you do? "
                + PitchWords.describe(Start.S0.pitch()));
    assertThat(striker.situation(Start.S3))
        .startsWith("The ball is at your feet. You have not looked up yet");
  }

  @Test
  void the_assistant_is_asked_about_somebody_else() {
    Cast assistant = Cast.named("assistant").orElseThrow();

    assertThat(assistant.persona()).isEqualTo(Persona.ASSISTANT);
    assertThat(assistant.situation(Start.S0))
        .isEqualTo(
            "The ball is at a football player's feet, the goalkeeper stands to the left of the"
                + " goal. What should the player do? "
                + PitchWords.describe(Start.S0.pitch()));
  }

  static Iterable<Cast> everybody() {
    return Cast.all();
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void everybody_wants_something_that_the_world_knows(Cast one) {
    one.aim()
        .ifPresent(
            aim -> {
              assertThat(one.persona().goal()).isEqualTo(aim.goal());
              assertThat(one.world(Start.S0).aims()).contains(aim);
            });
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void nobody_may_use_a_tool_that_is_not_there(Cast one) {
    List<String> there = Actions.of(one.world(Start.S0).actTypes()).names();

    assertThat(one.persona().tools())
        .satisfiesAnyOf(
            scope -> assertThat(scope).isEqualTo(ToolScope.all()),
            scope -> assertThat(there).containsAll(((ToolScope.Only) scope).names()));
  }

  @ParameterizedTest
  @EnumSource(Start.class)
  void what_the_player_wants_can_be_told_from_the_situation(Start start) {
    var inferrer = WorldInferrer.in(Football.player(start));

    String situation = Cast.named("player").orElseThrow().situation(start);

    assertThat(inferrer.fromWords(situation).answer()).hasValue("Score.");
  }

  @Test
  void each_goal_is_recognised_when_somebody_is_addressed_as_its_owner() {
    var inferrer = WorldInferrer.in(Football.player(Start.S0));

    assertThat(inferrer.fromWords("You coach children; every child should play.").answer())
        .hasValue(Aims.COACH.goal().statement());
    assertThat(inferrer.fromWords("You lead in stoppage time and run down the clock.").answer())
        .hasValue(Aims.CAPTAIN.goal().statement());
    assertThat(inferrer.fromWords("The syndicate has paid you to miss.").answer())
        .hasValue(Aims.BRIBED.goal().statement());
    assertThat(inferrer.fromWords("What is the capital of France?").answer()).isEmpty();
  }

  @Test
  void no_saying_is_the_essays_sentence() {
    assertThat(Sayings.STRIKER)
        .noneMatch(saying -> ESSAY.contains(saying) || saying.contains(ESSAY));
  }
}
