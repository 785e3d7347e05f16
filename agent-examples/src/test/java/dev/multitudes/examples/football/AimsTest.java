package dev.multitudes.examples.football;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.goal.Act.Fate;
import dev.multitudes.goal.Attainment;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import dev.multitudes.world.Aim;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AimsTest {

  private static final Pitch OPEN = Start.S0.pitch();
  private static final String RIGHT = "The keeper is left, the right side is open.";
  private static final String WRONG = "The keeper is right, the left side is open.";

  @ParameterizedTest
  @MethodSource("endings")
  void a_play_that_is_over_has_reached_the_goal_or_lost_it(Aim<Pitch> aim, Set<Ending> good) {
    for (Ending how : Ending.values()) {
      Evidence evidence = Seen.of(OPEN.ended(how));

      assertThat(achieved(aim.goal(), evidence)).as("%s", how).isEqualTo(good.contains(how));
      assertThat(failed(aim.goal(), evidence)).as("%s", how).isEqualTo(!good.contains(how));
      assertThat(aim.utility().worth(OPEN.ended(how))).as("%s", how).isPresent();
    }
  }

  static Stream<Arguments> endings() {
    return Stream.of(
        Arguments.of(Aims.STRIKER, EnumSet.of(Ending.GOAL)),
        Arguments.of(Aims.BRIBED, EnumSet.of(Ending.SAVED, Ending.BLOCKED, Ending.OFF_TARGET)),
        Arguments.of(Aims.COACH, EnumSet.noneOf(Ending.class)),
        Arguments.of(Aims.CAPTAIN, EnumSet.of(Ending.TIME_UP)),
        Arguments.of(Aims.GOALKEEPER, EnumSet.complementOf(EnumSet.of(Ending.GOAL))),
        Arguments.of(Aims.COMMENTATOR, EnumSet.noneOf(Ending.class)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void while_the_play_goes_on_nothing_is_decided(Aim<Pitch> aim) {
    for (Evidence evidence : Arrays.asList(Seen.nothing(), Seen.of(OPEN))) {
      assertThat(achieved(aim.goal(), evidence)).isFalse();
      assertThat(failed(aim.goal(), evidence)).isFalse();
    }
    assertThat(aim.utility().worth(OPEN)).isEmpty();
  }

  static Stream<Aim<Pitch>> all() {
    return Stream.concat(Aims.OF_PLAYERS.stream(), Stream.of(Aims.GOALKEEPER, Aims.COMMENTATOR));
  }

  @Test
  void the_coach_is_content_once_mia_has_received_whatever_follows() {
    Pitch received = OPEN.receivedBy("mia").receivedBy("lee");

    for (Pitch pitch : new Pitch[] {received, received.ended(Ending.TURNOVER)}) {
      assertThat(achieved(Aims.COACH.goal(), Seen.of(pitch))).isTrue();
      assertThat(failed(Aims.COACH.goal(), Seen.of(pitch))).isFalse();
      assertThat(Aims.COACH.utility().worth(pitch)).hasValue(1);
    }
    assertThat(Aims.COACH.utility().worth(OPEN.receivedBy("lee"))).isEmpty();
  }

  @Test
  void the_commentator_reports_by_the_tool_or_in_plain_words() {
    Goal goal = Aims.COMMENTATOR.goal();

    assertThat(achieved(goal, Seen.of(OPEN.saying(RIGHT)))).isTrue();
    assertThat(achieved(goal, Seen.of(OPEN).saying("Well ...", RIGHT))).isTrue();
    assertThat(achieved(goal, Seen.of(OPEN.saying(WRONG)).saying(WRONG))).isFalse();
    assertThat(achieved(goal, Seen.nothing().saying(RIGHT))).isFalse();
    assertThat(failed(goal, Seen.of(OPEN.saying(WRONG).ended(Ending.TIME_UP)))).isTrue();
    assertThat(failed(goal, Seen.of(OPEN.saying(RIGHT).ended(Ending.TIME_UP)))).isFalse();
  }

  @Test
  void the_commentator_never_touches_the_ball() {
    Goal goal = Aims.COMMENTATOR.goal();

    assertThat(violated(goal, Seen.of(OPEN).calling("shoot", Fate.DONE))).isTrue();
    assertThat(violated(goal, Seen.of(OPEN).calling("move", Fate.FAILED))).isTrue();
    assertThat(violated(goal, Seen.of(OPEN).calling("shoot", Fate.REFUSED))).isFalse();
    assertThat(violated(goal, Seen.of(OPEN).calling("say", Fate.DONE))).isFalse();
    assertThat(violated(goal, Seen.nothing())).isFalse();
  }

  @Test
  void a_goal_in_the_net_can_be_asked_for_by_name() {
    assertThat(Pitch.isGoal(Seen.of(OPEN.ended(Ending.GOAL)))).isTrue();
    assertThat(Pitch.isGoal(Seen.of(OPEN.ended(Ending.SAVED)))).isFalse();
    assertThat(Pitch.isGoal(Seen.nothing())).isFalse();
  }

  @Test
  void each_goal_is_one_plain_sentence() {
    assertThat(all().map(aim -> aim.goal().statement()))
        .containsExactly(
            "Score.",
            "Do not score, but look honest.",
            "Mia gets the ball, so that every child has played it.",
            "Keep the ball until the final whistle.",
            "Keep the ball out of the net.",
            "Tell the listeners where the goalkeeper stands and which side of the goal is open.");
  }

  @Test
  void only_the_captain_and_the_goalkeeper_can_wait() {
    Pitch later = OPEN.ticked();

    assertThat(all().map(aim -> aim.utility().discount(OPEN, later)))
        .containsExactly(.9, .9, .9, 1., 1., .5);
    assertThat(all().map(aim -> aim.utility().discount(OPEN, OPEN))).containsOnly(1.);
  }

  private static boolean achieved(Goal goal, Evidence evidence) {
    return Attainment.of(goal, evidence).isReached();
  }

  private static boolean failed(Goal goal, Evidence evidence) {
    return goal.failed().stream().anyMatch(criterion -> criterion.holdsOn(evidence));
  }

  private static boolean violated(Goal goal, Evidence evidence) {
    return goal.constraints().stream().anyMatch(one -> one.isViolatedBy(evidence));
  }
}
