package dev.multitudes.agent;

import static dev.multitudes.agent.ScriptedReplies.call;
import static dev.multitudes.agent.ScriptedReplies.calls;
import static dev.multitudes.agent.ScriptedReplies.says;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.ModelProvider;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Journal;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import dev.multitudes.track.GoalInferrer;
import dev.multitudes.track.GoalTracker;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A run that was cut off while several calls ran beside each other. */
class CutOffBatchTest {
  record Look(String at) {}

  private static final Toolbox TOOLS =
      Toolbox.of(Tool.of(Look.class, "Look.", at -> "saw " + at.at()).with(Effect.READ));
  private static final AiMessage TWO_LOOKS =
      calls(call("look", "{\"at\":\"keeper\"}"), call("look", "{\"at\":\"mia\"}"));
  private static final AiMessage SIX_LOOKS =
      calls(nCopies(6, call("look", "{\"at\":\"mia\"}")).toArray(ToolExecutionRequest[]::new));
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
  private static final Persona STRIKER = Persona.named("a striker");

  private static Run goOn(Run run, AiMessage... replies) {
    var prompts = new PromptWriter(TOOLS.specifications(), Reminder.NEVER);
    var effects =
        new LiveEffects(
            Mind.of(ScriptedReplies.of(replies)),
            TOOLS,
            GoalTracker.byCriteria(),
            GoalInferrer.none(),
            prompts,
            new RunListener() {},
            CLOCK,
            Limits.DEFAULT,
            Prefetch.Ahead.NONE);
    return new AgentLoop(
            new Goals(STRIKER, Optional.empty(), effects),
            new Beforehand(
                STRIKER,
                DriftWatch.over(run.cast(), Optional.empty()),
                Manner.of("", ModelProvider.OTHER, Manner.Schemas.UNKNOWN),
                prompts,
                effects),
            TOOLS,
            Bounds.of(Limits.DEFAULT),
            new RunListener() {},
            Journal.none(),
            effects)
        .goOn(run, List.of());
  }

  @TestFactory
  List<DynamicTest> answers_every_call_once_and_ends_as_it_would_have() {
    return cutsOf(TWO_LOOKS);
  }

  @TestFactory
  List<DynamicTest> refuses_the_same_calls_as_asked_too_often_in_one_reply() {
    return cutsOf(SIX_LOOKS);
  }

  private static List<DynamicTest> cutsOf(AiMessage looks) {
    Run whole =
        Agent.as(STRIKER, ScriptedReplies.of(looks, says("I see.")))
            .with(TOOLS)
            .timedBy(CLOCK)
            .pursue("match", "Look around.");

    assertThat(whole.size()).as("events to cut it off after").isGreaterThan(10);
    return IntStream.range(1, whole.size())
        .mapToObj(
            size ->
                DynamicTest.dynamicTest(
                    size
                        + " events, the last "
                        + whole.upTo(size).last().getClass().getSimpleName(),
                    () -> sameEnd(looks, whole, whole.upTo(size))))
        .toList();
  }

  private static void sameEnd(AiMessage looks, Run whole, Run cutOff) {
    AiMessage[] left =
        switch (cutOff.turns()) {
          case 0 -> new AiMessage[] {looks, says("I see.")};
          case 1 -> new AiMessage[] {says("I see.")};
          default -> new AiMessage[0];
        };

    Run mended = goOn(cutOff, left);

    assertThat(mended.all(Event.Returned.class))
        .containsExactlyElementsOf(whole.all(Event.Returned.class));
    assertThat(mended.all(Event.Judged.class))
        .containsExactlyElementsOf(whole.all(Event.Judged.class));
    assertThat(mended.outcome()).isEqualTo(whole.outcome());
  }
}
