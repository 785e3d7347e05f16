package dev.multitudes.examples.football;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pitch drawn for a terminal: 49 columns and up to 14 lines, the goal at the top. */
public final class PitchDrawing {

  private final Pitch pitch;
  private final Canvas canvas;

  private PitchDrawing(Pitch pitch) {
    this.pitch = pitch;
    this.canvas = new Canvas(pitch);
  }

  /** The pitch with everybody on it. */
  public static String of(Pitch pitch) {
    return new PitchDrawing(pitch).drawn(Optional.empty());
  }

  /** The same with a mark where a shot is aimed. */
  public static String of(Pitch pitch, Side aim) {
    return new PitchDrawing(pitch).drawn(Optional.of(aim));
  }

  private String drawn(Optional<Side> aim) {
    canvas.drawGoal();
    aim.ifPresent(side -> canvas.putInNet('*', side.aim().x()));
    char keeper = pitch.keeper().seen() ? 'K' : '?';
    pitch.keeper().places().forEach(x -> canvas.putOnLine(keeper, x));
    canvas.put('o', pitch.ball());
    initials().forEach((initial, mate) -> canvas.put(initial, mate.spot()));
    pitch.defenders().forEach(spot -> canvas.put('x', spot));

    var lines = new ArrayList<>(canvas.lines());
    lines.add(legend(keeper, aim));
    pitch.ending().map(PitchWords::over).ifPresent(lines::add);
    return String.join("\n", lines);
  }

  private String legend(char keeper, Optional<Side> aim) {
    var entries = new ArrayList<>(List.of(keeper + " keeper", "o ball", "x defender"));
    initials().forEach((initial, mate) -> entries.add(initial + " " + mate.name()));
    aim.ifPresent(side -> entries.add("* aim"));
    return String.join("  ", entries);
  }

  /** Team-mates by the first letter of their name that nobody else is drawn as. */
  private Map<Character, Mate> initials() {
    var initials = new LinkedHashMap<Character, Mate>();
    for (Mate mate : pitch.mates()) {
      mate.name()
          .chars()
          .mapToObj(letter -> Character.toUpperCase((char) letter))
          .filter(letter -> letter != 'K' && !initials.containsKey(letter))
          .findFirst()
          .ifPresent(letter -> initials.put(letter, mate));
    }
    return initials;
  }
}
