package dev.multitudes.testing.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multitudes.testing.statistics.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolTest {
  private static final Subject STRIKER =
      new Subject("football", "striker", "a1", "Score.", "qwen3");

  @TempDir Path folder;

  private Pool pool(String build) {
    var set = new Properties();
    set.setProperty(Pool.FOLDER, folder.toString());
    return Pool.named(set, Map.of("GITHUB_SHA", build));
  }

  @Test
  void trials_of_earlier_runs_of_the_same_build_count() {
    pool("c0ffee").write("T.t", STRIKER, new Tally(7, 1));

    assertThat(pool("c0ffee").read("T.t", STRIKER)).isEqualTo(new Tally(7, 1));
  }

  @Test
  void what_differs_begins_anew() {
    pool("c0ffee").write("T.t", STRIKER, new Tally(7, 1));

    assertThat(pool("decaf").read("T.t", STRIKER)).isEqualTo(Tally.NONE);
    assertThat(pool("c0ffee").read("T.other", STRIKER)).isEqualTo(Tally.NONE);
    assertThat(
            pool("c0ffee").read("T.t", new Subject("football", "striker", "b2", "Score.", "qwen3")))
        .isEqualTo(Tally.NONE);
    assertThat(
            pool("c0ffee").read("T.t", new Subject("football", "striker", "a1", "Score.", "llama")))
        .isEqualTo(Tally.NONE);
  }

  @Test
  void a_build_has_to_be_told() {
    assertThatThrownBy(() -> Pool.named(new Properties(), Map.of()))
        .hasMessage(
            "Trials can be pooled only within one build, and nothing tells which this is; set"
                + " -Dmultitudes.build=..., such as the commit");
  }

  @Test
  void a_damaged_pool_is_refused_by_name() throws IOException {
    pool("c0ffee").write("T.t", STRIKER, new Tally(7, 1));
    Path file;
    try (var files = Files.list(folder)) {
      file = files.findFirst().orElseThrow();
    }
    Files.writeString(file, "successes=many\nfailures=1\n");

    assertThatThrownBy(() -> pool("c0ffee").read("T.t", STRIKER))
        .hasMessage("The pool %s has no number of successes; delete it to begin anew", file);
  }
}
