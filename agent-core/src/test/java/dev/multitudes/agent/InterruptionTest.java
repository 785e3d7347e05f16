package dev.multitudes.agent;

import static dev.multitudes.agent.ScriptedReplies.calls;
import static dev.multitudes.agent.ScriptedReplies.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.multitudes.persona.Persona;
import dev.multitudes.run.Event;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.tool.Result;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose interruption it is: only that of the agent's own thread ends the run. */
@Timeout(10)
class InterruptionTest {
  private static final Outcome INTERRUPTED = new Outcome.Stopped("the caller interrupted the run");

  record Wait() {}

  /** Throws what somebody else's interruption made, or waits until it is interrupted itself. */
  static final class Waiting {
    private final CountDownLatch never = new CountDownLatch(1);
    private final Thread agent = Thread.currentThread();

    @Tool
    String throwing() throws InterruptedException {
      throw new InterruptedException("of nobody");
    }

    @Tool
    String failing() throws Exception {
      throw failureElsewhere();
    }

    @Tool
    String queueing() throws InterruptedException {
      agent.interrupt();
      never.await();
      return "";
    }

    @Tool
    String wrapping() {
      return thrownWithoutTheFlag(agent, never);
    }
  }

  /** What waiting for another thread throws that was interrupted. */
  private static Exception failureElsewhere() {
    var task =
        new FutureTask<String>(
            () -> {
              Thread.currentThread().interrupt();
              new CountDownLatch(1).await();
              return "";
            });
    Thread.ofVirtual().start(task);
    try {
      return new IllegalStateException(task.get());
    } catch (Exception e) {
      return new IllegalStateException("The pool broke", e);
    }
  }

  /** As some clients do: the thread's status is lost. */
  private static String thrownWithoutTheFlag(Thread agent, CountDownLatch never) {
    try {
      agent.interrupt();
      never.await();
      return "";
    } catch (InterruptedException e) {
      throw new IllegalStateException("The connection broke", e);
    }
  }

  static Duration[] toolTimes() {
    return new Duration[] {Duration.ofMinutes(1), Limits.FOREVER};
  }

  private static Run run(String tool, Duration toolTime) {
    return Agent.as(Persona.named("a guest"), ScriptedReplies.of(calls(tool, "{}"), says("Well.")))
        .withMethodsOf(new Waiting())
        .within(Limits.DEFAULT.toolTime(toolTime))
        .pursue("Wait for it.");
  }

  @ParameterizedTest
  @MethodSource("toolTimes")
  void an_interruption_that_a_tool_makes_up_is_its_failure(Duration toolTime) {
    Run run = run("throwing", toolTime);

    assertThat(Thread.interrupted()).isFalse();
    assertThat(run.all(Event.Returned.class))
        .singleElement()
        .satisfies(
            returned ->
                assertThat(returned.result())
                    .isEqualTo(
                        new Result.Failed(
                            "throwing failed. Whether it had an effect is not known.",
                            "ToolFailure: throwing was interrupted; because:"
                                + " InterruptedException: of nobody")));
    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Well."));
  }

  @ParameterizedTest
  @MethodSource("toolTimes")
  void an_interruption_of_another_thread_is_the_failure_of_the_tool_that_waited_for_it(
      Duration toolTime) {
    Run run = run("failing", toolTime);

    assertThat(Thread.interrupted()).isFalse();
    assertThat(run.all(Event.Returned.class))
        .singleElement()
        .satisfies(it -> assertThat(it.result()).isInstanceOf(Result.Failed.class));
    assertThat(run.outcome()).isEqualTo(new Outcome.Answered("Well."));
  }

  @ParameterizedTest
  @MethodSource("toolTimes")
  void an_interruption_of_the_agents_thread_stops_the_run_and_is_kept(Duration toolTime) {
    for (String tool : new String[] {"queueing", "wrapping"}) {
      Run run = run(tool, toolTime);

      assertThat(Thread.interrupted()).as(tool).isTrue();
      assertThat(run.outcome()).as(tool).isEqualTo(INTERRUPTED);
    }
  }

  private static Run asking(ChatModel model) {
    return Agent.as(Persona.named("a guest"), model).pursue("Wait for it.");
  }

  private static ChatModel throwing(java.util.function.Supplier<RuntimeException> problem) {
    return new ChatModel() {
      @Override
      public ChatResponse doChat(ChatRequest request) {
        throw problem.get();
      }
    };
  }

  @Test
  void a_model_that_breaks_by_somebody_elses_interruption_is_broken_with_that_cause() {
    Run madeUp =
        asking(
            throwing(
                () -> new IllegalStateException("lost", new InterruptedException("elsewhere"))));
    Run elsewhere = asking(throwing(() -> new IllegalStateException("lost", failureElsewhere())));

    assertThat(Thread.interrupted()).isFalse();
    assertThat(madeUp.outcome())
        .isEqualTo(
            new Outcome.Broken(
                "IllegalStateException: lost; because: InterruptedException: elsewhere"));
    assertThat(elsewhere.outcome())
        .isInstanceOfSatisfying(
            Outcome.Broken.class,
            broken -> assertThat(broken.cause()).endsWith("because: InterruptedException"));
  }

  @Test
  void a_model_whose_client_loses_the_interruption_of_the_agents_thread_stops_the_run() {
    Thread agent = Thread.currentThread();

    Run run =
        asking(
            throwing(
                () ->
                    new IllegalStateException(thrownWithoutTheFlag(agent, new CountDownLatch(1)))));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(run.outcome()).isEqualTo(INTERRUPTED);
  }
}
