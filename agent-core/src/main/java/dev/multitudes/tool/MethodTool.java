package dev.multitudes.tool;

import dev.langchain4j.agent.tool.ReturnBehavior;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.agent.tool.ToolSpecifications;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A method annotated with LangChain4j's {@code @Tool}: runs as it does there, but never on nulls.
 */
record MethodTool(
    Object object,
    Method method,
    MethodParameters parameters,
    ToolSpecification specification,
    boolean answersDirectly)
    implements Tool {

  static MethodTool of(Object object, Method method) {
    method.setAccessible(true);
    return new MethodTool(
        object,
        method,
        MethodParameters.of(method),
        ToolSpecifications.toolSpecificationFrom(method),
        method.getAnnotation(dev.langchain4j.agent.tool.Tool.class).returnBehavior()
            == ReturnBehavior.IMMEDIATE);
  }

  @Override
  public Result call(Invocation invocation) {
    var arguments =
        ArgumentReader.read(
            specification.name(), invocation.arguments(), parameters.fields()::read);
    return switch (arguments) {
      case Arguments.Fit<Map<String, Object>> fit ->
          ReturnedValue.told(
              specification.name(), method, run(parameters.values(fit.value(), invocation)));
      case Arguments.Misfit<Map<String, Object>> misfit -> new Result.Refused(misfit.message());
    };
  }

  private @Nullable Object run(@Nullable Object[] values) {
    try {
      return method.invoke(object, values);
    } catch (InvocationTargetException e) {
      throw unchecked(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("Made accessible before: " + method, e);
    }
  }

  private RuntimeException unchecked(@Nullable Throwable thrown) {
    return switch (thrown) {
      case RuntimeException unchecked -> unchecked;
      case Error error -> throw error;
      case InterruptedException interrupted ->
          new ToolFailure(specification.name() + " was interrupted", interrupted);
      case null -> new IllegalStateException("Nothing was thrown by " + method);
      default -> new ToolFailure(specification.name() + " failed", thrown);
    };
  }

  @Override
  public String toString() {
    return method.getDeclaringClass().getName() + "." + method.getName();
  }
}
