package dev.multitudes.tool;

import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.function.Function;

/**
 * Something a persona can do.
 *
 * <pre>{@code
 * record Shoot(Side side) {}
 *
 * Tool shoot = Tool.of(Shoot.class, "Shoot at the goal.", shot -> "You shot " + shot.side() + ".");
 * }</pre>
 */
public interface Tool {

  /** Name, description and the schema of the arguments, as shown to the model. */
  ToolSpecification specification();

  /** What running it again would mean; {@link Effect#ONCE} unless it says otherwise. */
  default Effect effect() {
    return Effect.ONCE;
  }

  /**
   * Runs it once. What the model can mend, such as arguments that do not fit, is a {@link
   * Result.Refused}. An exception is caught by whoever calls, and told to the model without its
   * message.
   */
  Result call(Invocation invocation);

  /**
   * The record is the action: its name (in snake case) is the tool's, its components are the
   * arguments, described by {@link dev.langchain4j.model.output.structured.Description}.
   *
   * @throws IllegalArgumentException if a component has a type that cannot be written as a schema
   */
  static <A extends Record> Tool of(Class<A> action, String description, Function<A, String> work) {
    Action<A> bound = Action.of(action);
    return new RecordTool<>(bound, bound.specification(description), work);
  }

  /** The same tool, declared to have this effect. */
  default Tool with(Effect effect) {
    return new DeclaredTool(this, effect);
  }
}
