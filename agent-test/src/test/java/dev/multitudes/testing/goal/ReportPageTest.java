package dev.multitudes.testing.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.agent.Scenario;
import dev.multitudes.persona.Style;
import dev.multitudes.simulated.SimulatedModel;
import dev.multitudes.testing.model.Reply;
import dev.multitudes.testing.model.ScriptedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {
  private static final GoalTestResult BAD =
      Held.as("sequential", Darts.HITTING, Always.calling("at_wall"));
  private static final GoalTestResult GOOD =
      Held.as("sequential", Darts.HITTING, SimulatedModel.in(new Darts()));

  @Test
  void the_page_begins_with_the_verdict_in_plain_words() {
    assertThat(ReportPage.of(BAD))
        .contains("<title>DartsTest.hits: FAIL</title>")
        .contains(
            "FAIL: in 0 of 2 trials the goal is reached (&quot;Hit the board.&quot;); that is less"
                + " than the minimum of 0.5.")
        .contains("a thrower in darts, played by always");
  }

  @Test
  void the_numbers_are_there() {
    assertThat(ReportPage.of(BAD))
        .contains("rate 0.000 (95 % interval 0.000 to 0.658)")
        .contains("k = 1: 0.000, k = 2: 0.000")
        .contains("reaches it in 0.9000 of trials")
        .contains("sequential: at least 0.5, expecting 0.85, errors 0.05 and 0.1")
        .contains("60 trials, 10m")
        .contains(BAD.subject().fingerprint());
  }

  @Test
  void each_failed_trial_is_told_with_its_first_bad_act_and_what_shows_it() {
    assertThat(ReportPage.of(BAD))
        .contains(
            "<td>1</td><td>1.1 <code>at_wall {}</code></td><td>FORECLOSES: exact: the dart is on"
                + " the floor")
        .contains("<td>2</td><td>1.1 <code>at_wall {}</code></td>");
  }

  @Test
  void the_worst_trial_stands_beside_what_the_planner_did_on_the_same_seed() {
    assertThat(ReportPage.of(BAD))
        .containsSubsequence(
            "<h3>Seed 1</h3>",
            "at_wall {}",
            "(skill -0.900, luck +0.000)",
            "<h3>The planner, same seed</h3>",
            "at_board {}");
  }

  @Test
  void how_far_the_trials_came_and_the_verdicts_are_counted() {
    assertThat(ReportPage.of(BAD))
        .contains("<span>the dart is in the board</span>")
        .contains("0 of 2")
        .contains("<span>FORECLOSES</span>");
  }

  @Test
  void a_single_trial_can_be_played_again() {
    assertThat(ReportPage.of(BAD))
        .contains("./mvnw test -Dtest='DartsTest#hits'")
        .contains("scenario.play(model, 1)");
  }

  @Test
  void a_page_of_a_passed_test_tells_of_no_failure() {
    assertThat(ReportPage.of(GOOD))
        .contains("<header class=\"pass\">")
        .doesNotContain("Where it went wrong", "The worst trial");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sequential", "anytime", "fixed"})
  void the_evidence_of_every_plan_is_drawn_to_where_it_passes(String plan) {
    GoalTestResult result = Held.as(plan, Darts.HITTING, SimulatedModel.in(new Darts()));

    assertThat(ReportPage.of(result))
        .contains("<polyline class=\"line\"", ">passes</text>")
        .contains(" after each of %d trials".formatted(result.tally().trials()))
        .doesNotContain("NaN", "Infinity");
  }

  @Test
  void what_a_model_says_is_text_and_never_part_of_the_page() {
    ScriptedModel hostile =
        ScriptedModel.when(asked -> true, Reply.says("<script>alert(\"&\")</script><img src=x>"));

    String page = ReportPage.of(Held.as("sequential", Darts.HITTING, hostile));

    assertThat(page)
        .contains("&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;")
        .doesNotContain("<script", "<img");
  }

  @Test
  void the_page_needs_nothing_beside_itself() {
    assertThat(ReportPage.of(BAD))
        .doesNotContain("http:", "https:", "src=", "url(", "<link", "@import");
  }

  @Test
  void how_a_voice_moved_away_is_drawn_only_of_a_persona_that_shows_how_it_speaks() {
    Style dry =
        Style.NONE.shownBy(
            "Mine. Straight in.", "Wind is nothing. Throw.", "One dart. One board. Done.");
    var shown = new Scenario<>("darts", new Darts(), Darts.HITTING.persona().style(dry));
    ScriptedModel chatty =
        ScriptedModel.when(
                asked -> asked.messages().size() < 9,
                Reply.says("I would be so happy to help you with your dart, my dear friend!")
                    .calling("help", "{}"))
            .otherwise(Reply.says("Let me know if there is anything else I can do for you!"));

    assertThat(ReportPage.of(Held.as("sequential", shown, chatty)))
        .contains("deviations of style gathered (CUSUM) over ", ">alarm</text>");
    assertThat(ReportPage.of(Held.as("sequential", Darts.HITTING, chatty))).doesNotContain("CUSUM");
  }
}
