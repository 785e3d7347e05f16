package dev.multitudes.tool;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of one method: those that the model writes, and those that are supplied. */
record MethodParameters(List<MethodParameter> all, Fields fields) {

  static MethodParameters of(Method method) {
    var shapes = new LooseShapes();
    var all =
        Stream.of(method.getParameters())
            .map(parameter -> MethodParameter.of(parameter, shapes))
            .toList();
    var written = all.stream().flatMap(one -> one.field().stream()).toList();
    return new MethodParameters(all, Fields.of(written));
  }

  @Nullable Object[] values(Map<String, Object> given, Invocation invocation) {
    var values = new @Nullable Object[all.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = all.get(i).value(given, invocation);
    }
    return values;
  }
}
