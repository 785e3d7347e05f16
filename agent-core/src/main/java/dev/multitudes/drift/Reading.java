package dev.multitudes.drift;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How one reply sounds, beside how the persona does.
 *
 * @param turn of the reply, counted from 1
 * @param distance in style, from 0 to 1, of this and the replies just before it
 * @param deviations the same as z: how many deviations it lies above what is usual for the persona
 * @param marker mean marker of the reply's words: above 0 for the persona, below for the assistant
 * @param pull how probable it is that the assistant speaks
 * @param forbidden what the reply says that the persona must not, as often as it does
 * @param cusum deviations gathered so far
 */
public record Reading(
    int turn,
    double distance,
    double deviations,
    double marker,
    AssistantPull pull,
    List<String> forbidden,
    Cusum cusum) {

  /** Copies the list. */
  public Reading {
    forbidden = List.copyOf(forbidden);
  }

  /** What stands against this reply; empty if nothing. */
  public Set<Alarm> alarms() {
    var alarms = EnumSet.noneOf(Alarm.class);
    if (cusum.isAlarm()) {
      alarms.add(Alarm.STYLE);
    }
    if (!forbidden.isEmpty()) {
      alarms.add(Alarm.FORBIDDEN);
    }
    return alarms;
  }
}
