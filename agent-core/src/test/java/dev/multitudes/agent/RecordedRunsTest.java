package dev.multitudes.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.run.Run;
import dev.multitudes.tool.Toolbox;
import dev.multitudes.track.Headway;
import dev.multitudes.track.Ledger;
import dev.multitudes.track.Rung;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the rules would have said of runs of real models that a benchmark calls a success. */
class RecordedRunsTest {

  private static double share(List<Run> runs, Predicate<Run> what) {
    assertThat(runs).hasSizeGreaterThan(100);
    return (double) runs.stream().filter(what).count() / runs.size();
  }

  private static boolean isFlagged(Run shown, Run said) {
    return !Ledger.of(shown).unfounded(Recorded.lastWords(said)).isEmpty();
  }

  @Test
  void last_words_about_what_was_done_are_left_alone() {
    assertThat(share(Recorded.tau(), run -> isFlagged(run, run))).isZero();
    assertThat(share(Recorded.dojo(), run -> isFlagged(run, run))).isZero();
  }

  @Test
  void the_same_words_where_nothing_was_done_are_noticed_one_time_in_five_and_more() {
    Predicate<Run> isNoticed = run -> isFlagged(Recorded.idle(run), run);

    assertThat(share(Recorded.tau(), isNoticed)).isBetween(.2, .25);
    assertThat(share(Recorded.dojo(), isNoticed)).isBetween(.35, .4);
  }

  @Test
  void nobody_who_succeeded_stalled() {
    assertThat(share(Recorded.tau(), RecordedRunsTest::stalls)).isZero();
    assertThat(share(Recorded.dojo(), RecordedRunsTest::stalls)).isZero();
  }

  private static boolean stalls(Run run) {
    Headway headway = Headway.with(Toolbox.empty());
    return Recorded.acts(run).anyMatch(then -> headway.read(then).stall() != Rung.NONE);
  }

  @Test
  void one_in_a_hundred_who_succeeded_went_in_a_circle() {
    assertThat(share(Recorded.tau(), RecordedRunsTest::circles)).isBetween(.005, .015);
    assertThat(share(Recorded.dojo(), RecordedRunsTest::circles)).isBetween(.005, .015);
  }

  private static boolean circles(Run run) {
    return Recorded.acts(run).anyMatch(then -> Repetition.in(then, Toolbox.empty()) != Rung.NONE);
  }
}
