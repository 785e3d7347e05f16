package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.agent.Agent;
import dev.multitudes.agent.RunListener;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.persona.Persona;
import dev.multitudes.resilience.Timing;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An agent that is interrupted while it hears a stream does not let the server write on. */
@Timeout(30)
class LeftStreamTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Outcome INTERRUPTED = new Outcome.Stopped("the caller interrupted the run");

  private final FakeOllama ollama = FakeOllama.start().model("qwen3:4b", 8192, "completion");
  private final Agent agent =
      Agent.streaming(
          Persona.named("a striker"), OllamaServer.at(ollama.url()).streamingModel("qwen3:4b"));

  @AfterEach
  void close() {
    Thread.interrupted();
    ollama.close();
  }

  @Test
  void in_the_middle_of_a_reply() throws InterruptedException {
    ollama.reply(
        wire -> {
          wire.open();
          wire.line(
              "{\"message\":{\"role\":\"assistant\",\"content\":\"\",\"thinking\":\"He leans\"}}");
          wire.awaitDisconnect();
        });
    RunListener interrupting =
        new RunListener() {
          @Override
          public void onThought(String thought) {
            Thread.currentThread().interrupt();
          }
        };

    Run run = agent.followedBy(interrupting).pursue("Shoot!");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(run.outcome()).isEqualTo(INTERRUPTED);
    assertThat(ollama.awaitDisconnects(1, SOON)).isTrue();
  }

  @Test
  void before_its_first_word() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    ollama.reply(
        wire -> {
          asked.countDown();
          left.await();
          wire.open();
          wire.line(wire.chunk("I will"));
          wire.awaitDisconnect();
        });
    FutureTask<Run> running = new FutureTask<>(() -> agent.pursue("Shoot!"));
    Thread caller = Thread.ofVirtual().start(running);
    asked.await();

    caller.interrupt();
    Run run = running.get(SOON.toSeconds(), TimeUnit.SECONDS);
    left.countDown();

    assertThat(run.outcome()).isEqualTo(INTERRUPTED);
    assertThat(ollama.awaitDisconnects(1, SOON)).isTrue();
  }

  @Test
  void while_its_prompt_is_still_being_read() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    ollama.reply(
        wire -> {
          asked.countDown();
          wire.awaitDisconnect();
        });
    FutureTask<Run> running = new FutureTask<>(() -> agent.pursue("Shoot!"));
    Thread caller = Thread.ofVirtual().start(running);
    asked.await();

    caller.interrupt();

    assertThat(running.get(SOON.toSeconds(), TimeUnit.SECONDS).outcome()).isEqualTo(INTERRUPTED);
    assertThat(ollama.awaitDisconnects(1, SOON)).isTrue();
  }

  @Test
  void between_two_tries() throws Exception {
    CountDownLatch resting = new CountDownLatch(1);
    CountDownLatch woken = new CountDownLatch(1);
    Timing timing =
        new Timing(
            InstantSource.system(),
            pause -> {
              resting.countDown();
              try {
                new CountDownLatch(1).await();
              } finally {
                woken.countDown();
              }
            },
            () -> .5);
    ollama.otherwise(OllamaReply.busy());
    OllamaServer server = OllamaServer.at(ollama.url());
    Agent patient =
        Agent.streaming(
            Persona.named("a striker"),
            server.retrying(server.retries().timedBy(timing)).streamingModel("qwen3:4b"));
    FutureTask<Run> running = new FutureTask<>(() -> patient.pursue("Shoot!"));
    Thread caller = Thread.ofVirtual().start(running);
    resting.await();

    caller.interrupt();

    assertThat(running.get(SOON.toSeconds(), TimeUnit.SECONDS).outcome()).isEqualTo(INTERRUPTED);
    assertThat(woken.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(ollama.chats()).hasSize(1);
  }
}
