package dev.multitudes.testing.goal;

import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Hands {@link Trials} to a {@link GoalTest}, and turns what they came to into a JUnit result. */
final class GoalTestExtension implements ParameterResolver, InvocationInterceptor {
  private static final Namespace PLACE = Namespace.create(GoalTestExtension.class);
  private static final String RESULT = "result";

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Trials.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    GoalTest asked = context.getRequiredTestMethod().getAnnotation(GoalTest.class);
    String name =
        context.getRequiredTestClass().getSimpleName()
            + "."
            + context.getRequiredTestMethod().getName();
    Terms terms = Terms.of(name, asked, Clock.systemUTC(), Ticker.printing(System.out));
    Store store = context.getStore(PLACE);
    return new Trials(terms, result -> keep(store, result));
  }

  private static void keep(Store store, GoalTestResult result) {
    if (store.get(RESULT) != null) {
      throw new IllegalStateException(
          "A goal test has one verdict, so it plays its trials once; make a second goal test of the"
              + " second trials.of(...)");
    }
    store.put(RESULT, result);
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    invocation.proceed();
    GoalTestResult result =
        Optional.ofNullable(context.getStore(PLACE).get(RESULT, GoalTestResult.class))
            .orElseThrow(
                () ->
                    new AssertionFailedError(
                        "This goal test played no trial; take a parameter Trials and call"
                            + " trials.of(...) once"));
    conclude(result, context);
  }

  private static void conclude(GoalTestResult result, ExtensionContext context) {
    String told =
        Told.of(result)
            + System.lineSeparator()
            + "  report: "
            + Reports.set().write(result).toUri();
    context.publishReportEntry("goal test", told);
    boolean isStrict =
        context.getRequiredTestMethod().getAnnotation(GoalTest.class).doubt()
            == GoalTest.Doubt.FAILS;
    switch (result.verdict()) {
      case PASS -> {}
      case FAIL -> throw new AssertionFailedError(told);
      case INCONCLUSIVE -> {
        if (isStrict) {
          throw new AssertionFailedError(told);
        }
        throw new TestAbortedException(told);
      }
      case INVALID -> throw new TestAbortedException(told);
    }
  }
}
