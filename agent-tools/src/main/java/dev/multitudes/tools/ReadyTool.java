package dev.multitudes.tools;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.multitudes.tool.Action;
import dev.multitudes.tool.Arguments;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Invocation;
import dev.multitudes.tool.Result;
import dev.multitudes.tool.Tool;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A tool whose work may end in a {@link Refusal}. */
record ReadyTool<A extends Record>(
    Action<A> action,
    ToolSpecification specification,
    Effect effect,
    BiFunction<A, String, String> work)
    implements Tool {

  /** One that only looks. */
  static <A extends Record> Tool looking(
      Class<A> type, String description, Function<A, String> work) {
    return acting(type, Effect.READ, description, (arguments, key) -> work.apply(arguments));
  }

  /** One whose work is given the arguments and the invocation's key. */
  static <A extends Record> Tool acting(
      Class<A> type, Effect effect, String description, BiFunction<A, String, String> work) {
    Action<A> action = Action.of(type);
    return new ReadyTool<>(action, action.specification(description), effect, work);
  }

  @Override
  public Result call(Invocation invocation) {
    return switch (action.read(invocation.arguments())) {
      case Arguments.Fit<A> fit -> answer(fit.value(), invocation.key());
      case Arguments.Misfit<A> misfit -> new Result.Refused(misfit.message());
    };
  }

  private Result answer(A arguments, String key) {
    try {
      return Result.Done.saying(work.apply(arguments, key));
    } catch (Refusal refusal) {
      return new Result.Refused(refusal.sentence());
    }
  }

  @Override
  public String toString() {
    return action.toString();
  }
}
