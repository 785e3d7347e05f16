package dev.multitudes.tool;

import dev.multitudes.world.World;

/** The tools of a simulated world: one for each kind of act. */
public final class WorldTools {

  /**
   * A tool for each kind of act. A call reads the world's state from its invocation, or begins at
   * the start; chance depends on nothing but the seed and which call of the run it is, so the same
   * calls lead to the same states. Each runs alone, and may run again: {@link Effect#IDEMPOTENT}.
   *
   * @param start the state a run begins in
   * @param seed of chance
   * @throws IllegalArgumentException if the state or an act cannot be written as JSON
   */
  public static <S extends Record, A> Toolbox of(World<S, A> world, S start, long seed) {
    var scene = Scene.of(world, start, seed);
    return Toolbox.of(
        world.actTypes().stream().map(type -> tool(scene, type)).toArray(Tool[]::new));
  }

  private static <S extends Record, A> Tool tool(Scene<S, A> scene, Class<? extends A> type) {
    var action = Action.of(type.asSubclass(Record.class));
    return new WorldTool<>(scene, action.specification(scene.world().meaningOf(type)));
  }

  private WorldTools() {}
}
