package dev.multitudes.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.goal.GoalPosterior;
import dev.multitudes.goal.Inference;
import dev.multitudes.goal.Judgement;
import dev.multitudes.goal.Judgement.Basis;
import dev.multitudes.goal.Measure;
import dev.multitudes.goal.Verdict;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTest {
  private static final Judgement GOOD =
      Judgement.of(Verdict.ADVANCES, Basis.SIMULATOR, "shoot(RIGHT) is the best act")
          .measured(new Measure(.6849, .9076, .9076, 1));

  private static String told(Paint paint, Event event) {
    var out = new StringWriter();
    new Story(new PrintWriter(out, true), paint, 96, state -> Optional.empty()).onEvent(event);
    return out.toString();
  }

  @Test
  void colour_changes_no_line() {
    var judged = new Event.Judged("1.1", GOOD);

    assertThat(told(Paint.COLOURED, judged).replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(told(Paint.PLAIN, judged));
    assertThat(told(Paint.COLOURED, judged)).contains("\u001b[32mADVANCES");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the ball is lost | the ball is lost.",
        "shoot takes [side]. | shoot takes [side].",
        "Did you mean \"shoot\"? | Did you mean \"shoot\"?",
        "it was: \"{\" | it was: \"{\"."
      })
  void a_sentence_has_one_full_stop(String why, String told) {
    assertThat(told(Paint.PLAIN, new Event.Judged("1.1", judged(why)))).endsWith(told + "\n");
    assertThat(Story.told(new Outcome.Achieved(why))).isEqualTo("Achieved: " + told);
    assertThat(Story.told(new Outcome.Foreclosed(why, Judgement.Blame.AGENT)))
        .isEqualTo("Foreclosed by agent: " + told);
    assertThat(Story.told(new Outcome.Stopped(why))).isEqualTo("Stopped: " + told);
    assertThat(Story.told(new Outcome.Stopped(why, "half of it")))
        .isEqualTo("Stopped: " + told + " Reached: half of it.");
    assertThat(Story.told(new Outcome.Broken(why))).isEqualTo("Broken: " + told);
  }

  private static Judgement judged(String why) {
    return Judgement.of(Verdict.NEUTRAL, Basis.CRITERIA, why);
  }

  @Test
  void it_is_as_wide_as_it_is_told() {
    var heard = new Event.Heard("goal ".repeat(100), Instant.EPOCH);

    for (int width : new int[] {40, 96, 110}) {
      var out = new StringWriter();
      new Story(new PrintWriter(out, true), Paint.PLAIN, width, state -> Optional.empty())
          .onEvent(heard);

      assertThat(out.toString().lines()).allMatch(line -> line.length() <= width);
      assertThat(out.toString().lines()).anyMatch(line -> line.length() > width - 6);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "80, 80",
    "110, 110",
    "40, 40",
    "250, 110",
    "20, 40",
    "'', 96",
    "0, 96",
    "-7, 96",
    "wide, 96",
    "99999999999, 96",
  })
  void the_width_of_the_terminal_is_kept_within_what_can_be_read(String told, int width) {
    assertThat(Columns.of(told)).isEqualTo(width);
  }

  @Test
  void what_a_model_writes_does_not_steer_the_terminal() {
    var heard = new Event.Heard("\u001b[31mred\u0007 and\nnext line", Instant.EPOCH);

    assertThat(told(Paint.PLAIN, heard))
        .contains("\u241b[31mred\u2407 and")
        .doesNotContain("\u001b");
  }

  @Test
  void a_goal_that_cannot_be_told_comes_with_the_question_to_ask() {
    Inference open =
        Inference.of(GoalPosterior.uniformPrior(Map.of("Score.", .69), .31))
            .noting("4 of 10 replies could not be read as a vote");

    assertThat(told(Paint.PLAIN, new Event.GoalInferred(Event.Clue.WORDS, open)))
        .contains("from the words: its goal cannot be told")
        .contains("4 of 10 replies could not be read as a vote")
        .contains("Do you want this: \"Score.\" Or nothing in particular?");
    assertThat(told(Paint.PLAIN, new Event.GoalInferred(Event.Clue.WORDS, open.sureFrom(.1))))
        .doesNotContain("Do you want");
  }
}
