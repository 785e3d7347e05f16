package dev.multitudes.testing.assertion;

import static dev.multitudes.testing.assertion.RunAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multitudes.agent.Agent;
import dev.multitudes.goal.Goal;
import dev.multitudes.goal.Verdict;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.testing.model.Reply;
import dev.multitudes.testing.model.ScriptedModel;
import dev.multitudes.tool.Tool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunAssertTest {

  record Knock(String door) {}

  record Ring(int times) {}

  record Leave() {}

  private static final Persona VISITOR =
      Persona.named("a visitor")
          .wanting(
              Goal.of("Get in.")
                  .achievedWhen("the bell was rung", seen -> !seen.did(Ring.class).isEmpty())
                  .failedWhen("the visitor has left", seen -> !seen.did(Leave.class).isEmpty()));

  private static Run run(Reply... replies) {
    return Agent.as(VISITOR, ScriptedModel.turns(replies))
        .with(
            Tool.of(Knock.class, "Knock.", knock -> "Nobody comes."),
            Tool.of(Ring.class, "Ring.", ring -> "The door opens."),
            Tool.of(Leave.class, "Leave.", leave -> "The street is empty."))
        .timedBy(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
        .pursue("visit", "You stand before a door with a bell.");
  }

  // Not static: tools run on other threads, which would wait for this class to be initialised.
  private final Run in =
      run(
          Reply.says("Hello?").calling(new Knock("front")),
          Reply.says("I ring then.").calling(new Ring(2)));

  private final Run away = run(Reply.calls(new Leave()));

  @Test
  void a_run_is_asserted_on_in_one_sentence() {
    assertThat(in)
        .achievedItsGoal()
        .did(Knock.class)
        .did(new Ring(2))
        .did(Ring.class, ring -> ring.times() == 2)
        .did(1, Knock.class)
        .neverDid(Leave.class)
        .neverDid(Ring.class, ring -> ring.times() > 2)
        .didInOrder(Knock.class, Ring.class)
        .called("ring")
        .called("ring", "{\"times\": 2}")
        .neverCalled("leave")
        .calledInOrder("knock", "ring")
        .said("Hello")
        .neverSaid("Goodbye")
        .keptItsPersona()
        .wasJudged(Verdict.UNKNOWN, Verdict.ACHIEVES)
        .wasNeverJudged(Verdict.VIOLATES)
        .hasNo(Event.Flag.LOOP)
        .withinTurns(2)
        .withinCalls(2)
        .withinTokens(1000)
        .within(Duration.ofSeconds(1));
    assertThat(away).wasForeclosed().didNotAchieveItsGoal();
  }

  @Test
  void a_failed_assertion_tells_the_whole_decision() {
    assertThatThrownBy(() -> assertThat(in).did(new Ring(3)))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            Expected the run "visit" to have done Ring[times=3]:
              who: a visitor, wanting: "Get in."
              situation: You stand before a door with a bell.
              1.1 knock {"door":"front"} -> UNKNOWN: criteria met: 0 of 1, before 0
              2.1 ring {"times":2} -> ACHIEVES: exact: the bell was rung
              end: achieved: exact: the bell was rung; 2 turns, 2 calls, %d tokens\
            """
                .formatted(in.usage().total()));
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        of(it -> it.gaveUp(), "to have given up"),
        of(it -> it.answered(), "to have answered"),
        of(it -> it.wasForeclosed(), "to have lost its goal"),
        of(it -> it.wasStoppedBy("limit"), "to have been stopped"),
        of(it -> it.didNotAchieveItsGoal(), "not to have achieved its goal"),
        of(it -> it.did(Leave.class), "to have done leave"),
        of(
            it -> it.did(Ring.class, ring -> ring.times() > 5),
            "to have done ring in the way asked for, and it did [Ring[times=2]]"),
        of(it -> it.did(2, Ring.class), "to have done ring 2 times, and it did [Ring[times=2]]"),
        of(it -> it.neverDid(Ring.class), "never to have done ring, and it did [Ring[times=2]]"),
        of(
            it -> it.neverDid(Ring.class, ring -> ring.times() == 2),
            "never to have done ring in that way, and it did [Ring[times=2]]"),
        of(
            it -> it.didInOrder(Ring.class, Knock.class),
            "to have called [ring, knock] in this order, and it called [knock, ring]"),
        of(it -> it.called("leave"), "to have called leave"),
        of(it -> it.called("ring", "{\"times\": 9}"), "to have called ring with {\"times\": 9}"),
        of(it -> it.neverCalled("ring"), "never to have called ring"),
        of(it -> it.said("Goodbye"), "to have said \"Goodbye\""),
        of(it -> it.neverSaid("Hello"), "never to have said \"Hello\""),
        of(
            it -> it.wasJudged(Verdict.ACHIEVES),
            "to have been judged [ACHIEVES], and it was [UNKNOWN, ACHIEVES]"),
        of(it -> it.wasNeverJudged(Verdict.ACHIEVES), "to have no act that ACHIEVES"),
        of(it -> it.withinTurns(1), "to take at most 1 turns, and it took 2"),
        of(it -> it.withinCalls(1), "to make at most 1 calls, and it made 2"),
        of(it -> it.withinTokens(1), "to take at most 1 tokens, and it took "));
  }

  private static Arguments of(Consumer<RunAssert> assertion, String told) {
    return Arguments.of(assertion, told);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void each_assertion_can_fail_and_says_what_was_expected(
      Consumer<RunAssert> assertion, String told) {
    assertThatThrownBy(() -> assertion.accept(assertThat(in)))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("Expected the run \"visit\" " + told);
  }

  @Test
  void what_was_noticed_is_told() {
    Run flagged =
        Run.of(in.events().subList(0, in.size() - 1))
            .plus(new Event.Flagged("1.1", Event.Flag.HIJACK, "an address out of a mail"))
            .plus(new Event.Drifted("style", 6, 5));

    assertThatThrownBy(() -> assertThat(flagged).hasNo(Event.Flag.HIJACK))
        .hasMessageStartingWith(
            "Expected the run \"visit\" to have no HIJACK, and there was [an address out of a"
                + " mail]");
    assertThatThrownBy(() -> assertThat(flagged).keptItsPersona())
        .hasMessageStartingWith(
            "Expected the run \"visit\" to have kept its persona, and it drifted");
    assertThatThrownBy(() -> assertThat(flagged).achievedItsGoal())
        .hasMessageContaining("end: not yet, the last event is Drifted");
  }

  @Test
  void soft_assertions_tell_all_that_does_not_hold() {
    assertThatThrownBy(
            () ->
                RunSoftly.assertThat(
                    in,
                    it -> {
                      it.gaveUp();
                      it.achievedItsGoal();
                      it.withinTurns(1);
                    }))
        .hasMessageContaining("to have given up")
        .hasMessageContaining("to take at most 1 turns")
        .hasMessageNotContaining("to have achieved");
  }

  @Test
  void a_long_run_is_told_from_its_end() {
    Reply[] many =
        Stream.iterate(1, n -> n + 1)
            .limit(25)
            .map(n -> Reply.calls(new Knock("door " + n)))
            .toArray(Reply[]::new);

    assertThatThrownBy(() -> assertThat(run(many)).achievedItsGoal())
        .hasMessageContaining("earlier acts)");
    assertThat(assertThat(in)).isNotNull();
  }
}
