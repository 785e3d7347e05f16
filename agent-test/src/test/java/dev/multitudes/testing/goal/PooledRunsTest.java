package dev.multitudes.testing.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.multitudes.simulated.SimulatedModel;
import dev.multitudes.testing.statistics.AnytimeTest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What earlier runs leave to later ones. */
class PooledRunsTest {
  private static final ChatModel GOOD = SimulatedModel.in(new Darts());
  private static final ChatModel GONE = new Gone();

  @TempDir Path folder;

  private static final class Gone implements ChatModel {
    @Override
    public ChatResponse doChat(ChatRequest request) {
      throw new IllegalStateException("no connection");
    }
  }

  private Trials trials() {
    var set = new Properties();
    set.setProperty(Pool.FOLDER, folder.toString());
    set.setProperty(Pool.BUILD, "c0ffee");
    GoalTest asked = Held.asked("anytime");
    Budget budget = Budget.read("4 trials");
    Terms fresh = Terms.of("T.t", asked, Clock.systemUTC(), (tally, all) -> {});
    return new Trials(
        new Terms(
            "T.t",
            asked,
            budget,
            new AnytimeTest(.5, .05, budget.trials()),
            Optional.of(Pool.named(set, Map.of())),
            fresh.clock(),
            fresh.progress()),
        result -> {});
  }

  @Test
  void no_seed_counts_twice() {
    var seeds = new ArrayList<Long>();

    for (int run = 0; run < 3; run++) {
      trials()
          .of(
              seed -> {
                seeds.add(seed);
                return Darts.HITTING.play(GOOD, seed);
              });
    }

    assertThat(seeds).hasSizeGreaterThan(5).doesNotHaveDuplicates();
  }

  @Test
  void a_run_that_begins_broken_keeps_what_earlier_ones_came_to() {
    int before = trials().of(seed -> Darts.HITTING.play(GOOD, seed)).tally().trials();

    GoalTestResult after =
        trials().of(seed -> Darts.HITTING.play(seed == before + 1 ? GONE : GOOD, seed));

    assertThat(after.broken()).hasSize(1);
    assertThat(after.pooled().trials()).isEqualTo(before);
  }
}
