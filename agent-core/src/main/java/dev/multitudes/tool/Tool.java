package dev.multitudes.tool;

import dev.langchain4j.agent.tool.ToolSpecification;
import java.time.Duration;
import java.util.Optional;
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

  /** Whether no other call may run beside it; a tool that may not run twice always runs alone. */
  default boolean runsAlone() {
    return effect() == Effect.ONCE;
  }

  /**
   * Whether the same call with the same answer, again and again, is what it is for, as in polling.
   */
  default boolean isRepeatable() {
    return false;
  }

  /**
   * Whether its answers hold other people's words, such as mail, web pages or reviews: data,
   * whatever they tell their reader to do.
   */
  default boolean isUntrusted() {
    return false;
  }

  /** Whether its answer is the persona's answer, without the model being asked again. */
  default boolean answersDirectly() {
    return false;
  }

  /** How long it may take; the agent's limit if it does not say. */
  default Optional<Duration> timeLimit() {
    return Optional.empty();
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
    return DeclaredTool.as(this).with(effect);
  }

  /** The same tool, declared to be repeatable. */
  default Tool repeatable() {
    return DeclaredTool.as(this).repeatable();
  }

  /** The same tool, which may take this long. */
  default Tool within(Duration limit) {
    return DeclaredTool.as(this).within(limit);
  }

  /** The same tool, declared to answer in other people's words. */
  default Tool untrusted() {
    return DeclaredTool.as(this).untrusted();
  }
}
