package dev.multitudes.tools;

import static dev.multitudes.tools.Calls.assertDone;
import static dev.multitudes.tools.Calls.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Tool;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockToolTest {
  private static final Tool CLOCK =
      ClockTool.reading(
          InstantSource.fixed(Instant.parse("2026-01-31T12:00:00Z")), ZoneId.of("Europe/Paris"));

  private static Result tell(Optional<String> zone) {
    return Calls.call(CLOCK, "run/1.1", ClockTool.TellTime.class, new ClockTool.TellTime(zone));
  }

  @Test
  void it_only_looks() {
    assertThat(CLOCK.specification().name()).isEqualTo("tell_time");
    assertThat(CLOCK.effect()).isEqualTo(Effect.READ);
  }

  @Test
  void it_tells_the_time_of_its_place() {
    assertDone(tell(Optional.empty()), "Saturday, 31 January 2026, 13:00:00 Europe/Paris (+01:00)");
  }

  @Test
  void it_tells_the_time_of_another_place() {
    assertDone(
        tell(Optional.of("America/New_York")),
        "Saturday, 31 January 2026, 07:00:00 America/New_York (-05:00)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Narnia", "+25:00", "Europe/../UTC", "/etc/localtime", "13:00"})
  void it_refuses_what_is_no_zone(String zone) {
    assertRefused(
        tell(Optional.of(zone)),
        "There is no time zone \"%s\"; use one such as Europe/Paris, America/New_York or UTC, or leave it out for Europe/Paris."
            .formatted(zone));
  }

  @ParameterizedTest
  @CsvSource({"new york,America/New_York", "EUROPE/LISBON,Europe/Lisbon", "Tokyo,Asia/Tokyo"})
  void it_knows_the_zone_of_a_city(String zone, String meant) {
    assertRefused(
        tell(Optional.of(zone)),
        "There is no time zone \"%s\"; use one such as %s, or leave it out for Europe/Paris."
            .formatted(zone, meant));
  }

  @Test
  void it_quotes_the_start_of_a_long_zone_and_no_control_characters() {
    assertThat(tell(Optional.of("\u001b]0;" + "x".repeat(500_000))).text())
        .startsWith("There is no time zone \"\\u001b]0;xxx")
        .contains("x…\"; use one such as")
        .hasSizeLessThan(200);
  }
}
