package dev.multitudes.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.ModelProvider;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Journal;
import dev.multitudes.run.Run;
import dev.multitudes.simulated.SimulatedModel;
import dev.multitudes.world.Hallway;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What happens next depends on the events so far alone. */
class ResumedRunTest {
  private static final String SITUATION =
      "You are tired and want to go to bed at home. You stand at door 2 with 4 steps left.";
  private static final Persona SOMEBODY = Persona.impliedBySituation("somebody");
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

  private final Hallway hallway = new Hallway();
  private final Stage<Hallway.Spot, Hallway.Move> stage =
      new Stage<>(hallway, new Hallway.Spot(2, 4), 1);

  private Run whole() {
    return Agent.as(SOMEBODY, SimulatedModel.in(hallway))
        .in(stage)
        .timedBy(CLOCK)
        .pursue("walk", SITUATION);
  }

  private Run goOn(Run cutOff) {
    var prompts = new PromptWriter(stage.tools().specifications(), Reminder.NEVER);
    var effects =
        new LiveEffects(
            Mind.of(SimulatedModel.in(hallway)),
            stage.tools(),
            stage.tracker(),
            stage.inferrer(),
            prompts,
            new RunListener() {},
            CLOCK,
            Limits.DEFAULT,
            Prefetch.Ahead.NONE);
    return new AgentLoop(
            new Goals(SOMEBODY, Optional.of(stage.inferrer()), effects),
            new Beforehand(
                SOMEBODY,
                DriftWatch.over(cutOff.cast(), Optional.empty()),
                Manner.of("", ModelProvider.OTHER, Manner.Schemas.UNKNOWN),
                prompts,
                effects),
            stage.tools(),
            Bounds.of(Limits.DEFAULT),
            new RunListener() {},
            Journal.none(),
            effects)
        .goOn(cutOff, List.of());
  }

  @TestFactory
  List<DynamicTest> a_run_cut_off_after_any_event_goes_on_to_the_same_end() {
    Run whole = whole();
    assertThat(whole.all(Event.GoalInferred.class)).hasSizeGreaterThan(3);

    return IntStream.rangeClosed(1, whole.size())
        .mapToObj(
            size ->
                DynamicTest.dynamicTest(
                    "after " + whole.upTo(size).last().getClass().getSimpleName(),
                    () -> assertThat(goOn(whole.upTo(size))).isEqualTo(whole)))
        .toList();
  }
}
