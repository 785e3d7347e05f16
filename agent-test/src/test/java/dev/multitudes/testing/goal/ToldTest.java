package dev.multitudes.testing.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.simulated.SimulatedModel;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets the locale")
class ToldTest {
  private static final ChatModel GOOD = SimulatedModel.in(new Darts());

  @Test
  void a_rate_above_the_minimum_is_not_called_less_than_it() {
    var trial = new AtomicInteger();
    var failures = Set.of(2, 5, 8, 11, 14, 17, 19);

    GoalTestResult result =
        new Trials(
                Terms.of("T.t", Held.asked("fixed"), Clock.systemUTC(), (tally, all) -> {}),
                it -> {})
            .succeedingIf("it hit", run -> !failures.contains(trial.incrementAndGet()))
            .of(Darts.HITTING, GOOD);

    assertThat(result.verdict()).isEqualTo(GoalVerdict.FAIL);
    assertThat(result.tally().successes()).isGreaterThan(result.tally().failures());
    assertThat(Told.headline(result))
        .endsWith("; that does not show more than the minimum of 0.5.");
  }

  @Test
  void a_bar_is_as_long_in_every_country() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(Html.bar("kicks", 1, 3)).contains("style=\"width:33.3%\"");
    } finally {
      Locale.setDefault(before);
    }
  }
}
