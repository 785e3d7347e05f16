package dev.multitudes.world;

import dev.multitudes.goal.Goal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A hallway with doors 0 to 4, small enough to compute by hand: two steps are left, a step forward
 * succeeds with probability .8 and otherwise stays, a step back always succeeds.
 */
public final class Hallway implements World<Hallway.Spot, Hallway.Move> {

  /** Where one stands. */
  public record Spot(int door, int stepsLeft) {}

  /** What one can do. */
  public sealed interface Move {}

  /** Towards door 4. */
  public record Forward() implements Move {}

  /** Towards door 0. */
  public record Back() implements Move {}

  /** Takes no time. */
  public record Wave(String at) implements Move {}

  /** To stand at door 2. */
  public static final Goal REACH_TWO =
      Goal.of("Stand at door 2.")
          .achievedWhen("door 2", e -> e.state().orElse("").contains("\"door\":2"))
          .failedWhen("no steps are left", e -> e.state().orElse("").contains("\"stepsLeft\":0"));

  /** To stay where one is. */
  public static final Goal GO_HOME =
      Goal.of("Go home to door 0.")
          .achievedWhen("door 0", e -> e.state().orElse("").contains("\"door\":0"));

  private static final Pattern TEXT = Pattern.compile("door (\\d) with (\\d) steps");

  @Override
  public String name() {
    return "hallway";
  }

  @Override
  public Class<Spot> stateType() {
    return Spot.class;
  }

  @Override
  public List<Class<? extends Move>> actTypes() {
    return List.of(Forward.class, Back.class, Wave.class);
  }

  @Override
  public String meaningOf(Class<? extends Move> actType) {
    return actType.getSimpleName();
  }

  @Override
  public Spot initial(long seed) {
    return new Spot(1, 2);
  }

  @Override
  public boolean isOver(Spot spot) {
    return spot.stepsLeft == 0;
  }

  @Override
  public List<Move> legal(Spot spot) {
    if (isOver(spot)) {
      return List.of();
    }
    return spot.door == 0 ? List.of(new Forward()) : List.of(new Forward(), new Back());
  }

  @Override
  public boolean isFree(Move move) {
    return move instanceof Wave;
  }

  @Override
  public Chances<Spot> outcomes(Spot spot, Move move) {
    return switch (move) {
      case Forward forward ->
          Chances.either(
              .8,
              new Spot(spot.door + 1, spot.stepsLeft - 1),
              new Spot(spot.door, spot.stepsLeft - 1));
      case Back back when spot.door == 0 ->
          throw new IllegalActException("Behind door 0 is a wall.");
      case Back back -> Chances.surely(new Spot(spot.door - 1, spot.stepsLeft - 1));
      case Wave wave -> Chances.surely(spot);
    };
  }

  @Override
  public String describe(Spot spot) {
    return "You stand at door %d with %d steps left.".formatted(spot.door, spot.stepsLeft);
  }

  @Override
  public String tell(Spot before, Move move, Spot after) {
    return nameOf(move) + ": " + describe(after);
  }

  @Override
  public String nameOf(Move move) {
    return switch (move) {
      case Forward forward -> "forward()";
      case Back back -> "back()";
      case Wave wave -> "wave(" + wave.at + ")";
    };
  }

  @Override
  public Optional<Spot> read(String text) {
    Matcher found = TEXT.matcher(text);
    return found.find()
        ? Optional.of(new Spot(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
        : Optional.empty();
  }

  @Override
  public List<Aim<Spot>> aims() {
    return Stream.of(
            new Aim<>(
                REACH_TWO,
                worthAt(2),
                List.of("You want to get to the meeting behind the second door.")),
            new Aim<>(GO_HOME, worthAt(0), List.of("You are tired and want to go home to bed.")))
        .toList();
  }

  private static Utility<Spot> worthAt(int door) {
    return spot ->
        spot.door == door
            ? OptionalDouble.of(1)
            : spot.stepsLeft == 0 ? OptionalDouble.of(0) : OptionalDouble.empty();
  }
}
