package dev.multitudes.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.examples.football.Football;
import dev.multitudes.examples.football.Play;
import dev.multitudes.examples.football.Side;
import dev.multitudes.examples.football.Start;
import dev.multitudes.run.Outcome;
import dev.multitudes.run.Run;
import dev.multitudes.simulated.SimulatedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows is what the code is and prints. */
class ReadmeTest {
  private static final Path README = Path.of("../README.md");
  private static final Path QUICKSTART =
      Path.of("src/main/java/dev/multitudes/examples/Quickstart.java");

  @Test
  void the_ten_lines_are_those_that_are_compiled() throws IOException {
    String source = Files.readString(QUICKSTART);
    String lines =
        source.substring(
            source.indexOf("    Persona striker ="), source.indexOf("  }\n\n  private"));

    assertThat(Files.readString(README)).contains("```java\n" + lines + "```");
  }

  @Test
  void the_striker_shoots_where_the_goalkeeper_is_not() throws IOException {
    Run run = Quickstart.play(SimulatedModel.in(Football.player(Start.S0)));

    assertThat(run.did(Play.Shoot.class)).containsExactly(new Play.Shoot(Side.RIGHT));
    assertThat(run.outcome()).isInstanceOf(Outcome.Achieved.class);
    assertThat(Files.readString(README)).contains("```\n" + run.outcome() + "\n```");
  }
}
