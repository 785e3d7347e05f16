package dev.multitudes.examples.football;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.world.Aim;
import dev.multitudes.world.IllegalActException;
import dev.multitudes.world.Planner;
import dev.multitudes.world.World;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlayerWorldTest {

  private static final Offset<Double> EXACTLY = within(Reference.TOLERANCE);

  private final World<Pitch, Play.ByPlayer> football = Football.player(Start.S0);

  @ParameterizedTest
  @MethodSource("values")
  void each_act_has_the_value_of_the_reference(Reference.Row row) {
    Play.ByPlayer act = Reference.act(row.act());

    List<Double> values =
        planners().map(planner -> planner.value(row.start().pitch(), act)).toList();

    assertThat(values).usingElementComparator(PlayerWorldTest::compare).isEqualTo(row.numbers());
  }

  @ParameterizedTest
  @MethodSource("best")
  void each_start_has_the_value_of_the_reference(Reference.Row row) {
    List<Double> values = planners().map(planner -> planner.value(row.start().pitch())).toList();

    assertThat(values).usingElementComparator(PlayerWorldTest::compare).isEqualTo(row.numbers());
  }

  @ParameterizedTest
  @MethodSource("mean")
  void an_act_at_random_has_the_value_of_the_reference(Reference.Row row) {
    List<Double> values =
        planners().map(planner -> planner.baseline(row.start().pitch()).mean()).toList();

    assertThat(values).usingElementComparator(PlayerWorldTest::compare).isEqualTo(row.numbers());
  }

  static Stream<Reference.Row> values() {
    return Reference.values();
  }

  static Stream<Reference.Row> best() {
    return Reference.best();
  }

  static Stream<Reference.Row> mean() {
    return Reference.mean();
  }

  private static int compare(double one, double other) {
    return Math.abs(one - other) <= Reference.TOLERANCE ? 0 : Double.compare(one, other);
  }

  private Stream<Planner<Pitch, Play.ByPlayer>> planners() {
    return football.aims().stream().map(aim -> new Planner<>(football, aim.utility()));
  }

  private Planner<Pitch, Play.ByPlayer> planner(Aim<Pitch> aim) {
    return new Planner<>(football, aim.utility());
  }

  @Test
  void the_same_words_ask_each_persona_for_another_act() {
    Pitch pitch = Start.S0.pitch();

    Stream<String> best = planners().map(planner -> planner.best(pitch).inShort());

    assertThat(best).containsExactly("shoot(RIGHT)", "shoot(LEFT)", "pass(mia)", "dribble(BACK)");
  }

  @Test
  void a_blind_shot_is_a_toss_of_a_coin_and_a_look_is_worth_a_third_of_a_goal() {
    var striker = planner(Aims.STRIKER);
    Pitch unseen = Start.S3.pitch();

    assertThat(striker.value(unseen, new Play.Shoot(Side.LEFT))).isCloseTo(.520054, EXACTLY);
    assertThat(striker.value(unseen, new Play.Shoot(Side.CENTRE))).isCloseTo(.177221, EXACTLY);
    assertThat(striker.value(unseen, new Play.Shoot(Side.RIGHT))).isCloseTo(.521891, EXACTLY);
    assertThat(striker.best(unseen, football.baseline(unseen))).isEqualTo(new Play.Pass("mia"));
    assertThat(striker.value(unseen, new Play.Pass("mia"))).isCloseTo(.5559, within(5e-5));
    assertThat(striker.best(unseen)).isEqualTo(new Play.Look());
    assertThat(striker.value(unseen)).isCloseTo(.885968, EXACTLY);
  }

  @Test
  void blind_acts_have_the_values_of_the_reference() {
    var striker = planner(Aims.STRIKER);
    Pitch unseen = Start.S3.pitch();

    String values =
        football.baseline(unseen).stream()
            .map(
                act ->
                    String.format(
                        Locale.ROOT, "%s %.4f", act.inShort(), striker.value(unseen, act)))
            .collect(joining("\n"));

    assertThat(values)
        .isEqualTo(
            """
            shoot(LEFT) 0.5201
            shoot(CENTRE) 0.1772
            shoot(RIGHT) 0.5219
            pass(mia) 0.5559
            pass(lee) 0.4290
            dribble(LEFT) 0.1755
            dribble(RIGHT) 0.5340
            dribble(FORWARD) 0.3678
            dribble(BACK) 0.5321
            hold() 0.2011\
            """);
  }

  @Test
  void looking_is_only_worth_a_choice_while_the_goalkeeper_is_unseen() {
    assertThat(names(football.legal(Start.S0.pitch())))
        .isEqualTo(names(football.baseline(Start.S0.pitch())))
        .isEqualTo(
            "shoot(LEFT) shoot(CENTRE) shoot(RIGHT) pass(mia) pass(lee) dribble(LEFT)"
                + " dribble(RIGHT) dribble(FORWARD) dribble(BACK) hold()");
    assertThat(names(football.legal(Start.S3.pitch()))).endsWith("hold() look()");
    assertThat(names(football.baseline(Start.S3.pitch()))).doesNotContain("look()");
  }

  private static String names(List<Play.ByPlayer> acts) {
    return acts.stream().map(Play::inShort).collect(joining(" "));
  }

  @Test
  void a_look_shows_the_goalkeeper_takes_a_fifth_of_a_second_and_no_tick() {
    var seen = football.outcomes(Start.S3.pitch(), new Play.Look());

    assertThat(seen.cases()).hasSize(2);
    Pitch left = seen.draw(.25);
    assertThat(left.keeper().x()).isCloseTo(-1.2, EXACTLY);
    assertThat(left.ticksLeft()).isEqualTo(3);
    assertThat(left.defenders().getFirst().distanceTo(new Spot(-3, 8))).isCloseTo(.8, EXACTLY);
    assertThat(seen.draw(.75).keeper().x()).isCloseTo(1.2, EXACTLY);
  }

  @Test
  void every_act_but_words_shows_where_the_goalkeeper_is() {
    Pitch unseen = Start.S3.pitch();

    assertThat(football.legal(unseen))
        .allSatisfy(
            act ->
                assertThat(football.outcomes(unseen, act).cases())
                    .allMatch(one -> one.value().keeper().seen()));
    assertThat(football.outcomes(unseen, new Play.Say("Mia!")).draw(0))
        .isEqualTo(unseen.saying("Mia!"));
  }

  @Test
  void only_looking_and_talking_are_free() {
    assertThat(football.isFree(new Play.Look())).isTrue();
    assertThat(football.isFree(new Play.Say("Here!"))).isTrue();
    assertThat(football.baseline(Start.S0.pitch())).noneMatch(football::isFree);
  }

  @Test
  void after_a_pass_the_receiver_has_the_ball() {
    Pitch after = football.outcomes(Start.S0.pitch(), new Play.Pass("Mia")).draw(0);

    assertThat(after.ball()).isEqualTo(new Spot(-7, 10));
    assertThat(after.received()).containsExactly("mia");
    assertThat(after.ticksLeft()).isEqualTo(2);
    assertThat(names(football.legal(after))).contains("pass(lee)").doesNotContain("pass(mia)");
  }

  @Test
  void with_the_last_tick_the_time_is_up() {
    Pitch pitch = Start.S0.pitch();

    for (int tick = 0; tick < 3; tick++) {
      assertThat(football.isOver(pitch)).isFalse();
      pitch = football.outcomes(pitch, new Play.Dribble(Direction.BACK)).draw(0);
    }

    assertThat(pitch.endedWith(Ending.TIME_UP)).isTrue();
    assertThat(football.legal(pitch)).isEmpty();
    assertThat(football.baseline(pitch)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Start.class)
  void every_outcome_of_every_act_can_be_told_and_judged(Start start) {
    assertThat(football.legal(start.pitch()))
        .allSatisfy(
            act -> {
              for (var one : football.outcomes(start.pitch(), act).cases()) {
                assertThat(football.tell(start.pitch(), act, one.value())).endsWith(".");
                assertThat(football.aims())
                    .filteredOn(aim -> football.isOver(one.value()))
                    .allMatch(aim -> aim.utility().worth(one.value()).isPresent());
              }
            });
  }

  @Test
  void a_pass_to_nobody_is_told_who_there_is() {
    assertThatThrownBy(() -> football.outcomes(Start.S0.pitch(), new Play.Pass("Bob")))
        .isInstanceOf(IllegalActException.class)
        .hasMessage("There is no team-mate \"bob\" to pass to; there are [mia, lee].");
  }

  @Test
  void a_pass_to_whoever_has_the_ball_is_told_what_else_there_is() {
    Pitch withMia = football.outcomes(Start.S0.pitch(), new Play.Pass("mia")).draw(0);

    assertThatThrownBy(() -> football.outcomes(withMia, new Play.Pass("mia")))
        .isInstanceOf(IllegalActException.class)
        .hasMessage("mia has the ball already. Pass to one of [lee], or shoot, dribble or hold.");
  }

  @Test
  void a_dribble_off_the_field_is_told_which_ways_there_are() {
    Pitch near = Start.S0.pitch().withBall(new Spot(0, 4));

    assertThatThrownBy(() -> football.outcomes(near, new Play.Dribble(Direction.FORWARD)))
        .isInstanceOf(IllegalActException.class)
        .hasMessage(
            "There is no room to dribble FORWARD: 3 m that way is (0, 1), but x must be from -30"
                + " to 30 and y from 2 to 40. You can dribble [LEFT, RIGHT, BACK].");
    assertThat(names(football.legal(near))).doesNotContain("FORWARD");
  }

  @Test
  void when_the_play_is_over_nothing_more_can_be_done() {
    Pitch scored = Start.S0.pitch().ended(Ending.GOAL);

    assertThatThrownBy(() -> football.outcomes(scored, new Play.Say("Hooray!")))
        .isInstanceOf(IllegalActException.class)
        .hasMessage(
            "The play is over: the ball is in the net. Nothing more can be done on the pitch.");
  }

  @Test
  void each_kind_of_act_says_what_it_is_for() {
    assertThat(football.actTypes()).hasSize(6);
    assertThat(football.actTypes()).extracting(football::meaningOf).doesNotHaveDuplicates();
    assertThatThrownBy(() -> Meanings.of(Play.ByPlayer.class))
        .hasMessage("Nobody can do interface dev.multitudes.examples.football.Play$ByPlayer here.");
  }

  @Test
  void the_world_has_its_name_and_begins_as_its_start_says() {
    assertThat(football.name()).isEqualTo("football");
    assertThat(football.stateType()).isEqualTo(Pitch.class);
    assertThat(football.initial(7)).isEqualTo(Start.S0.pitch());
    assertThat(football.nameOf(new Play.Say("Mia!"))).isEqualTo("say(Mia!)");
  }

  @Provide
  Arbitrary<Pitch> pitches() {
    return Pitches.any().filter(pitch -> !pitch.over());
  }

  @Property(tries = 300)
  void on_any_pitch_every_legal_act_leads_somewhere(@ForAll("pitches") Pitch pitch) {
    assertThat(football.legal(pitch))
        .isNotEmpty()
        .allMatch(act -> !football.outcomes(pitch, act).cases().isEmpty());
  }
}
