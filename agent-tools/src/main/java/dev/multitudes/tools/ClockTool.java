package dev.multitudes.tools;

import dev.langchain4j.model.output.structured.Description;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Tool;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A tool that tells the time.
 *
 * <pre>{@code
 * Agent.as(secretary, model).with(ClockTool.reading(InstantSource.system(), ZoneId.of("Europe/Paris")));
 * }</pre>
 */
public final class ClockTool {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm:ss VV (xxx)", Locale.ENGLISH);

  /** The tool's arguments. */
  record TellTime(
      @Description("a time zone such as Europe/Paris; the place's own if left out")
          Optional<String> zone) {}

  /**
   * The tool {@code tell_time}, reading this clock; {@code home} is the zone if none is asked for.
   */
  public static Tool reading(InstantSource clock, ZoneId home) {
    return Tool.of(
            TellTime.class,
            "Tells the date and the time now.",
            asked ->
                asked
                    .zone()
                    .map(zone -> told(clock, zone))
                    .orElseGet(() -> FORMAT.format(clock.instant().atZone(home))))
        .with(Effect.READ);
  }

  private static String told(InstantSource clock, String zone) {
    try {
      return FORMAT.format(ZonedDateTime.ofInstant(clock.instant(), ZoneId.of(zone)));
    } catch (DateTimeException e) {
      return "There is no time zone \"%s\"; use one such as Europe/Paris, America/New_York or UTC."
          .formatted(zone);
    }
  }

  private ClockTool() {}
}
