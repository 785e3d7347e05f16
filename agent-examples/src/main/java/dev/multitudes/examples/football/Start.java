package dev.multitudes.examples.football;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The named moments in which a play begins. */
public enum Start {
  S0("essay", "the goalkeeper stands to the left, the right side is open"),
  MIRRORED("mirror", "the goalkeeper stands to the right, the left side is open"),
  S1("tight", "a tight angle on the right; lee waits in front of the goal"),
  S2("blocked", "the goalkeeper stands to the left, a defender blocks the lane to the right side"),
  S3("unseen", "nobody has seen yet whether the goalkeeper stands to the left or to the right");

  /** How far from the middle of the goal the goalkeeper of the essay stands, m. */
  private static final double ASIDE = 1.8;

  private final String alias;
  private final String description;

  Start(String alias, String description) {
    this.alias = alias;
    this.description = description;
  }

  /** The start of this name or alias, such as {@code s0} or {@code essay}, in capitals or not. */
  public static Optional<Start> named(String name) {
    String wanted = name.strip();
    return Arrays.stream(values())
        .filter(
            start -> start.title().equalsIgnoreCase(wanted) || start.alias.equalsIgnoreCase(wanted))
        .findFirst();
  }

  /** The name for a command line, such as {@code s0}. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A second name, such as {@code essay}. */
  public String alias() {
    return alias;
  }

  /** What is special about this moment, in one line. */
  public String description() {
    return description;
  }

  /** The pitch at this moment. */
  public Pitch pitch() {
    return switch (this) {
      case S0 -> essay(Keeper.at(-ASIDE));
      case MIRRORED -> essay(Keeper.at(ASIDE));
      case S1 ->
          Pitch.begun(
              new Spot(13, 8),
              Keeper.at(2.2),
              mates(new Spot(16, 16), new Spot(-1, 7)),
              List.of(new Spot(9, 5), new Spot(11, 12)));
      case S2 ->
          Pitch.begun(
              new Spot(0, 12),
              Keeper.at(-ASIDE),
              mates(new Spot(-7, 10), new Spot(6, 12)),
              List.of(new Spot(1.45, 6), new Spot(-6, 9)));
      case S3 -> essay(Keeper.oneOf(-ASIDE, ASIDE));
    };
  }

  private static Pitch essay(Keeper keeper) {
    return Pitch.begun(
        new Spot(0, 12),
        keeper,
        mates(new Spot(-7, 10), new Spot(6, 14)),
        List.of(new Spot(-3, 8), new Spot(4.5, 6.5)));
  }

  private static List<Mate> mates(Spot mia, Spot lee) {
    return List.of(new Mate("mia", mia), new Mate("lee", lee));
  }
}
