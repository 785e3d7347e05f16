package dev.multitudes.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.tool.Invocation;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Tool;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockToolTest {
  private static final Tool CLOCK =
      ClockTool.reading(
          InstantSource.fixed(Instant.parse("2026-01-31T12:00:00Z")), ZoneId.of("Europe/Paris"));

  private static Result tell(String arguments) {
    return CLOCK.call(new Invocation("run/1.1", arguments, Optional.empty()));
  }

  @Test
  void it_tells_the_time_of_its_place() {
    assertThat(tell("{}"))
        .isEqualTo(Result.Done.saying("Saturday, 31 January 2026, 13:00:00 Europe/Paris (+01:00)"));
  }

  @Test
  void it_tells_the_time_of_another_place() {
    assertThat(tell("{\"zone\":\"America/New_York\"}").text())
        .isEqualTo("Saturday, 31 January 2026, 07:00:00 America/New_York (-05:00)");
  }

  @Test
  void it_says_when_there_is_no_such_zone() {
    assertThat(tell("{\"zone\":\"Narnia\"}").text())
        .isEqualTo(
            "There is no time zone \"Narnia\"; use one such as Europe/Paris, America/New_York or"
                + " UTC.");
  }
}
