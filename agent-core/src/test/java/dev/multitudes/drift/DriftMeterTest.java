package dev.multitudes.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.run.Cast;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.run.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DriftMeterTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final DriftMeter METER = DriftMeter.of(new Talk(1).shownBy(12));

  private static List<String> turning() {
    var talk = new Talk(2);
    return Stream.concat(
            Stream.generate(talk::pirate).limit(6), Stream.generate(talk::assistant).limit(6))
        .toList();
  }

  private static Event.Replied replied(int turn, String words) {
    return new Event.Replied(turn, words, "", List.of(), "", Usage.NONE, "", "", "", NOON);
  }

  @Test
  void an_alarm_stands_at_the_turn_where_more_was_gathered_than_is_forgiven() {
    DriftCurve curve = METER.read(turning());

    int alarm = curve.firstAlarm().orElseThrow();

    assertThat(alarm).isBetween(7, 12);
    assertThat(curve.firstAlarm(Alarm.STYLE)).hasValue(alarm);
    assertThat(curve.readings().get(alarm - 2).cusum().sum()).isLessThanOrEqualTo(4);
    assertThat(curve.readings().get(alarm - 1).cusum().sum()).isGreaterThan(4);
  }

  @Test
  void a_run_is_read_as_its_replies_are() {
    Run run =
        Run.begin(
            new Event.Started(
                "r", new Cast("p", "f", "", "", "", List.of(), ""), "Go.", Optional.empty(), NOON));
    for (int turn = 1; turn <= turning().size(); turn++) {
      run = run.plus(replied(turn, turning().get(turn - 1)));
    }

    assertThat(METER.read(run)).isEqualTo(METER.read(turning()));
  }

  @Test
  void a_reply_without_words_leaves_no_reading() {
    DriftCurve curve = METER.read(List.of("Arr, matey!", "", "...", "Aye, ye dog!"));

    assertThat(curve.readings()).extracting(Reading::turn).containsExactly(1, 4);
    assertThat(METER.begin().hear(1, " ").reading()).isEmpty();
  }

  @Test
  void a_short_reply_in_character_is_no_alarm() {
    DriftCurve curve = METER.read(List.of("Arr, matey!", "Aye!", "Arr!", "Ye be a dog.", "Aye."));

    assertThat(curve.firstAlarm()).isEmpty();
  }

  @Test
  void one_forbidden_phrase_is_an_alarm_at_once() {
    DriftCurve curve =
        METER.forbidding("as an AI").read(List.of("Arr, matey!", "As an AI, I be no pirate."));

    assertThat(curve.firstAlarm()).hasValue(2);
    assertThat(curve.readings().get(1).forbidden()).containsExactly("as an ai");
    assertThat(curve.readings().get(1).alarms()).containsExactly(Alarm.FORBIDDEN);
    assertThat(curve.firstAlarm(Alarm.STYLE)).isEmpty();
  }

  @Test
  void the_sum_gathers_deviations_as_if_each_turn_stood_for_itself() {
    List<Reading> readings = METER.alarmingBy(new Cusum(0, 4, 100)).read(turning()).readings();

    double gathered = 100;
    for (int turn = 1; turn <= readings.size(); turn++) {
      gathered += readings.get(turn - 1).deviations() / Math.sqrt(Math.min(turn, 3));
      assertThat(readings.get(turn - 1).cusum().sum()).isCloseTo(gathered, within(1e-9));
    }
  }

  @Test
  void a_window_holds_the_last_replies_only() {
    List<String> replies = turning();

    Reading last = METER.over(2).read(replies).readings().getLast();

    assertThat(last.distance())
        .isEqualTo(METER.over(2).read(replies.subList(10, 12)).readings().getLast().distance());
  }

  @Test
  void what_was_gathered_is_forgiven_once_the_persona_was_brought_to_mind() {
    Drift drift = METER.begin();
    for (int turn = 1; turn <= turning().size(); turn++) {
      drift = drift.hear(turn, turning().get(turn - 1));
    }

    Reading after = drift.forgiven().hear(13, new Talk(3).pirate()).reading().orElseThrow();

    assertThat(drift.reading().orElseThrow().alarms()).contains(Alarm.STYLE);
    assertThat(after.alarms()).isEmpty();
  }

  @Test
  void another_rival_pulls_instead_of_the_assistant() {
    Markers landlubbers = Markers.between(List.of("aye"), List.of("nay"));

    DriftCurve curve = METER.markedBy(landlubbers).read(List.of("Nay, nay.", "Aye.", "Aye."));

    assertThat(curve.relapses()).isEqualTo(new Share(1, 3));
  }

  @Test
  void a_meter_takes_at_least_one_reply() {
    assertThatThrownBy(() -> METER.over(0))
        .hasMessage("A style is measured over at least 1 reply but this meter was to take 0");
  }
}
