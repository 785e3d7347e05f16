package dev.multitudes.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.multitudes.world.World;
import java.util.Optional;

/**
 * The states of a world as JSON. What is written is read back as an equal state: doubles to the
 * last bit, optional values, enums, lists and nested records.
 *
 * @param <S> a state
 */
public final class States<S extends Record> {
  private final Class<S> type;
  private final RecordShape shape;

  private States(Class<S> type) {
    this.type = type;
    shape = new Shapes().record(type, type.getSimpleName());
  }

  /**
   * The states of this world.
   *
   * @throws IllegalArgumentException if a component of the state cannot be written as JSON
   */
  public static <S extends Record> States<S> of(World<S, ?> world) {
    return new States<>(world.stateType());
  }

  /**
   * The state that was written.
   *
   * @throws IllegalArgumentException if the JSON is no such state; the message says why
   */
  public S read(String json) {
    return switch (ArgumentReader.read(type.getSimpleName(), json, this::state)) {
      case Arguments.Fit<S> fit -> fit.value();
      case Arguments.Misfit<S> misfit ->
          throw new IllegalArgumentException(
              "This is no state of the world, a %s: %s %s"
                  .formatted(type.getSimpleName(), Quoted.cut(json), misfit.message()));
    };
  }

  private Optional<S> state(ObjectNode given, Place place) {
    return shape.read(given, place).map(type::cast);
  }

  /**
   * JSON in the order of the components.
   *
   * @throws IllegalArgumentException if a component is null, or a number that JSON does not have
   */
  public String write(S state) {
    return shape.write(state).toString();
  }
}
