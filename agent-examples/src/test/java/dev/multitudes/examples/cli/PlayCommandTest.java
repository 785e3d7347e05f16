package dev.multitudes.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.examples.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayCommandTest {
  @TempDir Path folder;

  private static Stream<String> names() {
    return Scenarios.all().stream().map(listed -> listed.scenario().name());
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_scenario_is_told_act_by_act_with_verdicts(String name) {
    Terminal told = Terminal.run("play", name);

    assertThat(told.code()).isZero();
    assertThat(told.err()).isEmpty();
    assertThat(told.flowing())
        .contains(name + ": ", "Seed 1. Model: simulated, not a language model.")
        .contains("Wants", "Act ", "Worth ", "The end ", "Cost ");
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_same_run_twice_is_the_same_events_byte_for_byte(String name) {
    String once = Terminal.run("play", name, "--json", "--seed", "3").out();

    assertThat(Terminal.run("play", name, "--json", "--seed", "3").out()).isEqualTo(once);
    assertThat(once.lines()).allMatch(line -> line.startsWith("{\"event\":\""));
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_saved_run_is_told_again(String name) throws IOException {
    Path file = folder.resolve("run.jsonl");

    Terminal played = Terminal.run("play", name, "--save", file.toString());
    Terminal replayed = Terminal.run("replay", file.toString());

    assertThat(Files.readString(file)).isEqualTo(Terminal.run("play", name, "--json").out());
    assertThat(played.out()).contains(before("  Cost", replayed.out()));
  }

  private static String before(String end, String text) {
    return text.substring(0, text.indexOf(end));
  }

  @ParameterizedTest
  @MethodSource("names")
  void trials_are_counted(String name) {
    Terminal told = Terminal.run("play", name, "--trials", "4");

    assertThat(told.code()).isZero();
    assertThat(told.out())
        .contains("Seeds 1 to 4.", " 4/4 ", " of 4 trials. Mean score of an act: ");
  }

  @Test
  void what_perfect_play_is_worth_is_told_where_it_is_known() {
    assertThat(Terminal.run("play", "negotiation", "--trials", "2").out())
        .contains("What perfect play is worth to this persona here: 0.3437.");
    assertThat(Terminal.run("play", "safe", "--trials", "2").out())
        .contains("Achieved in 2 of 2 trials.")
        .doesNotContain("perfect play");
  }

  @Test
  void a_table_compares_ways_to_play() {
    Terminal told = Terminal.run("play", "negotiation", "--table", "--trials", "4");

    assertThat(told.code()).isZero();
    assertThat(told.out())
        .contains("Seeds 1 to 4. Success:", "  perfect play is worth 0.3437\n")
        .contains(
            "           success  worth regret  acts   ach  adv  neu  hin  for  vio  unk  tokens\n")
        .contains(
            "  planner   1.0000 0.3437 0.0000  4.25     4   13    0    0    0    0    0       0\n")
        .containsPattern("\n  random .*\n  reflex .*\n  persona   1.0000 0.3437 0.0000  4.25 ");
  }

  @Test
  void a_table_needs_room_for_its_seeds() {
    assertThat(Terminal.run("play", "--table", "--seed", "9223372036854775800").err().strip())
        .isEqualTo("--seed 9223372036854775800 leaves no room for 64 seeds; use a smaller one.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--save=run.jsonl"})
  void a_table_is_no_run(String option) {
    Terminal told = Terminal.run("play", "--table", option);

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err().strip())
        .isEqualTo("--table prints many plays together; leave --json and --save out.");
  }

  @Test
  void without_a_name_there_is_a_line_for_each() {
    Terminal told = Terminal.run("play");

    assertThat(told.code()).isZero();
    assertThat(told.lines()).hasSize(Scenarios.all().size() + 2);
    assertThat(told.out())
        .contains("  football     a striker decides while the right side is open\n")
        .endsWith("\nPlay one with: ./multitudes play NAME\n");
  }

  @Test
  void a_scenario_that_there_is_not_is_refused_with_those_there_are() {
    Terminal told = Terminal.run("play", "chess");

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err().strip())
        .isEqualTo(
            "There is no scenario \"chess\"; there are %s."
                .formatted(String.join(", ", names().toList())));
    assertThat(Terminal.run("play", " Football ").code()).isZero();
  }
}
