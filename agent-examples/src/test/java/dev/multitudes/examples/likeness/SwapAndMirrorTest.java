package dev.multitudes.examples.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.agent.Agent;
import dev.multitudes.agent.FirstActs;
import dev.multitudes.agent.Limits;
import dev.multitudes.agent.Stage;
import dev.multitudes.examples.football.Cast;
import dev.multitudes.examples.football.Football;
import dev.multitudes.examples.football.Pitch;
import dev.multitudes.examples.football.Play;
import dev.multitudes.examples.football.Side;
import dev.multitudes.examples.football.Start;
import dev.multitudes.goal.Verdict;
import dev.multitudes.persona.Persona;
import dev.multitudes.reference.Decisions;
import dev.multitudes.reference.Directedness;
import dev.multitudes.reference.ReferenceGoalHolder;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.simulated.SimulatedModel;
import dev.multitudes.world.Planner;
import dev.multitudes.world.World;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The persona is exchanged and every word of the situation kept; the world, and the persona. */
class SwapAndMirrorTest {
  private static final World<Pitch, Play.ByPlayer> WORLD = Football.player(Start.S0);
  private static final ChatModel MODEL = SimulatedModel.in(WORLD);
  private static final Cast STRIKER = Cast.named("striker").orElseThrow();
  private static final String SITUATION = STRIKER.situation(Start.S0);

  @ParameterizedTest
  @CsvSource({
    "striker, shoot(RIGHT), .685, ADVANCES",
    "bribed, shoot(LEFT), .159, ADVANCES",
    "coach, pass(mia), .605, ADVANCES",
    "captain, dribble(BACK), .544, ADVANCES"
  })
  void with_another_persona_the_same_words_lead_to_another_act(
      String name, String act, double score, Verdict open) {
    Persona persona = Cast.named(name).orElseThrow().persona();

    FirstActs<Play.ByPlayer> acts =
        FirstActs.of(persona, WORLD, Start.S0.pitch(), SITUATION, 3, any -> MODEL);
    Event.Judged judged = firstJudged(persona);

    assertThat(acts.counts()).hasSize(1).containsValue(3);
    assertThat(WORLD.nameOf(acts.counts().keySet().iterator().next())).isEqualTo(act);
    assertThat(judged.judgement().measure().orElseThrow().score()).isCloseTo(score, within(5e-4));
    assertThat(judged.judgement().verdict()).isIn(open, Verdict.ACHIEVES, Verdict.FORECLOSES);
  }

  @ParameterizedTest
  @CsvSource({"striker, .685", "bribed, -.841", "coach, -.395", "captain, -.456"})
  void the_same_act_is_judged_by_what_each_of_them_wants(String name, double score) {
    var aim = Cast.named(name).orElseThrow().aim().orElseThrow();
    var holder = ReferenceGoalHolder.in(WORLD, aim);
    Pitch pitch = Start.S0.pitch();
    var baseline = new Planner<>(WORLD, aim.utility()).baseline(pitch);

    double value = holder.value(pitch, new Play.Shoot(Side.RIGHT));

    assertThat((value - baseline.mean()) / baseline.stakes()).isCloseTo(score, within(5e-4));
  }

  private static Event.Judged firstJudged(Persona persona) {
    Run run =
        Agent.as(persona, MODEL)
            .in(Stage.of(WORLD, 1))
            .within(Limits.DEFAULT.turns(1))
            .pursue(SITUATION);
    return run.all(Event.Judged.class).getFirst();
  }

  @Test
  void in_the_mirror_the_persona_follows_the_open_side_and_a_reflex_does_not() {
    var striker = ReferenceGoalHolder.in(WORLD, STRIKER.aim().orElseThrow());
    Pitch mirror = Start.MIRRORED.pitch();
    FirstActs<Play.ByPlayer> before = acts(Start.S0);
    FirstActs<Play.ByPlayer> after = acts(Start.MIRRORED);
    Decisions<Pitch, Play.ByPlayer> asBefore = Decisions.in(mirror, before.counts());

    assertThat(before.counts()).isEqualTo(Map.of(shot("RIGHT"), 3));
    assertThat(after.counts()).isEqualTo(Map.of(shot("LEFT"), 3));
    assertThat(Directedness.of(striker, Decisions.in(mirror, after.counts())).value())
        .isCloseTo(1, within(1e-12));
    assertThat(Directedness.of(striker, asBefore).value()).isCloseTo(-.599, within(5e-4));
  }

  private static FirstActs<Play.ByPlayer> acts(Start start) {
    World<Pitch, Play.ByPlayer> world = Football.player(start);
    return FirstActs.of(
        STRIKER.persona(), world, start.pitch(), STRIKER.situation(start), 3, any -> MODEL);
  }

  private static Play.ByPlayer shot(String side) {
    return new Play.Shoot(Side.valueOf(side));
  }

  @Test
  void a_look_is_passed_over_and_words_alone_are_no_act() {
    World<Pitch, Play.ByPlayer> unseen = Football.player(Start.S3);
    Cast assistant = Cast.named("assistant").orElseThrow();

    FirstActs<Play.ByPlayer> looking =
        FirstActs.of(
            STRIKER.persona(),
            unseen,
            Start.S3.pitch(),
            STRIKER.situation(Start.S3),
            4,
            any -> SimulatedModel.in(unseen));
    FirstActs<Play.ByPlayer> advising =
        FirstActs.of(
            assistant.persona(),
            WORLD,
            Start.S0.pitch(),
            assistant.situation(Start.S0),
            2,
            any -> MODEL);

    assertThat(looking.none()).isZero();
    assertThat(looking.counts().keySet()).isSubsetOf(shot("LEFT"), shot("RIGHT"));
    assertThat(advising).isEqualTo(new FirstActs<>(Map.of(), 2));
  }
}
