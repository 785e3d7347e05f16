package dev.multitudes.drift;

import java.util.List;
import java.util.OptionalInt;

/**
 * How a persona's speech moved over a run.
 *
 * @param readings one for each reply that had words, in order
 */
public record DriftCurve(List<Reading> readings) {

  /** Copies the list. */
  public DriftCurve {
    readings = List.copyOf(readings);
  }

  /** The turn of the first reply that something stands against; empty if there is none. */
  public OptionalInt firstAlarm() {
    return readings.stream()
        .filter(reading -> !reading.alarms().isEmpty())
        .mapToInt(Reading::turn)
        .findFirst();
  }

  /** The turn of the first reply with this alarm; empty if there is none. */
  public OptionalInt firstAlarm(Alarm alarm) {
    return readings.stream()
        .filter(reading -> reading.alarms().contains(alarm))
        .mapToInt(Reading::turn)
        .findFirst();
  }

  /**
   * In how many replies the assistant was the more probable speaker; needs at least one reading.
   */
  public Share relapses() {
    int relapsed = (int) readings.stream().filter(reading -> reading.pull().isRelapse()).count();
    return new Share(relapsed, readings.size());
  }

  /** How many deviations the style moves away from the persona by reply; needs two readings. */
  public Trend trend() {
    return Trend.of(readings.stream().map(Reading::deviations).toList());
  }
}
