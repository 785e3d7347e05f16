package dev.multitudes.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.journal.RunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FootballCommandTest {
  @TempDir Path folder;

  private static Terminal football(String... args) {
    var all = new String[args.length + 1];
    all[0] = "football";
    System.arraycopy(args, 0, all, 1, args.length);
    return Terminal.run(all);
  }

  @Test
  void the_striker_shoots_where_the_goalkeeper_is_not_and_the_story_says_why() {
    Terminal told = football();

    assertThat(told.code()).isZero();
    assertThat(told.err()).isEmpty();
    assertThat(told.flowing())
        .contains(
            "Model: simulated, not a language model.",
            "Who a striker in the last minute of a final",
            "Wants \"Score.\"",
            "The goalkeeper is standing to the left of the goal.",
            "Act shoot {\"side\":\"RIGHT\"} You shoot at the right of the goal.",
            "ACHIEVES: exact: the ball is in the net.",
            "Worth 0.9076; the best act is worth 0.9076. Score +0.6849, skill 0, luck +0.0924.",
            "The end Achieved: exact: the ball is in the net.",
            "Cost 1 turn, 1 call, ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bribed      | s0       | shoot {"side":"LEFT"}
          coach       | s0       | pass {"to":"mia"}
          captain     | s0       | dribble {"direction":"BACK"}
          goalkeeper  | s0       | move {"x":0.0}
          striker     | mirrored | shoot {"side":"LEFT"}
          bribed      | mirrored | shoot {"side":"RIGHT"}
          player      | mirrored | shoot {"side":"LEFT"}
          striker     | s1       | pass {"to":"lee"}
          striker     | s2       | pass {"to":"lee"}
          striker     | s3       | look {}
          player      | s1       | pass {"to":"lee"}
          """)
  void another_persona_or_another_moment_makes_another_act_the_right_one(
      String persona, String state, String firstAct) {
    Terminal told = football("--persona", persona, "--state", state);

    assertThat(told.code()).isZero();
    assertThat(told.lines())
        .filteredOn(line -> line.startsWith("  Act "))
        .first()
        .isEqualTo("  Act       " + firstAct);
  }

  @Test
  void the_commentator_only_speaks() {
    Terminal told = football("--persona", "commentator");

    assertThat(told.lines())
        .filteredOn(line -> line.startsWith("  Act "))
        .containsExactly("  Act       say {\"text\":\"keeper left, open right\"}");
    assertThat(told.flowing())
        .contains("ACHIEVES: exact: the goalkeeper's side and the open side are named rightly.");
  }

  @Test
  void the_players_goal_is_inferred_from_the_words_and_again_from_the_act() {
    Terminal told = football("--persona", "player");

    assertThat(told.flowing())
        .contains(
            "Wants it does not say",
            "Is told \"You are a football player, the ball is at your feet, the goalkeeper stands"
                + " to the left of the goal. What should you do?\"",
            "Inferred from the words: it wants \"Score.\"",
            "Act shoot {\"side\":\"RIGHT\"}",
            "Inferred from the acts: it wants \"Score.\" 0.8968 Score.",
            "0.1024 (no goal)",
            "Inferred from both: it wants \"Score.\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "assistant", "NONE"})
  void without_a_persona_it_advises_and_touches_nothing(String name) {
    Terminal told = football("--persona", name);

    assertThat(told.lines()).noneMatch(line -> line.startsWith("  Act "));
    assertThat(told.flowing())
        .contains(
            "I am an assistant, so I advise and do not act.",
            "should choose shoot(RIGHT).",
            "UNKNOWN: no goal is stated",
            "The end Answered.");
  }

  @Test
  void the_readme_shows_what_is_printed() throws IOException {
    String told = football().out();

    assertThat(Files.readString(Path.of("../README.md")))
        .contains("```\n" + told.substring(0, told.indexOf("  Cost")));
  }

  @Test
  void the_pitch_is_drawn() {
    assertThat(football().out())
        .contains("K keeper  o ball  x defender  M mia  L lee")
        .contains("───────────────┴────K────────────┴───────────────");
  }

  @Test
  void the_same_run_twice_is_the_same_events_byte_for_byte() {
    String once = football("--json", "--persona", "captain").out();

    assertThat(football("--json", "--persona", "captain").out()).isEqualTo(once);
    assertThat(once.lines()).allMatch(line -> line.startsWith("{\"event\":\""));
  }

  @Test
  void another_seed_is_another_play() {
    assertThat(football("--json", "--seed", "7").out())
        .isNotEqualTo(football("--json", "--seed", "1").out());
    assertThat(football("--seed", "7").flowing())
        .contains(
            "FORECLOSES: exact: the play is over without a goal; shoot(RIGHT) is the best act.")
        .contains("The end Foreclosed by chance:");
  }

  @Test
  void a_saved_run_is_read_back_equal_and_told_again() throws IOException {
    Path file = folder.resolve("match.jsonl");

    Terminal played = football("--persona", "player", "--save", file.toString());
    Terminal replayed = Terminal.run("replay", file.toString());

    assertThat(played.out()).contains("Saved. Tell it again with: ./multitudes replay " + file);
    assertThat(Files.readString(file)).isEqualTo(football("--persona", "player", "--json").out());
    assertThat(RunFile.read(file).torn()).isEmpty();
    assertThat(replayed.code()).isZero();
    assertThat(played.out()).contains(upToTheCost(replayed));
  }

  private static String upToTheCost(Terminal told) {
    return told.out().substring(0, told.out().indexOf("  Cost"));
  }

  @Test
  void trials_are_counted() {
    Terminal told = football("--trials", "20");

    assertThat(told.code()).isZero();
    assertThat(told.out())
        .contains("20/20      20  shoot {\"side\":\"RIGHT\"}: achieved")
        .containsPattern("shoot \\{\"side\":\"RIGHT\"\\} +20  #{30}\n")
        .contains("Achieved in 19 of 20 trials. Mean score of an act: +0.6849.")
        .contains("What perfect play is worth to this persona here: 0.9076.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --persona nobody | There is no persona "nobody"; there are striker, bribed, coach, captain, goalkeeper, commentator, player, none.
          --state s9 | There is no state "s9"; there are s0, mirrored, s1, s2, s3.
          --model gpt | There is no model "gpt"; there are simulated, and ollama:NAME such as ollama:qwen3:4b.
          --model ollama: | There is no model "ollama:"; there are simulated, and ollama:NAME such as ollama:qwen3:4b.
          --url http://127.0.0.1:1 | The simulated model has no server, so --url http://127.0.0.1:1 means nothing to it; say also --model ollama:NAME.
          --trials 0 | --trials must be at least 1 but was 0.
          --trials 3 --json | --trials 3 makes many runs, but --json and --save are for one; leave one of them out.
          --trials 3 --journal runs | --trials 3 makes many runs, but --journal is for one; leave one of them out.
          """)
  void what_does_not_exist_is_refused_with_what_there_is(String args, String sentence) {
    Terminal told = football(args.split(" "));

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err().strip()).isEqualTo(sentence);
    assertThat(told.out()).isEmpty();
  }

  @Test
  void a_misspelt_option_is_refused_with_the_nearest() {
    Terminal told = football("--persone", "striker");

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err())
        .contains("Unknown option", "--persone", "--persona")
        .doesNotContain("\tat ");
  }

  @Test
  void a_seed_that_is_no_number_is_refused() {
    Terminal told = football("--seed", "one");

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err()).contains("'one'", "--seed").doesNotContain("\tat ");
  }

  @Test
  void a_file_that_cannot_be_written_is_named_before_anything_is_played() {
    Path file = folder.resolve("no/such/folder.jsonl");

    assertThat(football("--save", file.toString()))
        .isEqualTo(
            new Terminal(
                2,
                "",
                "The run cannot be written to \"%s\": there is no folder %s.%n"
                    .formatted(file, file.getParent())));
    assertThat(football("--save", folder.toString()).err()).contains("it is a folder");
  }

  @Test
  void a_seed_beyond_which_there_are_none_is_refused() {
    assertThat(football("--seed", Long.toString(Long.MAX_VALUE), "--trials", "3").err().strip())
        .isEqualTo("--seed 9223372036854775807 leaves no room for 3 seeds; use a smaller one.");
  }

  @Test
  void help_teaches() {
    assertThat(football("--help").out())
        .contains("--persona", "--state", "--trials", "Exit codes:", "ollama:qwen3:4b", "player");
    assertThat(Terminal.run().out()).contains("football", "replay", "Begin with:");
    assertThat(Terminal.run("--help").code()).isZero();
  }
}
