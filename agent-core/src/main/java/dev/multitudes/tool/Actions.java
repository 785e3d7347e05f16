package dev.multitudes.tool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several actions by the names of their tools, such as those of a sealed family of records: turns a
 * recorded call into an act, and back.
 *
 * <pre>{@code
 * sealed interface Move { record Shoot(Side side) implements Move {} record Dribble() implements Move {} }
 *
 * Actions<Move> moves = Actions.of(List.of(Move.Shoot.class, Move.Dribble.class));
 * moves.read("shoot", "{\"side\": \"left\"}");    // Optional[Shoot[side=LEFT]]
 * moves.write(new Move.Shoot(Side.LEFT));         // {"side":"LEFT"}
 * }</pre>
 *
 * @param <A> what all of the actions are
 */
public final class Actions<A> {
  private final Map<String, Action<?>> byName;
  private final Map<Class<?>, Action<?>> byType = new HashMap<>();

  private Actions(Map<String, Action<?>> byName) {
    this.byName = Collections.unmodifiableMap(byName);
    byName.values().forEach(action -> byType.put(action.type(), action));
  }

  /**
   * The actions that these records are.
   *
   * @throws IllegalArgumentException if one is no record or cannot be an action, or if two have the
   *     same name
   */
  public static <A> Actions<A> of(List<? extends Class<? extends A>> types) {
    var byName = new LinkedHashMap<String, Action<?>>();
    for (Class<? extends A> type : types) {
      Action<?> action = action(type);
      Action<?> other = byName.putIfAbsent(action.name(), action);
      if (other != null) {
        throw new IllegalArgumentException(
            "There are two actions \"%s\": %s and %s; rename one"
                .formatted(action.name(), other, action));
      }
    }
    return new Actions<>(byName);
  }

  private static Action<?> action(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type.getName() + " is no record; an action must be one");
    }
    return Action.of(type.asSubclass(Record.class));
  }

  /** The names of the tools, in order. */
  public List<String> names() {
    return new ArrayList<>(byName.keySet());
  }

  /** The act that a call stands for; empty if there is no such tool or the arguments do not fit. */
  public Optional<A> read(String tool, String json) {
    return switch (arguments(tool, json)) {
      case Arguments.Fit<A> fit -> Optional.of(fit.value());
      case Arguments.Misfit<A> misfit -> Optional.empty();
    };
  }

  /** The act that a call stands for, or what is wrong with it. */
  @SuppressWarnings("unchecked") // only subtypes of A were bound
  public Arguments<A> arguments(String tool, String json) {
    Action<?> action = byName.get(tool);
    return action == null
        ? new Arguments.Misfit<>(Toolbox.noSuchTool(tool, byName.keySet()))
        : (Arguments<A>) action.read(json);
  }

  /**
   * The name of the tool that this act is a call of.
   *
   * @throws IllegalArgumentException if it is none of these actions
   */
  public String toolOf(A act) {
    return actionOf(act).name();
  }

  /**
   * The arguments of the call that this act is.
   *
   * @throws IllegalArgumentException if it is none of these actions
   */
  public String write(A act) {
    return write(actionOf(act), act);
  }

  private static <R extends Record> String write(Action<R> action, Object act) {
    return action.write(action.type().cast(act));
  }

  private Action<?> actionOf(A act) {
    Action<?> action = byType.get(act.getClass());
    if (action == null) {
      throw new IllegalArgumentException(
          "%s is none of the actions %s".formatted(act, byName.keySet()));
    }
    return action;
  }
}
