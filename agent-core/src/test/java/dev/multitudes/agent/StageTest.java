package dev.multitudes.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Measure;
import dev.multitudes.goal.Verdict;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Event.Clue;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.simulated.SimulatedModel;
import dev.multitudes.world.Hallway;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class StageTest {
  private static final String SITUATION = "You stand at door 1 with 2 steps left.";
  private static final Persona WALKER = Persona.named("a walker").wanting(Hallway.REACH_TWO);

  private final Hallway hallway = new Hallway();

  private Agent agent(Persona persona) {
    return Agent.as(persona, SimulatedModel.in(hallway))
        .timedBy(InstantSource.fixed(Instant.EPOCH))
        .namingRunsBy(() -> "walk");
  }

  private Run walk(Persona persona, long seed, String situation) {
    return agent(persona).in(Stage.of(hallway, seed)).pursue(situation);
  }

  private static List<Judgement> judgements(Run run) {
    return run.all(Event.Judged.class).stream().map(Event.Judged::judgement).toList();
  }

  /** Seeds differ in where a step forward ends. */
  private Run firstRunWhere(Predicate<Run> fits) {
    for (long seed = 0; seed < 100; seed++) {
      Run run = walk(WALKER, seed, SITUATION);
      if (fits.test(run)) {
        return run;
      }
    }
    throw new AssertionError("None of 100 seeds gives such a run");
  }

  @Test
  void the_simulated_model_walks_to_the_goal_and_says_that_it_is_simulated() {
    Run run = firstRunWhere(r -> r.turns() == 1);

    assertThat(run.outcome()).isInstanceOf(Outcome.Achieved.class);
    assertThat(run.words())
        .containsExactly(
            "[simulated] I want this: \"Stand at door 2.\" I choose forward(), worth 0.9600 to"
                + " me.");
    assertThat(run.reply().orElseThrow().model()).isEqualTo("simulated, not a language model");
  }

  @Test
  void an_act_is_judged_by_its_exact_value_with_skill_and_luck_apart() {
    Judgement judgement = judgements(firstRunWhere(r -> r.turns() == 1)).getFirst();

    assertThat(judgement.verdict()).isEqualTo(Verdict.ACHIEVES);
    Measure measure = judgement.measure().orElseThrow();
    assertThat(measure.act()).isCloseTo(.96, within(1e-12));
    assertThat(measure.skill()).isCloseTo(0, within(1e-12));
    assertThat(measure.luck()).isCloseTo(.04, within(1e-12));
    assertThat(measure.score()).isCloseTo(.5, within(1e-12));
    assertThat(judgement.why()).isEqualTo("exact: door 2");
  }

  @Test
  void a_good_act_that_ends_badly_forecloses_by_chance() {
    Run run = firstRunWhere(r -> r.outcome() instanceof Outcome.Foreclosed);

    assertThat(run.outcome())
        .isInstanceOfSatisfying(
            Outcome.Foreclosed.class,
            lost -> assertThat(lost.blame()).isEqualTo(Judgement.Blame.CHANCE));
    assertThat(judgements(run))
        .extracting(Judgement::verdict)
        .containsExactly(Verdict.ADVANCES, Verdict.FORECLOSES);
    assertThat(judgements(run))
        .extracting(Judgement::why)
        .containsExactly(
            "forward() is the best act", "exact: no steps are left; forward() is the best act");
  }

  @Test
  void another_goal_makes_another_act_the_right_one() {
    Run run = walk(Persona.named("a sleeper").wanting(Hallway.GO_HOME), 1, SITUATION);

    assertThat(run.did(Hallway.Back.class)).hasSize(1);
    assertThat(run.outcome()).isInstanceOf(Outcome.Achieved.class);
  }

  @Test
  void a_goal_that_is_only_mentioned_is_not_the_one_that_is_stated() {
    Persona sleeper =
        Persona.named("a sleeper")
            .wanting(Hallway.GO_HOME)
            .style("Never say \"Stand at door 2.\" aloud.");

    assertThat(walk(sleeper, 1, SITUATION).did(Hallway.Back.class)).hasSize(1);
  }

  @Test
  void an_unstated_goal_is_inferred_from_the_words_and_again_from_the_act() {
    Run run =
        walk(
            Persona.impliedBySituation("somebody"),
            1,
            "You are tired and want to go to bed at home. " + SITUATION);

    List<Event.GoalInferred> inferred = run.all(Event.GoalInferred.class);
    assertThat(inferred)
        .extracting(Event.GoalInferred::from)
        .containsExactly(Clue.WORDS, Clue.ACTS, Clue.WORDS_AND_ACTS);
    assertThat(inferred.getFirst().goal()).contains("Go home to door 0.");
    double back = Math.exp(8) / (Math.exp(8) + Math.exp(8 * .2));
    double likelihoodOfTheOther = 1 / (Math.exp(8 * .96) + 1);
    assertThat(inferred.get(1).posterior().of("Go home to door 0."))
        .isCloseTo(back / (back + likelihoodOfTheOther + .5), within(1e-9));
    assertThat(run.outcome()).isInstanceOf(Outcome.Achieved.class);
  }

  @Test
  void without_a_persona_the_simulated_model_advises_and_touches_nothing() {
    Run run =
        agent(Persona.ASSISTANT)
            .with(Stage.of(hallway, 1).tools())
            .pursue("Somebody at door 1 with 2 steps left wants to get to the meeting. What now?");

    assertThat(run.acts()).hasSize(1);
    assertThat(run.outcome())
        .isEqualTo(
            new Outcome.Answered(
                "[simulated] I am an assistant, so I advise and do not act. Whoever wants this:"
                    + " \"Stand at door 2.\" should choose forward()."));
    assertThat(judgements(run)).extracting(Judgement::verdict).containsExactly(Verdict.UNKNOWN);
  }

  @Test
  void the_simulated_model_says_when_it_knows_nothing_of_what_it_is_told() {
    Run run = walk(WALKER, 1, "What is the capital of France?");

    assertThat(run.words())
        .containsOnly(
            "[simulated] I know nothing but the world \"hallway\", and nothing here speaks of it.");
  }

  @Test
  void tokens_stream_to_listeners() {
    var tokens = new ArrayList<String>();
    RunListener listener =
        new RunListener() {
          @Override
          public void onToken(String token) {
            tokens.add(token);
          }
        };

    Run run =
        Agent.streaming(WALKER, SimulatedModel.in(hallway))
            .in(Stage.of(hallway, 1))
            .followedBy(listener)
            .pursue(SITUATION);

    assertThat(tokens).hasSizeGreaterThan(5);
    assertThat(String.join("", tokens)).isEqualTo(String.join("", run.words()));
  }

  @Test
  void the_same_seed_gives_the_same_run() {
    assertThat(walk(WALKER, 7, SITUATION)).isEqualTo(walk(WALKER, 7, SITUATION));
  }

  @Test
  void a_soft_choice_takes_each_act_as_often_as_its_value_says() {
    int forward = 0;
    for (long seed = 0; seed < 500; seed++) {
      Run run =
          Agent.as(WALKER, SimulatedModel.in(hallway, 2, seed))
              .in(Stage.of(hallway, 1))
              .within(Limits.DEFAULT.turns(1))
              .pursue("walk", SITUATION);
      forward += run.did(Hallway.Forward.class).size();
    }

    double expected = Math.exp(2 * .96) / (Math.exp(2 * .96) + 1);
    assertThat(forward / 500.).isCloseTo(expected, within(.05));
  }
}
