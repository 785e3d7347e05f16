package dev.multitudes.examples.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.multitudes.examples.comparison.Comparison;
import dev.multitudes.examples.comparison.Course;
import dev.multitudes.examples.corridor.Corridor.Place;
import dev.multitudes.examples.corridor.Corridor.Step;
import dev.multitudes.goal.Verdict;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.simulated.SimulatedModel;
import dev.multitudes.world.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What docs/scenarios.md says of a scenario of one's own is so. */
class OwnScenarioTest {
  private static final Path PAGE = Path.of("../docs/scenarios.md");
  private static final Path SOURCE =
      Path.of("src/test/java/dev/multitudes/examples/corridor/Corridor.java");
  private static final Path USES =
      Path.of("src/test/java/dev/multitudes/examples/corridor/OwnScenarioTest.java");

  @Test
  void the_page_shows_the_world_that_is_compiled() throws IOException {
    String source = Files.readString(SOURCE);

    assertThat(Files.readString(PAGE))
        .contains("```java\n" + source.substring(source.indexOf("/** A corridor")) + "```");
  }

  @Test
  void the_page_shows_what_is_called_here() throws IOException {
    String uses = Files.readString(USES);
    String shown =
        uses.substring(uses.indexOf("    var world ="), uses.indexOf("    // end of page"));

    assertThat(Files.readString(PAGE)).contains("```java\n" + shown + "```");
  }

  @Test
  void a_world_gives_planner_play_tracker_inferrer_and_comparison_together() {
    var world = new Corridor();
    var nurse = Corridor.scenario();
    var planner = new Planner<>(world, nurse.aim().utility());
    assertThat(planner.best(world.initial(1))).isEqualTo(new Step.Right());
    assertThat(planner.value(world.initial(1))).isCloseTo(.8779, within(1e-4));

    Run run = nurse.play(SimulatedModel.in(world), 1);
    assertThat(run.did(Step.Right.class)).hasSize(2);
    assertThat(run.outcome()).isInstanceOf(Outcome.Achieved.class);

    var course = Course.of(nurse, 1);
    assertThat(course.act(new Step.Left()).verdict()).isEqualTo(Verdict.HINDERS);

    var acts = nurse.stage(1).inferrer().fromActs(run);
    assertThat(acts.posterior().mostProbable()).contains("Have a coffee.");

    var rows = new Comparison<>(nurse, 1, 20).rows(SimulatedModel.in(world));
    assertThat(rows.getFirst().success()).isGreaterThan(rows.get(1).success());
    // end of page
  }

  @Test
  void what_is_told_is_read_back() {
    var place = new Place(4, 2);

    assertThat(new Corridor().read(new Corridor().describe(place))).contains(place);
  }
}
