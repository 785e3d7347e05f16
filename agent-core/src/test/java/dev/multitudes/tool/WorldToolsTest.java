package dev.multitudes.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorldToolsTest {

  private static final Corridor.Walk START = new Corridor.Walk(0, Optional.empty());

  private final Toolbox tools = WorldTools.of(new Corridor(), START, 7);

  private Result call(String tool, String key, String arguments, Optional<String> state) {
    return tools.find(tool).orElseThrow().call(new Invocation(key, arguments, state));
  }

  private Result go(String way, Optional<String> state) {
    return call("go", "run/1.1", "{\"way\": \"" + way + "\"}", state);
  }

  private Result run(String key) {
    return call("run_on", key, "{\"paces\": 3}", Optional.empty());
  }

  @Test
  void each_kind_of_act_is_a_tool_that_runs_alone_and_may_run_again() {
    assertThat(tools.names()).containsExactly("go", "run_on");
    assertThat(tools.specifications())
        .extracting(ToolSpecification::description)
        .containsExactly("One pace.", "Several paces; you may stumble.");
    assertThat(tools.find("go").orElseThrow().effect()).isEqualTo(Effect.IDEMPOTENT);
    assertThat(tools.initialState()).contains("{\"pace\":0}");
  }

  @Test
  void a_call_tells_what_happened_and_carries_the_new_state() {
    assertThat(go("on", Optional.empty()))
        .isEqualTo(new Result.Done("From 0 to 1.", Optional.of("{\"pace\":1,\"last\":\"ON\"}")));
    assertThat(go("back", Optional.of("{\"pace\":1,\"last\":\"ON\"}")))
        .isEqualTo(new Result.Done("From 1 to 0.", Optional.of("{\"pace\":0,\"last\":\"BACK\"}")));
  }

  @Test
  void what_is_not_possible_is_refused_in_the_worlds_words() {
    assertThat(go("back", Optional.empty()))
        .isEqualTo(new Result.Refused("There is a wall behind you; you can only go on."));
  }

  @Test
  void arguments_that_do_not_fit_are_refused() {
    assertThat(go("away", Optional.empty()))
        .isEqualTo(new Result.Refused("way must be one of [ON, BACK] but was \"away\"."));
  }

  @Test
  void nothing_can_be_done_once_the_play_is_over() {
    assertThat(go("on", Optional.of("{\"pace\":10}")))
        .isEqualTo(new Result.Refused("The play is over; nothing more can be done."));
  }

  @Test
  void chance_depends_on_the_seed_and_the_call_alone() {
    assertThat(run("one/3.1"))
        .isEqualTo(run("one/3.1"))
        .isEqualTo(run("another/3.1"))
        .isEqualTo(run("3.1"));
    assertThat(IntStream.range(0, 20).mapToObj(turn -> run("one/" + turn + ".1")))
        .contains(
            new Result.Done("From 0 to 0.", Optional.of("{\"pace\":0}")),
            new Result.Done("From 0 to 3.", Optional.of("{\"pace\":3,\"last\":\"ON\"}")));
  }

  @Test
  void chance_is_fair() {
    var scene = Scene.of(new Corridor(), START, 7);

    var draws = IntStream.range(0, 10_000).mapToDouble(turn -> scene.chance("run/" + turn + ".1"));
    assertThat(draws.average().orElseThrow()).isBetween(.49, .51);
  }

  @Test
  void a_toolbox_acts_in_one_world() {
    Toolbox go = tools.only(Set.of("go"));
    Toolbox other = WorldTools.of(new Corridor(), START, 8).only(Set.of("run_on"));

    assertThat(go.initialState()).contains("{\"pace\":0}");
    assertThat(go.plus(tools.only(Set.of("run_on"))).initialState()).isPresent();
    assertThat(tools.only(Set.of()).initialState()).isEmpty();
    assertThatThrownBy(() -> go.plus(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A toolbox can act in one simulated world but these act in [corridor, corridor]");
  }

  @Test
  void an_act_in_a_world_never_runs_beside_another() {
    assertThatThrownBy(() -> tools.declaring("go", Effect.READ))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "go acts in a simulated world and is IDEMPOTENT; nothing else can be declared of it");
  }

  @Test
  void another_seed_or_another_start_makes_another_fingerprint() {
    assertThat(tools.fingerprint())
        .isNotEqualTo(WorldTools.of(new Corridor(), START, 8).fingerprint());
  }
}
