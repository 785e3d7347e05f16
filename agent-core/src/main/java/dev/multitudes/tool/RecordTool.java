package dev.multitudes.tool;

import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.Objects;
import java.util.function.Function;

/** A tool whose arguments are the components of a record. */
record RecordTool<A extends Record>(
    Action<A> action, ToolSpecification specification, Function<A, String> work) implements Tool {

  @Override
  public Result call(Invocation invocation) {
    return switch (action.read(invocation.arguments())) {
      case Arguments.Fit<A> fit -> Result.Done.saying(told(work.apply(fit.value())));
      case Arguments.Misfit<A> misfit -> new Result.Refused(misfit.message());
    };
  }

  private String told(String words) {
    return Objects.requireNonNull(
        words, () -> action.name() + " returned null; return what the model is to be told");
  }

  @Override
  public String toString() {
    return action.toString();
  }
}
