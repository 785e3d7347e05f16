package dev.multitudes.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Measure;
import dev.multitudes.goal.Verdict;
import dev.multitudes.run.Event;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryTest {
  private static final Judgement GOOD =
      new Judgement(
          Verdict.ADVANCES,
          "shoot(RIGHT) is the best act",
          Basis.SIMULATOR,
          Optional.of(new Measure(.6849, .9076, .9076, 1)),
          Optional.empty());

  private static String told(Paint paint, Event event) {
    var out = new StringWriter();
    new Story(new PrintWriter(out, true), paint, state -> Optional.empty()).onEvent(event);
    return out.toString();
  }

  @Test
  void colour_changes_no_line() {
    var judged = new Event.Judged("1.1", GOOD);

    assertThat(told(Paint.COLOURED, judged).replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(told(Paint.PLAIN, judged));
    assertThat(told(Paint.COLOURED, judged)).contains("\u001b[32mADVANCES");
  }

  @Test
  void what_a_model_writes_does_not_steer_the_terminal() {
    var heard = new Event.Heard("\u001b[31mred\u0007 and\nnext line", Instant.EPOCH);

    assertThat(told(Paint.PLAIN, heard))
        .contains("\u241b[31mred\u2407 and")
        .doesNotContain("\u001b");
  }
}
