package dev.multitudes.agent;

import static dev.multitudes.agent.ScriptedReplies.calls;
import static dev.multitudes.agent.ScriptedReplies.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.multitudes.goal.Act;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Origin;
import dev.multitudes.goal.Verdict;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Event.Clue;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.track.CostInferrer;
import dev.multitudes.track.Costs;
import dev.multitudes.track.GoalInferrer;
import dev.multitudes.track.ModelInferrer;
import dev.multitudes.track.Voters;
import dev.multitudes.track.WorldInferrer;
import dev.multitudes.world.Hallway;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InferringRunsTest {
  private static final String SITUATION = "You stand at door 1 with 2 steps left.";
  private static final String BED = "You are tired and want to go home to bed.";
  private static final String HOME = Hallway.GO_HOME.statement();
  private static final Persona SOMEBODY = Persona.impliedBySituation("somebody");
  private static final List<Goal> GOALS = List.of(Hallway.REACH_TWO, Hallway.GO_HOME);

  private static Agent agent(GoalInferrer inferrer, AiMessage... replies) {
    return Agent.as(SOMEBODY, ScriptedReplies.of(replies))
        .timedBy(InstantSource.fixed(Instant.EPOCH))
        .namingRunsBy(() -> "walk")
        .in(Stage.of(new Hallway(), 1))
        .inferring(inferrer);
  }

  private static GoalInferrer voting(Voters voters) {
    return WorldInferrer.in(new Hallway())
        .readingWordsBy(ModelInferrer.asking(voters).among(GOALS));
  }

  static Stream<GoalInferrer> inferrers() {
    var costs =
        new Costs() {
          @Override
          public double doing(Goal goal, List<Act> observed) {
            return 1;
          }

          @Override
          public double avoiding(Goal goal, List<Act> observed) {
            return 2;
          }
        };
    return Stream.of(
        WorldInferrer.in(new Hallway()),
        WorldInferrer.in(new Hallway()).anyBeta(),
        ModelInferrer.asking(new Voters().saying(10, "1")).among(GOALS),
        CostInferrer.among(GOALS, costs, 1),
        voting(new Voters().saying(10, "1")),
        GoalInferrer.none());
  }

  @ParameterizedTest
  @MethodSource("inferrers")
  void a_run_without_a_stated_goal_begins_with_an_inference(GoalInferrer inferrer) {
    Run run = agent(inferrer, says("Hm.")).pursue(SITUATION);

    assertThat(run.events().get(1))
        .isInstanceOfSatisfying(
            Event.GoalInferred.class, first -> assertThat(first.from()).isEqualTo(Clue.WORDS));
    assertThat(run.events().get(2)).isInstanceOf(Event.Asked.class);
  }

  private static List<Clue> clues(Run run) {
    return run.all(Event.GoalInferred.class).stream().map(Event.GoalInferred::from).toList();
  }

  private static Judgement lastJudgement(Run run) {
    return run.all(Event.Judged.class).getLast().judgement();
  }

  @Test
  void who_is_not_known_to_want_anything_is_judged_unknown_until_the_question_is_answered() {
    Agent agent =
        agent(WorldInferrer.in(new Hallway()), says("What do I want?"), calls("back", "{}"));

    Run open = agent.pursue(SITUATION);
    Run known = agent.tell(open, BED);

    assertThat(lastJudgement(open).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(open.inference().orElseThrow().question())
        .contains("Do you want this: \"Stand at door 2.\" Or nothing in particular?");
    assertThat(clues(known))
        .containsExactly(Clue.WORDS, Clue.WORDS, Clue.ACTS, Clue.WORDS_AND_ACTS);
    assertThat(known.all(Event.GoalInferred.class).get(1).goal()).contains(HOME);
    assertThat(known.inference().orElseThrow().question()).isEmpty();
    assertThat(lastJudgement(known).verdict()).isEqualTo(Verdict.ACHIEVES);
    assertThat(known.outcome()).isInstanceOf(Outcome.Achieved.class);
  }

  @Test
  void what_was_done_before_counts_beside_what_is_said_later() {
    Agent agent =
        agent(
            WorldInferrer.in(new Hallway()),
            calls("forward", "{}"),
            says("And now?"),
            says("As you like."));

    Run before = agent.pursue("You stand in a hallway.");
    Run after = agent.tell(before, "Well, what about the second door?");

    assertThat(clues(before)).containsExactly(Clue.WORDS, Clue.ACTS, Clue.WORDS_AND_ACTS);
    assertThat(clues(after).subList(3, 5)).containsExactly(Clue.WORDS, Clue.WORDS_AND_ACTS);
    assertThat(after.events().get(before.size() + 3)).isInstanceOf(Event.Asked.class);
    List<Event.GoalInferred> all = after.all(Event.GoalInferred.class);
    assertThat(all.get(4).posterior())
        .isEqualTo(all.get(3).posterior().and(all.get(1).posterior()));
  }

  @Test
  void votes_are_spent_from_the_runs_tokens_once() {
    Run run =
        agent(voting(new Voters().saying(10, "2")), calls("back", "{}"), says("Home."))
            .pursue(SITUATION);

    assertThat(run.inference().orElseThrow().goal()).contains(HOME);
    assertThat(clues(run)).contains(Clue.WORDS_AND_ACTS);
    assertThat(run.usage().input()).isEqualTo(500);
    assertThat(run.usage().output()).isEqualTo(20);
  }

  @Test
  void votes_that_use_up_the_tokens_stop_the_run_before_the_persona_is_asked() {
    Run run =
        agent(voting(new Voters().saying(10, "2")))
            .within(Limits.DEFAULT.tokens(400))
            .pursue(SITUATION);

    assertThat(run.outcome()).isInstanceOf(Outcome.Stopped.class);
    assertThat(run.turns()).isZero();
  }

  @Test
  void a_goal_that_the_model_proposes_is_known_by_name_and_cannot_be_judged_by() {
    var seen = new ArrayList<Goal>();
    Run run =
        agent(
                ModelInferrer.asking(new Voters().saying(10, "OTHER: Sing.")).among(GOALS),
                says("La la."))
            .judgedBy(
                (goal, step) -> {
                  seen.add(goal);
                  return Judgement.of(Verdict.UNKNOWN, Judgement.Basis.NONE, "who knows");
                })
            .pursue(SITUATION);

    assertThat(run.inference().orElseThrow().goal()).contains("Sing.");
    assertThat(seen).extracting(Goal::statement).containsExactly("Sing.");
    assertThat(seen.getFirst().origin()).isInstanceOf(Origin.Inferred.class);
  }

  @Test
  void a_voting_model_that_fails_ends_no_run() {
    Run run = agent(voting(new Voters()), says("Hm.")).pursue(SITUATION);

    assertThat(run.outcome()).isInstanceOf(Outcome.Answered.class);
    assertThat(run.inference().orElseThrow().inference().notes())
        .singleElement()
        .asString()
        .startsWith("after 0 of 10 votes the model failed");
  }
}
