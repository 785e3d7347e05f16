package dev.multitudes.testing.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.multitudes.simulated.SimulatedModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static JsonNode read(GoalTestResult result) throws JsonProcessingException {
    return MAPPER.readTree(ReportJson.of(result));
  }

  @Test
  void a_program_reads_the_verdict_and_the_numbers() throws JsonProcessingException {
    JsonNode json = read(Held.as("sequential", Darts.HITTING, Always.calling("at_wall")));

    assertThat(json.at("/test").asText()).isEqualTo("DartsTest.hits");
    assertThat(json.at("/verdict").asText()).isEqualTo("FAIL");
    assertThat(json.at("/subject/goal").asText()).isEqualTo("Hit the board.");
    assertThat(json.at("/successes").asInt()).isZero();
    assertThat(json.at("/failures").asInt()).isEqualTo(2);
    assertThat(json.at("/interval/1").asDouble()).isCloseTo(.657620, within(1e-6));
    assertThat(json.at("/ceiling").asDouble()).isCloseTo(.9, within(1e-12));
    assertThat(json.at("/verdicts/FORECLOSES").asInt()).isEqualTo(2);
    assertThat(json.at("/funnel").get("the dart is in the board").asInt()).isZero();
  }

  @Test
  void each_trial_has_its_seed_its_end_and_its_first_bad_act() throws JsonProcessingException {
    JsonNode json = read(Held.as("sequential", Darts.HITTING, Always.calling("at_wall")));

    assertThat(json.at("/trials").findValuesAsText("seed")).isEqualTo(List.of("1", "2"));
    assertThat(json.at("/trials/0/end").asText()).isEqualTo("failure");
    assertThat(json.at("/trials/0/firstBadAct/id").asText()).isEqualTo("1.1");
    assertThat(json.at("/trials/0/firstBadAct/act").asText()).isEqualTo("at_wall {}");
    assertThat(json.at("/trials/0/firstBadAct/verdict").asText()).isEqualTo("FORECLOSES");
  }

  @Test
  void how_probable_it_is_that_all_of_k_runs_succeed_is_there_for_each_k()
      throws JsonProcessingException {
    GoalTestResult result = Held.as("sequential", Darts.HITTING, SimulatedModel.in(new Darts()));

    JsonNode json = read(result);

    assertThat(json.at("/passAll/1").asDouble())
        .isEqualTo((double) result.tally().successes() / result.tally().trials());
    assertThat(json.at("/passAll").size()).isEqualTo(Math.min(8, result.tally().trials()));
  }
}
