package dev.multitudes.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.agent.Agent;
import dev.multitudes.agent.RunListener;
import dev.multitudes.agent.Stage;
import dev.multitudes.examples.football.Cast;
import dev.multitudes.examples.football.Football;
import dev.multitudes.examples.football.Start;
import dev.multitudes.journal.FileJournal;
import dev.multitudes.run.Event;
import dev.multitudes.run.Run;
import dev.multitudes.simulated.SimulatedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is really killed, and another that goes on with its run. */
class KilledProcessTest {
  private static final String RUN = "match";
  private static final Cast CAPTAIN = Cast.named("captain").orElseThrow();

  @TempDir Path folder;

  private static Run play(Path folder, RunListener listener) {
    var football = Football.player(Start.S0);
    return Agent.as(CAPTAIN.persona(), SimulatedModel.in(football))
        .in(Stage.of(football, 1))
        .timedBy(InstantSource.fixed(Instant.EPOCH))
        .journalledIn(FileJournal.at(folder))
        .followedBy(listener)
        .pursue(RUN, CAPTAIN.situation(Start.S0));
  }

  /** Plays until the second call is about to run, and dies there as by kill -9. */
  static final class Victim {
    public static void main(String[] args) {
      play(
          Path.of(args[0]),
          new RunListener() {
            @Override
            public void onEvent(Event event) {
              if (event instanceof Event.Called called && called.call().id().equals("2.1")) {
                Runtime.getRuntime().halt(137);
              }
            }
          });
    }
  }

  @Test
  void goes_on_in_another_process_to_the_same_end() throws IOException, InterruptedException {
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                folder.toString())
            .inheritIO()
            .start();
    assertThat(victim.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(victim.exitValue()).isEqualTo(137);
    assertThat(FileJournal.at(folder).read(RUN).getLast()).isInstanceOf(Event.Called.class);

    Run mended = play(folder, new RunListener() {});

    assertThat(mended).isEqualTo(play(folder.resolve("whole"), new RunListener() {}));
    assertThat(mended.events()).isEqualTo(FileJournal.at(folder).read(RUN));
  }
}
