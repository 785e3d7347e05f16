package dev.multitudes.tool;

import dev.multitudes.world.Aim;
import dev.multitudes.world.Chances;
import dev.multitudes.world.IllegalActException;
import dev.multitudes.world.World;
import java.util.List;
import java.util.Optional;

/** A world for tests: somebody walks along a corridor of ten paces and may stumble. */
record Corridor() implements World<Corridor.Walk, Corridor.Step> {

  enum Way {
    ON,
    BACK
  }

  record Walk(int pace, Optional<Way> last) {}

  sealed interface Step {}

  record Go(Way way) implements Step {}

  record RunOn(@Between(min = 2, max = 3) int paces) implements Step {}

  @Override
  public String name() {
    return "corridor";
  }

  @Override
  public Class<Walk> stateType() {
    return Walk.class;
  }

  @Override
  public List<Class<? extends Step>> actTypes() {
    return List.of(Go.class, RunOn.class);
  }

  @Override
  public String meaningOf(Class<? extends Step> actType) {
    return actType == Go.class ? "One pace." : "Several paces; you may stumble.";
  }

  @Override
  public Walk initial(long seed) {
    return new Walk(0, Optional.empty());
  }

  @Override
  public boolean isOver(Walk walk) {
    return walk.pace >= 10;
  }

  @Override
  public List<Step> legal(Walk walk) {
    return isOver(walk) ? List.of() : List.of(new Go(Way.ON), new RunOn(2));
  }

  @Override
  public Chances<Walk> outcomes(Walk walk, Step step) {
    return switch (step) {
      case Go go when go.way == Way.BACK && walk.pace == 0 ->
          throw new IllegalActException("There is a wall behind you; you can only go on.");
      case Go go -> Chances.surely(moved(walk, go.way == Way.ON ? 1 : -1, go.way));
      case RunOn run -> Chances.either(.5, moved(walk, run.paces, Way.ON), walk);
    };
  }

  private static Walk moved(Walk walk, int paces, Way way) {
    return new Walk(walk.pace + paces, Optional.of(way));
  }

  @Override
  public String describe(Walk walk) {
    return "You are at pace " + walk.pace + ".";
  }

  @Override
  public String tell(Walk before, Step step, Walk after) {
    return "From %s to %s.".formatted(before.pace, after.pace);
  }

  @Override
  public String nameOf(Step step) {
    return step.toString();
  }

  @Override
  public Optional<Walk> read(String text) {
    return Optional.empty();
  }

  @Override
  public List<Aim<Walk>> aims() {
    return List.of();
  }
}
