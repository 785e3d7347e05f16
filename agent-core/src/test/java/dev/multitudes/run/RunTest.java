package dev.multitudes.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multitudes.goal.Act;
import dev.multitudes.tool.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunTest {
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
  private static final Cast STRIKER =
      new Cast("striker", "f00", "", "", "Score.", List.of("shoot"), "ba5");

  record Shoot(String side) {}

  private static Event.Started started() {
    return new Event.Started(
        "match", STRIKER, "The ball is at your feet.", Optional.of("{\"n\":0}"), NOON);
  }

  private static Event.Replied replied(int turn, String words, ToolCall... calls) {
    return new Event.Replied(
        turn,
        words,
        "",
        List.of(calls),
        "",
        new Usage(10, 2),
        "STOP",
        "m",
        "",
        NOON.plusSeconds(turn));
  }

  private static Event.Returned done(String call, String text, String state) {
    return new Event.Returned(call, new Result.Done(text, Optional.of(state)), NOON.plusSeconds(9));
  }

  private static final ToolCall SHOT = new ToolCall("1.1", "shoot", "{\"side\":\"RIGHT\"}");

  private static final ToolCall SHOT_AGAIN = new ToolCall("2.1", "shoot", "{\"side\":\"LEFT\"}");

  @Test
  void a_run_begins_with_its_beginning_and_begins_once() {
    assertThatThrownBy(() -> Run.of(List.of()))
        .hasMessage("A run begins with Started but there are no events");
    assertThatThrownBy(() -> Run.of(List.of(new Event.Heard("hello", NOON))))
        .hasMessageStartingWith("A run begins with Started but the first event is Heard");
    assertThatThrownBy(() -> Run.begin(started()).plus(started()))
        .hasMessageStartingWith("Run \"match\" has begun already");
  }

  @Test
  void a_run_that_grows_leaves_the_shorter_ones_as_they_were() {
    Run first = Run.begin(started());
    Run left = first.plus(new Event.Heard("left", NOON));
    Run right = first.plus(new Event.Heard("right", NOON));

    assertThat(first.events()).hasSize(1);
    assertThat(left.events()).containsExactly(started(), new Event.Heard("left", NOON));
    assertThat(right.events()).containsExactly(started(), new Event.Heard("right", NOON));
  }

  @Test
  void a_long_run_keeps_all_its_events_in_order() {
    Run run = Run.begin(started());
    for (int i = 0; i < 1_000; i++) {
      run = run.plus(new Event.Heard(Integer.toString(i), NOON));
    }

    assertThat(run.all(Event.Heard.class))
        .extracting(Event.Heard::words)
        .isEqualTo(IntStream.range(0, 1_000).mapToObj(Integer::toString).toList());
    assertThat(run).isEqualTo(Run.of(run.events())).hasSameHashCodeAs(Run.of(run.events()));
  }

  @Test
  void an_earlier_stage_can_be_looked_at_again() {
    Run run =
        Run.begin(started()).plus(replied(1, "", SHOT)).plus(done("1.1", "Goal!", "{\"n\":1}"));

    assertThat(run.upTo(2).state()).contains("{\"n\":0}");
    assertThat(run.state()).contains("{\"n\":1}");
    assertThatThrownBy(() -> run.upTo(4))
        .hasMessage("The run has 3 events, so size must be from 1 to 3 but was 4");
  }

  @Test
  void acts_are_calls_that_were_answered_and_words_without_a_call() {
    Run run =
        Run.begin(started())
            .plus(replied(1, "Now!", SHOT))
            .plus(new Event.Called(SHOT))
            .plus(done("1.1", "Goal!", "{\"n\":1}"))
            .plus(replied(2, "I scored."));

    assertThat(run.acts())
        .containsExactly(
            new Act.Call(
                "1.1",
                "shoot",
                "{\"side\":\"RIGHT\"}",
                Act.Fate.DONE,
                "Goal!",
                Optional.of("{\"n\":0}"),
                Optional.of("{\"n\":1}")),
            new Act.Speech("2", "I scored."));
    assertThat(run.words()).containsExactly("Now!", "I scored.");
    assertThat(run.did(Shoot.class)).containsExactly(new Shoot("RIGHT"));
  }

  @Test
  void only_calls_of_the_last_reply_are_answered() {
    Run run = Run.begin(started()).plus(replied(1, "", SHOT));

    assertThatThrownBy(() -> run.plus(done("7.7", "Goal!", "{}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The last reply makes no call 7.7");
  }

  @Test
  void what_was_refused_was_not_done() {
    Run run =
        Run.begin(started())
            .plus(replied(1, "", SHOT))
            .plus(new Event.Returned("1.1", new Result.Refused("Offside."), NOON));

    assertThat(run.did(Shoot.class)).isEmpty();
    assertThat(run.acts())
        .extracting(act -> ((Act.Call) act).fate())
        .containsExactly(Act.Fate.REFUSED);
  }

  @Test
  void what_was_refused_did_not_happen() {
    Run spoken = Run.begin(started()).plus(replied(1, "Now!")).plus(replied(2, "", SHOT_AGAIN));
    var refused = new Event.Returned("2.1", new Result.Refused("Offside."), NOON);

    assertThat(spoken.plus(refused).happened()).isEqualTo(1);
    assertThat(spoken.plus(done("2.1", "Goal!", "{}")).happened()).isEqualTo(2);
  }

  @Test
  void each_reply_is_looked_at_once_however_long_a_run_grows() {
    var looks = new AtomicInteger();
    Predicate<String> isEven =
        words -> looks.incrementAndGet() > 0 && Integer.parseInt(words) % 2 == 0;
    Run run = Run.begin(started());
    for (int turn = 1; turn <= 100; turn++) {
      run = run.plus(replied(turn, Integer.toString(turn)));
      assertThat(run.words(isEven)).hasSize(turn / 2);
    }

    assertThat(looks).hasValue(100);
    assertThat(run.upTo(6).words(isEven)).containsExactly("2", "4");
    assertThat(looks).hasValue(100);
  }

  @Test
  void runs_that_part_are_looked_at_apart() {
    Run common = Run.begin(started()).plus(replied(1, "yes"));
    Run left = common.plus(replied(2, "left"));
    Run right = common.plus(replied(2, "right"));
    Predicate<String> hasT = words -> words.contains("t");

    assertThat(left.words(hasT)).containsExactly("left");
    assertThat(right.words(hasT)).containsExactly("right");
    assertThat(right.plus(replied(3, "true")).words(hasT)).containsExactly("right", "true");
    assertThat(common.words(hasT)).isEmpty();
    assertThat(left.words(hasT)).containsExactly("left");
  }

  @Test
  void predicates_that_are_made_anew_each_time_are_answered_too() {
    Run run = Run.begin(started()).plus(replied(1, "", SHOT)).plus(done("1.1", "Goal!", "{}"));

    for (int i = 0; i < 200; i++) {
      int time = i;
      assertThat(run.acts(act -> act.id().length() + time > 3)).hasSize(i > 0 ? 1 : 0);
    }
  }

  @Test
  void what_was_spent_counts_anew_when_somebody_speaks() {
    Run run =
        Run.begin(started())
            .plus(replied(1, "", SHOT))
            .plus(done("1.1", "Goal!", "{}"))
            .plus(new Event.Heard("Again!", NOON.plusSeconds(20)))
            .plus(
                new Event.Replied(
                    2,
                    "No.",
                    "",
                    List.of(),
                    "",
                    new Usage(20, 1),
                    "",
                    "",
                    "",
                    NOON.plusSeconds(23)));

    assertThat(run.spent()).isEqualTo(new Spent(1, 0, new Usage(20, 1), Duration.ofSeconds(3)));
    assertThat(run.usage()).isEqualTo(new Usage(30, 3));
    assertThat(run.turns()).isEqualTo(2);
    assertThat(run.elapsed()).isEqualTo(Duration.ofSeconds(23));
  }

  @Test
  void a_run_that_has_not_ended_has_no_outcome() {
    Run run = Run.begin(started());

    assertThat(run.hasEnded()).isFalse();
    assertThatThrownBy(run::outcome)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Run \"match\" has not ended; its last event is Started");
    assertThat(run.plus(new Event.Ended(new Outcome.GaveUp("no"))).outcome())
        .isEqualTo(new Outcome.GaveUp("no"));
  }
}
