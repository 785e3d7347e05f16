package dev.multitudes.agent;

import static dev.multitudes.agent.ScriptedReplies.call;
import static dev.multitudes.agent.ScriptedReplies.calls;
import static dev.multitudes.agent.ScriptedReplies.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.multitudes.goal.Act;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Judgement.Blame;
import dev.multitudes.goal.Verdict;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.run.Spent;
import dev.multitudes.run.Usage;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Tool;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AgentTest {
  enum Side {
    LEFT,
    RIGHT
  }

  record Shoot(Side side) {}

  record Pass(String to) {}

  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
  private static final String SITUATION = "The ball is at your feet.";

  private static final Goal SCORE =
      Goal.of("Score.")
          .achievedWhen(
              "a shot to the right", e -> e.did(Shoot.class).contains(new Shoot(Side.RIGHT)));
  private static final Persona STRIKER =
      Persona.named("a striker").style("You say little.").wanting(SCORE);

  private static final Tool SHOOT =
      Tool.of(Shoot.class, "Shoot.", shot -> shot.side() == Side.RIGHT ? "Goal!" : "Saved.");
  private static final Tool PASS = Tool.of(Pass.class, "Pass.", pass -> pass.to() + " has it.");

  private static final String RIGHT = "{\"side\":\"RIGHT\"}";
  private static final String LEFT = "{\"side\":\"LEFT\"}";

  private static Agent agent(Persona persona, ScriptedReplies model) {
    return Agent.as(persona, model)
        .with(SHOOT, PASS)
        .timedBy(InstantSource.fixed(NOON))
        .namingRunsBy(() -> "match");
  }

  private static List<Verdict> verdicts(Run run) {
    return run.all(Event.Judged.class).stream().map(j -> j.judgement().verdict()).toList();
  }

  private static List<Result> results(Run run) {
    return run.all(Event.Returned.class).stream().map(Event.Returned::result).toList();
  }

  @Test
  void a_persona_acts_until_its_goal_is_reached() {
    var model = ScriptedReplies.of(calls("shoot", LEFT), calls("shoot", RIGHT));

    Run run = agent(STRIKER, model).pursue(SITUATION);

    assertThat(run.outcome()).isEqualTo(new Outcome.Achieved("exact: a shot to the right"));
    assertThat(run.did(Shoot.class)).containsExactly(new Shoot(Side.LEFT), new Shoot(Side.RIGHT));
    assertThat(verdicts(run)).containsExactly(Verdict.UNKNOWN, Verdict.ACHIEVES);
    assertThat(run.events())
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly(
            "Started",
            "Asked",
            "Replied",
            "Called",
            "Returned",
            "Judged",
            "Asked",
            "Replied",
            "Called",
            "Returned",
            "Judged",
            "Ended");
  }

  @Test
  void the_model_is_told_who_it_is_what_it_wants_and_what_came_of_its_calls() {
    var model = ScriptedReplies.of(calls("shoot", LEFT), calls("shoot", RIGHT));

    agent(STRIKER, model).pursue(SITUATION);

    assertThat(model.requests.getFirst().messages())
        .containsExactly(
            SystemMessage.from("You are a striker.\nYour goal: Score.\nYou say little."),
            UserMessage.from(SITUATION));
    assertThat(model.requests.getLast().messages().subList(2, 4))
        .containsExactly(
            AiMessage.from(call("shoot", LEFT).toBuilder().id("1.1").build()),
            ToolExecutionResultMessage.builder()
                .id("1.1")
                .toolName("shoot")
                .text("Saved.")
                .isError(false)
                .build());
    assertThat(model.requests.getFirst().toolSpecifications())
        .isEqualTo(model.requests.getLast().toolSpecifications())
        .extracting(tool -> tool.name())
        .containsExactly("shoot", "pass");
  }

  @Test
  void a_claim_is_not_an_achievement() {
    AiMessage claim = says("I scored with a shot to the right!");

    Run run = agent(STRIKER, ScriptedReplies.of(claim, claim)).pursue(SITUATION);

    assertThat(run.outcome()).isEqualTo(new Outcome.GaveUp("I scored with a shot to the right!"));
  }

  @Test
  void without_a_criterion_the_answer_is_the_outcome_and_the_verdict_is_unknown() {
    Run run =
        agent(
                Persona.named("a striker").wanting(Goal.of("Play well.")),
                ScriptedReplies.of(says("I shall.")))
            .pursue(SITUATION);

    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("I shall."));
    assertThat(run.all(Event.Judged.class))
        .extracting(judged -> judged.judgement().why())
        .containsExactly("the goal \"Play well.\" has no criterion to judge by");
    assertThat(verdicts(run)).containsExactly(Verdict.UNKNOWN);
  }

  @Test
  void a_lost_goal_ends_the_run() {
    Persona striker =
        Persona.named("a striker")
            .wanting(SCORE.failedWhen("the ball is away", e -> !e.did(Pass.class).isEmpty()));

    Run run =
        agent(striker, ScriptedReplies.of(calls("pass", "{\"to\":\"mia\"}"))).pursue(SITUATION);

    assertThat(run.outcome())
        .isEqualTo(new Outcome.Foreclosed("exact: the ball is away", Blame.UNKNOWN));
  }

  @Test
  void reaching_the_goal_by_a_violation_does_not_count() {
    Persona striker =
        Persona.named("a striker")
            .wanting(SCORE.never("a shot is taken", e -> !e.did(Shoot.class).isEmpty()));

    Run run = agent(striker, ScriptedReplies.of(calls("shoot", RIGHT))).pursue(SITUATION);

    assertThat(verdicts(run)).containsExactly(Verdict.VIOLATES);
    assertThat(run.outcome())
        .isEqualTo(
            new Outcome.Foreclosed(
                "this must never happen: a shot is taken; reached by that, the goal does not count",
                Blame.AGENT));
  }

  @Test
  void a_tool_that_there_is_not_is_refused_and_the_run_goes_on() {
    var model = ScriptedReplies.of(calls("shot", RIGHT), calls("shoot", RIGHT));

    Run run = agent(STRIKER, model).pursue(SITUATION);

    assertThat(results(run).getFirst().text())
        .startsWith("There is no tool \"shot\"; there are [shoot, pass]");
    assertThat(run.outcome()).isInstanceOf(Outcome.Achieved.class);
  }

  @Test
  void a_tool_outside_the_personas_scope_is_not_on_offer_and_does_not_run() {
    var model = ScriptedReplies.of(calls("pass", "{\"to\":\"mia\"}"), calls("shoot", RIGHT));

    Run run = agent(STRIKER.using("shoot"), model).pursue(SITUATION);

    assertThat(results(run).getFirst()).isInstanceOf(Result.Refused.class);
    assertThat(run.did(Pass.class)).isEmpty();
    assertThat(run.started().cast().tools()).containsExactly("shoot");
  }

  @Test
  void a_scope_that_names_a_tool_that_there_is_not_is_a_programmers_mistake() {
    assertThatThrownBy(() -> agent(STRIKER.using("shot"), ScriptedReplies.of()).pursue(SITUATION))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shot")
        .hasMessageContaining("[shoot, pass]");
  }

  @Test
  void two_equal_calls_in_one_reply_get_an_answer_each() {
    var model =
        ScriptedReplies.of(calls(call("shoot", LEFT), call("shoot", LEFT)), calls("shoot", RIGHT));

    Run run = agent(STRIKER, model).pursue(SITUATION);

    assertThat(run.all(Event.Returned.class))
        .extracting(Event.Returned::call)
        .containsExactly("1.1", "1.2", "2.1");
    assertThat(model.requests.getLast().messages().subList(3, 5))
        .extracting(message -> ((ToolExecutionResultMessage) message).id())
        .containsExactly("1.1", "1.2");
  }

  @Test
  @Timeout(10)
  void calls_that_only_look_run_beside_each_other_and_are_answered_in_order() {
    var barrier = new CyclicBarrier(2);
    record Look(String at) {}
    Tool look =
        Tool.of(
                Look.class,
                "Look.",
                at -> {
                  meet(barrier);
                  return "saw " + at.at();
                })
            .with(Effect.READ);
    var model =
        ScriptedReplies.of(
            calls(call("look", "{\"at\":\"keeper\"}"), call("look", "{\"at\":\"mia\"}")),
            calls("shoot", RIGHT));

    Run run = agent(STRIKER, model).with(look).pursue(SITUATION);

    assertThat(results(run).subList(0, 2))
        .extracting(Result::text)
        .containsExactly("saw keeper", "saw mia");
    assertThat(run.events().subList(3, 7))
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("Called", "Called", "Returned", "Returned");
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void calls_behind_the_one_that_reached_the_goal_do_not_run_but_are_answered() {
    var model = ScriptedReplies.of(calls(call("shoot", RIGHT), call("pass", "{\"to\":\"mia\"}")));

    Run run = agent(STRIKER, model).pursue(SITUATION);

    assertThat(run.did(Pass.class)).isEmpty();
    assertThat(results(run).getLast())
        .isEqualTo(new Result.Refused("pass was not run: the run had ended."));
    assertThat(run.outcome()).isInstanceOf(Outcome.Achieved.class);
  }

  @Test
  void a_tool_that_throws_is_told_without_its_message_and_kept_with_it() {
    record Dive() {}
    Tool dive =
        Tool.of(
            Dive.class,
            "Dive.",
            d -> {
              throw new IllegalStateException("password is hunter2");
            });
    var model = ScriptedReplies.of(calls("dive", "{}"), calls("shoot", RIGHT));

    Run run = agent(STRIKER, model).with(dive).pursue(SITUATION);

    assertThat(results(run).getFirst())
        .isEqualTo(
            new Result.Failed(
                "dive failed. Whether it had an effect is not known.",
                "IllegalStateException: password is hunter2"));
    assertThat(run.outcome()).isInstanceOf(Outcome.Achieved.class);
  }

  @Test
  void a_tool_that_fails_an_assertion_or_misses_a_class_does_not_take_the_run_with_it() {
    record Dive() {}
    Tool dive =
        Tool.of(
            Dive.class,
            "Dive.",
            d -> {
              throw new NoClassDefFoundError("Referee");
            });
    var model = ScriptedReplies.of(calls("dive", "{}"), calls("shoot", RIGHT));

    Run run = agent(STRIKER, model).with(dive).pursue(SITUATION);

    assertThat(results(run).getFirst()).isInstanceOf(Result.Failed.class);
    assertThat(run.outcome()).isInstanceOf(Outcome.Achieved.class);
  }

  @Test
  void a_constraint_holds_also_for_whoever_states_no_goal() {
    Persona striker =
        Persona.named("a striker")
            .wanting(Goal.unstated().never("a shot is taken", e -> !e.did(Shoot.class).isEmpty()));

    Run run = agent(striker, ScriptedReplies.of(calls("shoot", LEFT))).pursue(SITUATION);

    assertThat(verdicts(run)).containsExactly(Verdict.VIOLATES);
  }

  @Test
  void a_talk_after_the_goal_was_reached_is_an_answer() {
    var model = ScriptedReplies.of(calls("shoot", RIGHT), says("The left one."));
    Agent agent = agent(STRIKER, model);

    Run run = agent.tell(agent.pursue(SITUATION), "Which foot?");

    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("The left one."));
    assertThat(verdicts(run)).containsExactly(Verdict.ACHIEVES, Verdict.NEUTRAL);
  }

  @Test
  void a_goal_that_held_from_the_beginning_is_not_given_up() {
    Persona keeper =
        Persona.named("a striker")
            .wanting(
                Goal.of("Keep the ball.")
                    .achievedWhen("it was not passed", e -> e.did(Pass.class).isEmpty()));

    Run run = agent(keeper, ScriptedReplies.of(says("It is mine."))).pursue(SITUATION);

    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("It is mine."));
  }

  @Test
  void to_say_nothing_is_a_programmers_mistake() {
    Agent agent = agent(STRIKER, ScriptedReplies.of(calls("shoot", RIGHT)));
    Run run = agent.pursue(SITUATION);

    assertThatThrownBy(() -> agent.tell(run, " "))
        .hasMessage("The words are blank; say something to the persona");
  }

  @Test
  void a_criterion_that_throws_breaks_the_run_and_loses_nothing() {
    Persona striker =
        Persona.named("a striker")
            .wanting(
                Goal.of("Score.")
                    .achievedWhen(
                        "in the net",
                        e -> {
                          throw new IllegalStateException("the net is torn");
                        }));

    Run run = agent(striker, ScriptedReplies.of(calls("shoot", RIGHT))).pursue(SITUATION);

    assertThat(run.outcome())
        .isEqualTo(new Outcome.Broken("IllegalStateException: the net is torn"));
    assertThat(run.did(Shoot.class)).hasSize(1);
  }

  @Test
  void a_model_that_throws_breaks_the_run_and_loses_nothing() {
    Run run = agent(STRIKER, ScriptedReplies.of(calls("shoot", LEFT))).pursue(SITUATION);

    assertThat(run.outcome())
        .isEqualTo(new Outcome.Broken("IllegalStateException: The script has no reply left"));
    assertThat(run.did(Shoot.class)).hasSize(1);
  }

  @Test
  void an_empty_reply_is_nudged_once() {
    Run mended =
        agent(STRIKER, ScriptedReplies.of(says(""), calls("shoot", RIGHT))).pursue(SITUATION);
    Run silent = agent(STRIKER, ScriptedReplies.of(says(""), says(""))).pursue(SITUATION);

    assertThat(mended.outcome()).isInstanceOf(Outcome.Achieved.class);
    assertThat(mended.all(Event.Hinted.class)).hasSize(1);
    assertThat(silent.outcome())
        .isEqualTo(new Outcome.Stopped("two replies in a row were empty", "criteria met: 0 of 1"));
  }

  @Test
  void the_limit_of_turns_ends_a_run_with_what_was_done() {
    var model = ScriptedReplies.of(calls("shoot", LEFT), calls("shoot", LEFT));

    Run run = agent(STRIKER, model).within(Limits.DEFAULT.turns(2)).pursue(SITUATION);

    assertThat(run.outcome())
        .isEqualTo(new Outcome.Stopped("the limit of 2 turns is reached", "criteria met: 0 of 1"));
    assertThat(run.did(Shoot.class)).hasSize(2);
  }

  @Test
  void the_limit_of_calls_refuses_a_round_before_any_of_it_runs() {
    var model = ScriptedReplies.of(calls(call("shoot", LEFT), call("shoot", LEFT)));

    Run run = agent(STRIKER, model).within(Limits.DEFAULT.toolCalls(1)).pursue(SITUATION);

    assertThat(run.outcome())
        .isEqualTo(
            new Outcome.Stopped("the limit of 1 tool call is reached", "criteria met: 0 of 1"));
    assertThat(run.did(Shoot.class)).isEmpty();
    assertThat(results(run)).hasSize(2).allMatch(Result.Refused.class::isInstance);
  }

  @Test
  void the_limit_of_time_is_read_from_the_clock_that_was_given() {
    var now = new Instant[] {NOON};
    InstantSource clock = () -> now[0] = now[0].plusSeconds(30);
    var model = ScriptedReplies.of(calls("shoot", LEFT), calls("shoot", LEFT));

    Run run =
        agent(STRIKER, model)
            .timedBy(clock)
            .within(Limits.DEFAULT.time(Duration.ofMinutes(1)))
            .pursue(SITUATION);

    assertThat(run.outcome())
        .isEqualTo(
            new Outcome.Stopped("the time limit of 1 min is reached", "criteria met: 0 of 1"));
  }

  @Test
  void each_limit_is_told_in_plain_words_when_it_is_reached() {
    Limits limits = Limits.DEFAULT;
    var much = new Spent(20, 60, new Usage(400_000, 100_000), Duration.ofMinutes(10));
    var tokens = new Spent(1, 1, much.usage(), Duration.ZERO);
    var time = new Spent(1, 1, Usage.NONE, much.time());

    assertThat(limits.beforeAsking(much)).hasValue("the limit of 20 turns is reached");
    assertThat(limits.turns(1).beforeAsking(much)).hasValue("the limit of 1 turn is reached");
    assertThat(limits.beforeCalling(much, 1)).hasValue("the limit of 60 tool calls is reached");
    assertThat(limits.beforeAsking(tokens)).hasValue("the limit of 500000 tokens is reached");
    assertThat(limits.tokens(1).beforeAsking(tokens)).hasValue("the limit of 1 token is reached");
    assertThat(limits.beforeCalling(time, 1)).hasValue("the time limit of 10 min is reached");
  }

  @Test
  void a_long_answer_of_a_tool_is_cut_and_says_so() {
    record Shout() {}
    Tool shout = Tool.of(Shout.class, "Shout.", s -> "GOAL".repeat(10));
    var model = ScriptedReplies.of(calls("shout", "{}"), calls("shoot", RIGHT));

    Run run = agent(STRIKER, model).with(shout).within(Limits.DEFAULT.output(4)).pursue(SITUATION);

    assertThat(results(run).getFirst().text())
        .isEqualTo("GOAL\n[cut: these are the first 4 of 40 characters]");
  }

  @Test
  void a_limit_must_be_above_zero() {
    assertThatThrownBy(() -> Limits.DEFAULT.turns(0))
        .hasMessage("The limit turns must be above 0 but was 0");
    assertThatThrownBy(() -> Limits.DEFAULT.time(Duration.ZERO))
        .hasMessage("The limit time must be above 0 but was PT0S");
    assertThat(Limits.DEFAULT.time(Duration.ofSeconds(Long.MAX_VALUE)).turns()).isEqualTo(20);
  }

  @Test
  void a_rule_can_stop_a_run() {
    StopRule afterAPass =
        run ->
            run.did(Pass.class).isEmpty() ? Optional.empty() : Optional.of("the ball was passed");
    var model = ScriptedReplies.of(calls("pass", "{\"to\":\"mia\"}"));

    Run run = agent(STRIKER, model).stoppingWhen(afterAPass).pursue(SITUATION);

    assertThat(run.outcome())
        .isEqualTo(new Outcome.Stopped("the ball was passed", "criteria met: 0 of 1"));
  }

  @Test
  void listeners_hear_every_event_in_order_and_cannot_break_the_run() {
    var heard = new ArrayList<Event>();
    RunListener keeping =
        new RunListener() {
          @Override
          public void onEvent(Event event) {
            heard.add(event);
          }
        };
    RunListener failing =
        new RunListener() {
          @Override
          public void onEvent(Event event) {
            throw new AssertionError("deaf");
          }
        };

    Run run =
        agent(STRIKER, ScriptedReplies.of(calls("shoot", RIGHT)))
            .followedBy(failing)
            .followedBy(keeping)
            .pursue(SITUATION);

    assertThat(heard).isEqualTo(run.events());
  }

  @Test
  void a_conversation_goes_on() {
    var model = ScriptedReplies.of(says("I shall."), says("The left one."));
    Agent agent = agent(Persona.named("a striker"), model);

    Run first = agent.pursue(SITUATION);
    Run second = agent.tell(first, "Which foot?");

    assertThat(second.outcome()).isEqualTo(new Outcome.Answered("The left one."));
    assertThat(second.events()).startsWith(first.events().toArray(Event[]::new));
    assertThat(model.requests.getLast().messages().subList(1, 4))
        .containsExactly(
            UserMessage.from(SITUATION),
            AiMessage.from("I shall."),
            UserMessage.from("Which foot?"));
  }

  @Test
  void only_who_began_a_run_may_go_on_with_it() {
    Run run = agent(STRIKER, ScriptedReplies.of(calls("shoot", RIGHT))).pursue(SITUATION);

    assertThatThrownBy(
            () -> agent(Persona.named("a goalkeeper"), ScriptedReplies.of()).tell(run, "Hello"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Run \"match\" was begun by \"a striker\"; this agent is \"a goalkeeper\". Use that"
                + " agent, or another run id.");
    assertThatThrownBy(() -> agent(STRIKER.never("dive"), ScriptedReplies.of()).tell(run, "Hello"))
        .hasMessageContaining("It has changed since");
    assertThatThrownBy(() -> agent(STRIKER.using("shoot"), ScriptedReplies.of()).tell(run, "Hello"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_same_script_and_clock_give_the_same_run() {
    Run one =
        agent(STRIKER, ScriptedReplies.of(calls("shoot", LEFT), calls("shoot", RIGHT)))
            .pursue(SITUATION);
    Run two =
        agent(STRIKER, ScriptedReplies.of(calls("shoot", LEFT), calls("shoot", RIGHT)))
            .pursue(SITUATION);

    assertThat(one).isEqualTo(two);
  }

  @Test
  void a_call_that_was_refused_is_judged_as_not_having_happened() {
    var model = ScriptedReplies.of(calls("shoot", "{\"side\":\"UP\"}"), calls("shoot", RIGHT));

    Run run = agent(STRIKER, model).pursue(SITUATION);

    assertThat(verdicts(run)).containsExactly(Verdict.NEUTRAL, Verdict.ACHIEVES);
    assertThat(run.acts()).extracting(act -> ((Act.Call) act).fate()).startsWith(Act.Fate.REFUSED);
  }

  @Test
  void a_blank_situation_is_a_programmers_mistake() {
    assertThatThrownBy(() -> agent(STRIKER, ScriptedReplies.of()).pursue(" "))
        .hasMessage("The situation is blank; say what the persona finds before it");
  }
}
