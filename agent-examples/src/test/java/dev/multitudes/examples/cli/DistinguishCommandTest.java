package dev.multitudes.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multitudes.testing.FakeOllama;
import dev.multitudes.testing.OllamaReply;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DistinguishCommandTest {

  @Test
  void the_report_tells_what_was_done_what_was_measured_and_what_may_be_claimed() {
    Terminal told = Terminal.run("distinguish", "--trials", "6");

    assertThat(told.code()).isZero();
    assertThat(told.lines()).allMatch(line -> line.length() <= 80);
    assertThat(told.flowing())
        .contains("model simulated, not a language model It is a planner itself")
        .contains("asked 120 runs: 4 states, each 6 times as it is, in other words, and with 3")
        .contains("s0 shoot(RIGHT) 6x mirrored shoot(LEFT) 6x s1 pass(lee) 6x s2 pass(lee) 6x")
        .contains("directedness 1.000", "goal swap 100 %", "wording 1.000 alike")
        .contains("In each state all were alike.")
        .contains("outcome-equivalent shown. 24 of 24 decisions lose at most 0.05")
        .contains("choice-equivalent not shown, which proves nothing. Total variation")
        .contains("even at variation 0 it takes 1537 decisions.")
        .contains("None of this says that somebody has the goal, only to what extent");
  }

  @Test
  void who_slips_is_told_with_counts_and_the_same_seed_slips_alike() {
    Terminal told = slipping("3");

    assertThat(told.code()).isZero();
    assertThat(told.flowing())
        .contains("simulated, not a language model, beta 8")
        .doesNotContain("all were alike");
    assertThat(slipping("3")).isEqualTo(told);
    assertThat(slipping("4")).isNotEqualTo(told);
  }

  private static Terminal slipping(String seed) {
    return Terminal.run("distinguish", "--model", "simulated:8", "--trials", "4", "--seed", seed);
  }

  @Test
  void as_json_it_is_one_object() throws IOException {
    Terminal told = Terminal.run("distinguish", "--persona", "captain", "--trials", "2", "--json");

    assertThat(told.lines()).hasSize(1);
    JsonNode all = new ObjectMapper().readTree(told.out());
    assertThat(all.at("/goal").asText()).isEqualTo("Keep the ball until the final whistle.");
    assertThat(all.at("/simulated").asBoolean()).isTrue();
    assertThat(all.at("/states/0/state").asText()).isEqualTo("s0");
    assertThat(all.at("/states/0/acts").size()).isEqualTo(10);
    assertThat(all.at("/states/0/acts/8/act").asText()).isEqualTo("dribble(BACK)");
    assertThat(all.at("/states/0/acts/8/count").asInt()).isEqualTo(2);
    assertThat(all.at("/measures/directedness").asDouble()).isEqualTo(1);
    assertThat(all.at("/measures/rivals").size()).isEqualTo(3);
    assertThat(all.at("/claims/2/claim").asText()).isEqualTo("goal-attributable");
    assertThat(all.at("/claims/2/standing").asText()).isEqualTo("OPEN");
  }

  @Test
  void the_picture_stands_alone_in_light_and_dark(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("acts.svg");

    Terminal told = Terminal.run("distinguish", "--trials", "2", "--svg", file.toString());

    String svg = Files.readString(file);
    Document read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(told.out()).contains("picture").contains("acts.svg");
    assertThat(svg)
        .contains("What the striker in football did, beside a planner with its goal")
        .contains("persona played by: simulated, not a language model")
        .contains(
            "planner, bounded with beta 8", "share of decisions", "prefers-color-scheme: dark")
        .contains("mirrored: 2 decisions", ">shoot(RIGHT)<", ">88<")
        .doesNotContain("<script", "href", "url(");
    assertThat(read.getElementsByTagName("rect").getLength()).isEqualTo(1 + 2 + 2 * 4 * 10);
  }

  @Test
  void a_picture_that_cannot_be_written_is_told(@TempDir Path folder) {
    Path file = folder.resolve("no").resolve("acts.svg");

    Terminal told = Terminal.run("distinguish", "--trials", "1", "--svg", file.toString());

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err()).startsWith("The picture cannot be written to " + file + ": ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--scenario|chess|There is no scenario \"chess\"; there are football.",
        "--persona|none|There is no persona \"none\" to compare in football; there are striker,"
            + " bribed, coach, captain, player.",
        "--trials|0|--trials must be at least 1 but was 0.",
        "--beta|-1|--beta must be a number of at least 0 but was -1.",
        "--beta|NaN|--beta must be a number of at least 0 but was NaN.",
        "--margin|1|--margin must be above 0 and below 1 but was 1.",
        "--model|simulated:warm|There is no model \"simulated:warm\"; after simulated: comes beta,"
            + " a number of at least 0, as in simulated:8."
      })
  void what_cannot_be_asked_is_refused(String option, String value, String sentence) {
    assertThat(Terminal.run("distinguish", option, value))
        .isEqualTo(new Terminal(2, "", sentence + System.lineSeparator()));
  }

  @Test
  void a_soft_player_has_no_server_either() {
    Terminal told = Terminal.run("distinguish", "--model", "simulated:8", "--url", "http://x:1");

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err()).startsWith("The simulated model has no server, so --url http://x:1");
  }

  @Test
  void replies_without_an_act_are_counted_and_nothing_but_such_is_no_measure() {
    try (FakeOllama ollama =
        FakeOllama.start()
            .model("qwen3:4b", 8192, "completion", "tools")
            .reply(OllamaReply.text("I would think about it."))) {

      Terminal told = with(ollama);

      assertThat(told.code()).isEqualTo(1);
      assertThat(told.err())
          .isEqualTo(
              "None of 4 replies did anything that striker could be compared by, so there is"
                  + " nothing to measure."
                  + System.lineSeparator());
    }
  }

  @Test
  void a_server_that_fails_is_not_taken_for_a_persona_that_does_nothing() {
    try (FakeOllama ollama =
        FakeOllama.start()
            .model("qwen3:4b", 8192, "completion", "tools")
            .reply(OllamaReply.error(500, "model runner has unexpectedly stopped"))) {

      Terminal told = with(ollama);

      assertThat(told.code()).isEqualTo(1);
      assertThat(told.err())
          .startsWith("The model could not be asked: ")
          .contains("model runner has unexpectedly stopped");
    }
  }

  private static Terminal with(FakeOllama ollama) {
    return Terminal.run(
        "distinguish", "--trials", "1", "--model", "ollama:qwen3:4b", "--url", ollama.url());
  }
}
