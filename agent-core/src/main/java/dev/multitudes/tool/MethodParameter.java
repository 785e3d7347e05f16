package dev.multitudes.tool;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.ToolMemoryId;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.invocation.InvocationParameters;
import dev.langchain4j.invocation.LangChain4jManaged;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One parameter of a user's method. */
sealed interface MethodParameter {

  static MethodParameter of(Parameter parameter, Shapes shapes) {
    return Supplied.of(parameter).orElseGet(() -> Written.of(parameter, shapes));
  }

  /** What the model is asked for; empty if it is not asked. */
  Optional<Fields.Field> field();

  /** What the method gets. */
  @Nullable Object value(Map<String, Object> given, Invocation invocation);

  /** A parameter that the model does not see. */
  record Supplied(Function<Invocation, Object> supply) implements MethodParameter {

    static Optional<MethodParameter> of(Parameter parameter) {
      Class<?> type = parameter.getType();
      if (parameter.isAnnotationPresent(ToolMemoryId.class)
          && type.isAssignableFrom(String.class)) {
        return Optional.of(new Supplied(Supplied::runOf));
      }
      if (type == InvocationParameters.class) {
        return Optional.of(new Supplied(invocation -> new InvocationParameters()));
      }
      if (type == InvocationContext.class) {
        return Optional.of(new Supplied(Supplied::contextOf));
      }
      if (parameter.isAnnotationPresent(ToolMemoryId.class)
          || InvocationParameters.class.isAssignableFrom(type)
          || LangChain4jManaged.class.isAssignableFrom(type)) {
        throw new IllegalArgumentException(
            ("%s of %s is a %s, which only LangChain4j's AiServices can supply; a @ToolMemoryId"
                    + " must be a String, and others are to be left out")
                .formatted(
                    parameter.getName(), parameter.getDeclaringExecutable(), type.getName()));
      }
      return Optional.empty();
    }

    private static String runOf(Invocation invocation) {
      return invocation.key().substring(0, Math.max(0, invocation.key().lastIndexOf('/')));
    }

    private static InvocationContext contextOf(Invocation invocation) {
      return InvocationContext.builder()
          .chatMemoryId(runOf(invocation))
          .invocationParameters(new InvocationParameters())
          .build();
    }

    @Override
    public Optional<Fields.Field> field() {
      return Optional.empty();
    }

    @Override
    public Object value(Map<String, Object> given, Invocation invocation) {
      return supply.apply(invocation);
    }
  }

  /** A parameter that the model writes, unless it may be left out. */
  record Written(Fields.Field asked, Optional<DefaultValue> otherwise) implements MethodParameter {

    static Written of(Parameter parameter, Shapes shapes) {
      P described = parameter.getAnnotation(P.class);
      String name =
          described == null || described.name().isBlank() ? parameter.getName() : described.name();
      Shape shape = shapes.of(parameter.getParameterizedType(), name);
      Optional<DefaultValue> otherwise = DefaultValue.of(parameter, shape);
      boolean mayBeNull =
          described != null && !described.required() && !parameter.getType().isPrimitive();
      boolean required = !(shape instanceof OptionalShape) && otherwise.isEmpty() && !mayBeNull;
      return new Written(new Fields.Field(name, shape, required, ""), otherwise);
    }

    @Override
    public Optional<Fields.Field> field() {
      return Optional.of(asked);
    }

    @Override
    public @Nullable Object value(Map<String, Object> given, Invocation invocation) {
      Object value = given.get(asked.name());
      if (value != null) {
        return value;
      }
      if (asked.shape() instanceof OptionalShape) {
        return Optional.empty();
      }
      return otherwise.map(DefaultValue::value).orElse(null);
    }
  }
}
