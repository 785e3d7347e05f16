package dev.multitudes.tools;

import dev.langchain4j.model.output.structured.Description;
import dev.multitudes.tool.Tool;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
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
    return ReadyTool.looking(
        TellTime.class,
        "Tells the date and the time now.",
        asked -> FORMAT.format(clock.instant().atZone(zone(asked.zone(), home))));
  }

  private static ZoneId zone(Optional<String> name, ZoneId home) {
    try {
      return name.map(String::strip).map(ZoneId::of).orElse(home);
    } catch (DateTimeException e) {
      throw new Refusal(noSuchZone(name.orElse(""), home));
    }
  }

  private static String noSuchZone(String name, ZoneId home) {
    return "There is no time zone %s; use one such as %s, or leave it out for %s."
        .formatted(
            Shown.quoted(name), near(name).orElse("Europe/Paris, America/New_York or UTC"), home);
  }

  /** The zone of this city, or of this name in another case. */
  private static Optional<String> near(String name) {
    String wanted = "/" + name.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> ("/" + zone.toLowerCase(Locale.ROOT)).endsWith(wanted))
        .sorted()
        .findFirst();
  }

  private ClockTool() {}
}
