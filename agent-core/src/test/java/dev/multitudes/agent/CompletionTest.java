package dev.multitudes.agent;

import static dev.multitudes.agent.ScriptedReplies.call;
import static dev.multitudes.agent.ScriptedReplies.calls;
import static dev.multitudes.agent.ScriptedReplies.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Judgement.Blame;
import dev.multitudes.goal.Verdict;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Event.Flag;
import dev.multitudes.run.Event.Hint;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Tool;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompletionTest {
  record Shoot(String side) {}

  private static final Tool SHOOT =
      Tool.of(Shoot.class, "Shoot.", it -> it.side().equals("right") ? "Goal!" : "Saved.");
  private static final Goal SCORE =
      Goal.of("Score.")
          .achievedWhen(
              "the ball is in the net", e -> e.did(Shoot.class).contains(new Shoot("right")));
  private static final Persona STRIKER = Persona.named("a striker").wanting(SCORE);
  private static final AiMessage CLAIM = says("I scored! I shot it into the right corner.");
  private static final AiMessage RIGHT = calls("shoot", "{\"side\":\"right\"}");
  private static final AiMessage LEFT = calls("shoot", "{\"side\":\"left\"}");

  private static Agent agent(Persona persona, AiMessage... replies) {
    return Agent.as(persona, ScriptedReplies.of(replies)).with(SHOOT);
  }

  private static Run run(Persona persona, AiMessage... replies) {
    return agent(persona, replies).pursue("The ball is at your feet.");
  }

  private static List<String> reminders(Run run) {
    return run.all(Event.Hinted.class).stream()
        .filter(hint -> hint.kind() == Hint.UNMET)
        .map(Event.Hinted::words)
        .toList();
  }

  @Test
  void who_says_to_have_scored_without_a_call_is_told_what_does_not_hold_and_then_gave_up() {
    Run run = run(STRIKER, CLAIM, CLAIM);

    assertThat(reminders(run))
        .containsExactly(
            "You stopped, but of your goal this does not hold yet: the ball is in the net. Go on"
                + " until it does; or, if it cannot be reached, say what keeps you from it.");
    assertThat(run.outcome())
        .isEqualTo(new Outcome.GaveUp("I scored! I shot it into the right corner."));
  }

  @Test
  void who_heeds_the_reminder_reaches_the_goal() {
    assertThat(run(STRIKER, CLAIM, RIGHT).outcome())
        .isEqualTo(new Outcome.Achieved("exact: the ball is in the net"));
  }

  @Test
  void a_claim_beside_a_call_that_misses_achieves_nothing() {
    AiMessage both = AiMessage.from("I scored!", List.of(call("shoot", "{\"side\":\"left\"}")));

    Run run = run(STRIKER, both, CLAIM, CLAIM);

    assertThat(run.outcome()).isInstanceOf(Outcome.GaveUp.class);
  }

  @Test
  void a_goal_reached_by_what_must_never_happen_is_lost_by_the_agent() {
    Persona striker = Persona.named("a striker").wanting(SCORE.never("a foul", e -> true));

    assertThat(run(striker, RIGHT).outcome())
        .isEqualTo(
            new Outcome.Foreclosed(
                "this must never happen: a foul; reached by that, the goal does not count",
                Blame.AGENT));
  }

  @Test
  void reminders_are_as_many_as_were_asked_for() {
    AiMessage[] claims = Stream.generate(() -> CLAIM).limit(6).toArray(AiMessage[]::new);

    Run never = agent(STRIKER, claims).remindedOfUnmet(0).pursue("Go.");
    Run often = agent(STRIKER, claims).remindedOfUnmet(5).pursue("Go.");

    assertThat(reminders(never)).isEmpty();
    assertThat(never.turns()).isEqualTo(1);
    assertThat(reminders(often)).hasSize(5);
    assertThat(often.outcome()).isInstanceOf(Outcome.GaveUp.class);
  }

  @Test
  void more_than_five_reminders_are_a_programmers_mistake() {
    assertThatThrownBy(() -> agent(STRIKER).remindedOfUnmet(6))
        .hasMessage("A persona may be told from 0 to 5 times what is not met, but it was to be 6");
  }

  @Test
  void who_is_spoken_to_again_is_reminded_again() {
    Agent agent = agent(STRIKER, CLAIM, CLAIM, CLAIM, RIGHT);

    Run run = agent.tell(agent.pursue("Go."), "Try once more.");

    assertThat(reminders(run)).hasSize(2);
    assertThat(run.outcome()).isInstanceOf(Outcome.Achieved.class);
  }

  @Test
  void who_has_nothing_to_reach_is_not_reminded() {
    Run assistant = run(Persona.ASSISTANT, says("Hello!"));
    Run aimless = run(Persona.named("a striker").wanting(Goal.of("Play well.")), CLAIM);

    assertThat(assistant.outcome()).isEqualTo(new Outcome.Answered("Hello!"));
    assertThat(reminders(aimless)).isEmpty();
    assertThat(aimless.outcome()).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void words_can_reach_a_goal_that_is_about_words() {
    Goal call =
        Goal.of("Comment.").achievedWhen("he names the goal", e -> isSaid(e.words(), "goal"));

    Run run = run(Persona.named("a commentator").wanting(call), says("What a goal!"));

    assertThat(run.outcome()).isEqualTo(new Outcome.Achieved("exact: he names the goal"));
  }

  private static boolean isSaid(List<String> words, String what) {
    return words.stream().anyMatch(said -> said.contains(what));
  }

  @Test
  void in_a_conversation_words_are_an_answer_and_not_reminded() {
    Conversation talk = Conversation.begin(agent(STRIKER, CLAIM, CLAIM), "How do you do?");

    talk.say("And you?");

    assertThat(reminders(talk.run())).isEmpty();
    assertThat(talk.run().turns()).isEqualTo(2);
  }

  @Test
  void what_nobody_decided_is_not_achieved_and_not_reminded() {
    Goal beauty = Goal.of("Play.").achievedIfJudged("it was beautiful", "Was it beautiful?");

    Run run = run(Persona.named("a striker").wanting(beauty), RIGHT, says("Done."));

    assertThat(reminders(run)).isEmpty();
    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Done."));
  }

  @Test
  void what_a_judge_did_not_find_is_not_met() {
    Goal beauty = Goal.of("Play.").achievedIfJudged("it was beautiful", "Was it beautiful?");
    AiMessage done = says("Done.");

    Run run =
        agent(Persona.named("a striker").wanting(beauty), done, done)
            .judgedBy((goal, step) -> Judgement.of(Verdict.NEUTRAL, Basis.JUDGE, "it was not"))
            .pursue("Go.");

    assertThat(reminders(run)).singleElement().asString().contains("it was beautiful");
    assertThat(run.outcome()).isEqualTo(new Outcome.GaveUp("Done."));
  }

  @Test
  void a_goal_is_lost_once_its_acts_are_spent() {
    Persona hasty = Persona.named("a striker").wanting(SCORE.within(2));

    Run calling = run(hasty, LEFT, LEFT, RIGHT);
    Run talking = run(hasty, LEFT, CLAIM, RIGHT);

    Outcome late =
        new Outcome.Foreclosed(
            "the goal had to be reached within 2 acts, and was not", Blame.UNKNOWN);
    assertThat(calling.outcome()).isEqualTo(late);
    assertThat(calling.acts()).hasSize(2);
    assertThat(talking.outcome()).isEqualTo(late);
  }

  @Test
  void the_last_act_of_a_horizon_may_reach_the_goal_and_one_that_did_not_run_is_none() {
    Persona hasty = Persona.named("a striker").wanting(SCORE.within(2));

    assertThat(run(hasty, LEFT, RIGHT).outcome()).isInstanceOf(Outcome.Achieved.class);
    assertThat(run(hasty, calls("shoots", "{}"), LEFT, RIGHT).outcome())
        .isInstanceOf(Outcome.Achieved.class);
  }

  @Test
  void calls_of_one_reply_behind_the_horizon_do_not_run() {
    Persona hasty = Persona.named("a striker").wanting(SCORE.within(1));
    AiMessage both =
        calls(call("shoot", "{\"side\":\"left\"}"), call("shoot", "{\"side\":\"right\"}"));
    Agent agent = Agent.as(hasty, ScriptedReplies.of(both)).with(SHOOT.with(Effect.READ));

    Run run = agent.pursue("Go.");

    assertThat(run.did(Shoot.class)).containsExactly(new Shoot("left"));
    assertThat(run.outcome())
        .isEqualTo(
            new Outcome.Foreclosed(
                "the goal had to be reached within 1 act, and was not", Blame.UNKNOWN));
  }

  @Test
  void a_claim_that_nothing_shows_is_noticed_beside_the_reminder_and_at_the_end() {
    Run run = run(STRIKER, CLAIM, CLAIM);

    assertThat(run.all(Event.Flagged.class)).containsExactly(flag("1"), flag("2"));
    assertThat(run.events().get(run.size() - 2)).isEqualTo(flag("2"));
  }

  private static Event.Flagged flag(String act) {
    return new Event.Flagged(
        act,
        Flag.UNFOUNDED_CLAIM,
        "\"I shot it into the right corner.\" was said, but nothing was done with shoot");
  }

  @Test
  void a_claim_that_a_call_shows_is_left_alone() {
    Run run = run(STRIKER, LEFT, says("I shot, and he saved it."), says("I shot."));

    assertThat(run.all(Event.Flagged.class)).isEmpty();
  }
}
