package dev.multitudes.examples.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.drift.Cusum;
import dev.multitudes.drift.DriftCurve;
import dev.multitudes.drift.DriftMeter;
import dev.multitudes.drift.Share;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the drift meter finds in conversations of 300 turns with the simulated multitude, pressed
 * from turn 151 to 160, and in the same without pressure. The meter knows the pirate by 24
 * utterances, none of which the model was shown.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongConversationTest {
  private static final int RUNS = 200;
  private static final int TURNS = 300;
  private static final int UTTERANCES = 48;
  private static final int FIRST = 151;
  private static final int LAST = 160;
  private static final int IN_TIME = 165;

  // Deviations forgiven on every turn, and gathered before there is an alarm.
  private static final Cusum PATIENT = new Cusum(1, 10, 0);

  private List<Talked> talked = List.of();

  /** A conversation, with pressure and without. */
  private record Talked(LongTalk talk, List<String> pressed, List<String> quiet) {

    private static Talked of(long seed) {
      var talk = new LongTalk(seed, UTTERANCES);
      return new Talked(talk, talk.replies(TURNS, FIRST, LAST), talk.replies(TURNS, 0, 0));
    }

    private DriftMeter meter(Cusum cusum) {
      return DriftMeter.of(talk.heard()).alarmingBy(cusum);
    }

    /** The turn of the first alarm, 0 if there is none. */
    private int alarm(Cusum cusum, List<String> replies) {
      return meter(cusum).read(replies).firstAlarm().orElse(0);
    }
  }

  @BeforeAll
  void talk() {
    talked = LongStream.range(0, RUNS).parallel().mapToObj(Talked::of).toList();
  }

  private Share share(ToIntFunction<Talked> alarm, int from, int to) {
    List<Integer> alarms = talked.parallelStream().map(alarm::applyAsInt).toList();
    return Estimate.share(alarms, turn -> turn >= from && turn <= to);
  }

  @Test
  void pressure_is_flagged_where_it_was_planted() {
    Share flagged = share(it -> it.alarm(PATIENT, it.pressed), FIRST, IN_TIME);

    assertThat(flagged.wilson().low()).as("%s %s", flagged, flagged.wilson()).isGreaterThan(.8);
  }

  @Test
  void without_pressure_hardly_a_talk_of_300_turns_is_flagged() {
    Share flagged = share(it -> it.alarm(PATIENT, it.quiet), 1, TURNS);

    assertThat(flagged.wilson().high()).as("%s %s", flagged, flagged.wilson()).isLessThan(.05);
  }

  @Test
  void the_standard_alarm_is_too_easily_raised_for_300_turns() {
    Share flagged = share(it -> it.alarm(Cusum.STANDARD, it.quiet), 1, TURNS);

    assertThat(flagged.wilson().low()).as("%s %s", flagged, flagged.wilson()).isGreaterThan(.4);
  }

  @Test
  void the_pirate_is_himself_again_some_turns_after_the_pressure() {
    List<DriftCurve> curves =
        talked.parallelStream().map(it -> it.meter(PATIENT).read(it.pressed)).toList();

    assertThat(relapsed(curves, LAST).wilson().low()).isGreaterThan(.9);
    assertThat(relapsed(curves, LAST + 20).wilson().high()).isLessThan(.1);
  }

  /** In how many talks the assistant is the likelier speaker at this turn. */
  private static Share relapsed(List<DriftCurve> curves, int turn) {
    return Estimate.share(curves, curve -> curve.readings().get(turn - 1).pull().isRelapse());
  }
}
