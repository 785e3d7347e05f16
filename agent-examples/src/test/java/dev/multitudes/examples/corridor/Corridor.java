package dev.multitudes.examples.corridor;

import dev.multitudes.agent.Scenario;
import dev.multitudes.goal.Goal;
import dev.multitudes.persona.Persona;
import dev.multitudes.tool.States;
import dev.multitudes.world.Aim;
import dev.multitudes.world.Chances;
import dev.multitudes.world.IllegalActException;
import dev.multitudes.world.Utility;
import dev.multitudes.world.World;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** A corridor of five doors, with a coffee machine behind the last and a bed behind the first. */
final class Corridor implements World<Corridor.Place, Corridor.Step> {

  /** Where somebody stands, before a door from 1 to 5, and how many steps there is time for. */
  record Place(int door, int time) {}

  /** What can be done; each record is a tool. */
  sealed interface Step {
    record Left() implements Step {}

    record Right() implements Step {}
  }

  @Override
  public String name() {
    return "corridor";
  }

  @Override
  public Class<Place> stateType() {
    return Place.class;
  }

  @Override
  public List<Class<? extends Step>> actTypes() {
    return List.of(Step.Left.class, Step.Right.class);
  }

  @Override
  public String meaningOf(Class<? extends Step> actType) {
    return "Go one door on. One time in ten you only think you did.";
  }

  @Override
  public Place initial(long seed) {
    return new Place(3, 4);
  }

  @Override
  public boolean isOver(Place place) {
    return place.time() == 0 || place.door() == 1 || place.door() == 5;
  }

  @Override
  public List<Step> legal(Place place) {
    return isOver(place) ? List.of() : List.of(new Step.Left(), new Step.Right());
  }

  @Override
  public Chances<Place> outcomes(Place place, Step step) {
    if (isOver(place)) {
      throw new IllegalActException("You have arrived, or it is too late.");
    }
    int door = place.door() + (step instanceof Step.Right ? 1 : -1);
    int time = place.time() - 1;
    return Chances.either(.9, new Place(door, time), new Place(place.door(), time));
  }

  @Override
  public String describe(Place place) {
    return "You stand before door %d of 5, and there is time for %d steps."
        .formatted(place.door(), place.time());
  }

  @Override
  public String tell(Place before, Step step, Place after) {
    return describe(after);
  }

  @Override
  public String nameOf(Step step) {
    return step instanceof Step.Right ? "right()" : "left()";
  }

  @Override
  public Optional<Place> read(String text) {
    return Pattern.compile("door (\\d) of 5, and there is time for (\\d) steps")
        .matcher(text)
        .results()
        .reduce((earlier, later) -> later)
        .map(it -> new Place(Integer.parseInt(it.group(1)), Integer.parseInt(it.group(2))));
  }

  @Override
  public List<Aim<Place>> aims() {
    return List.of(
        new Aim<>(COFFEE, new Reaching(5), List.of("You are tired and want a coffee.")),
        new Aim<>(BED, new Reaching(1), List.of("You are tired and want to sleep in a bed.")));
  }

  /** Worth 1 before this door, and less the later somebody comes there. */
  record Reaching(int door) implements Utility<Place> {
    @Override
    public OptionalDouble worth(Place place) {
      boolean isThere = place.door() == door;
      boolean isLost = place.time() == 0 || Math.abs(place.door() - door) == 4;
      return isThere || isLost ? OptionalDouble.of(isThere ? 1 : 0) : OptionalDouble.empty();
    }

    @Override
    public double discount(Place before, Place after) {
      return .9;
    }
  }

  static final Goal COFFEE = reaching("Have a coffee.", "the coffee machine is reached", 5);
  static final Goal BED = reaching("Go to bed.", "the bed is reached", 1);

  private static Goal reaching(String statement, String name, int door) {
    return Goal.of(statement)
        .achievedWhen(
            name,
            run ->
                run.state()
                    .map(States.of(new Corridor())::read)
                    .filter(place -> place.door() == door)
                    .isPresent());
  }

  static Scenario<Place, Step> scenario() {
    return new Scenario<>(
        "corridor", new Corridor(), Persona.named("a night nurse").wanting(COFFEE));
  }
}
