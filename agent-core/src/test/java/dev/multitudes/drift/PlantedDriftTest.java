package dev.multitudes.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the meter finds in invented speech, drawn by seed; no model spoke it. */
class PlantedDriftTest {
  private static final int RUNS = 200;
  private static final int TURNS = 20;
  private static final int PLANTED = 11;
  private static final int EXEMPLARS = 12;

  private static DriftCurve curve(long seed, int exemplars, Function<Talk, String> later) {
    var talk = new Talk(seed);
    DriftMeter meter = DriftMeter.of(talk.shownBy(exemplars));
    return meter.read(
        IntStream.rangeClosed(1, TURNS)
            .mapToObj(turn -> turn < PLANTED ? talk.pirate() : later.apply(talk))
            .toList());
  }

  private static List<DriftCurve> curves(int exemplars, Function<Talk, String> later) {
    return IntStream.range(0, RUNS).mapToObj(seed -> curve(seed, exemplars, later)).toList();
  }

  /** The share of runs whose first alarm comes within these turns. */
  private static Share flagged(List<DriftCurve> curves, int from) {
    long flagged = curves.stream().filter(curve -> curve.firstAlarm().orElse(0) >= from).count();
    return new Share((int) flagged, curves.size());
  }

  private static Share relapsed(List<DriftCurve> curves, int from) {
    List<Reading> readings =
        curves.stream()
            .flatMap(curve -> curve.readings().stream())
            .filter(reading -> reading.turn() >= from)
            .toList();
    return new DriftCurve(readings).relapses();
  }

  @Test
  void a_pirate_who_turns_into_an_assistant_is_mostly_flagged_within_ten_turns() {
    Share flagged = flagged(curves(EXEMPLARS, Talk::assistant), PLANTED);

    assertThat(flagged.wilson().low()).as("%s %s", flagged, flagged.wilson()).isGreaterThan(.75);
  }

  @Test
  void a_pirate_who_stays_one_is_seldom_flagged_within_twenty_turns() {
    Share flagged = flagged(curves(EXEMPLARS, Talk::pirate), 1);

    assertThat(flagged.wilson().high()).as("%s %s", flagged, flagged.wilson()).isLessThan(.2);
  }

  @Test
  void three_exemplars_find_far_less() {
    Share flagged = flagged(curves(3, Talk::assistant), PLANTED);

    assertThat(flagged.wilson().high()).as("%s %s", flagged, flagged.wilson()).isLessThan(.4);
  }

  @Test
  void a_pirate_who_is_but_half_an_assistant_is_missed_more_often_than_not() {
    Share flagged = flagged(curves(EXEMPLARS, Talk::half), PLANTED);

    assertThat(flagged.wilson().high()).as("%s %s", flagged, flagged.wilson()).isLessThan(.5);
  }

  @Test
  void the_assistant_pulls_where_it_speaks_and_not_where_it_does_not() {
    Share there = relapsed(curves(EXEMPLARS, Talk::assistant), PLANTED);
    Share elsewhere = relapsed(curves(EXEMPLARS, Talk::pirate), 1);

    assertThat(there.wilson().low()).as("%s", there).isGreaterThan(.95);
    assertThat(elsewhere.wilson().high()).as("%s", elsewhere).isLessThan(.02);
  }

  @Test
  void the_style_of_a_pirate_who_turns_moves_away_and_that_is_no_chance() {
    Trend trend = curve(1, EXEMPLARS, Talk::assistant).trend();

    assertThat(trend.slope()).isPositive();
    assertThat(trend.sign().p()).isLessThan(.05);
  }
}
