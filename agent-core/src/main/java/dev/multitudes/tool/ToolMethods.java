package dev.multitudes.tool;

import static java.util.Comparator.comparing;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the methods of an object that are annotated with LangChain4j's {@code @Tool}. */
final class ToolMethods {

  /**
   * Note: sorted by name, since the order in which reflection gives methods may differ from one
   * Java to the next, and what a model is shown must not.
   */
  static List<Tool> of(Object object) {
    List<Tool> tools =
        concrete(object.getClass()).stream()
            .filter(method -> method.isAnnotationPresent(dev.langchain4j.agent.tool.Tool.class))
            .<Tool>map(method -> MethodTool.of(object, method))
            .sorted(comparing(tool -> tool.specification().name()))
            .toList();
    if (tools.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has no method with LangChain4j's @Tool; annotate one, or use Tool.of(...) with a record"
              .formatted(object.getClass().getName()));
    }
    return tools;
  }

  /** The methods of a class, its superclasses and interfaces; what is overridden counts once. */
  private static Collection<Method> concrete(Class<?> type) {
    var found = new LinkedHashMap<String, Method>();
    var interfaces = new ArrayList<Class<?>>();
    for (Class<?> one = type; one != null && one != Object.class; one = one.getSuperclass()) {
      collect(one, found);
      interfaces.addAll(List.of(one.getInterfaces()));
    }
    for (int i = 0; i < interfaces.size(); i++) {
      collect(interfaces.get(i), found);
      interfaces.addAll(List.of(interfaces.get(i).getInterfaces()));
    }
    return found.values();
  }

  private static void collect(Class<?> type, Map<String, Method> found) {
    for (Method method : type.getDeclaredMethods()) {
      if (!method.isBridge()
          && !method.isSynthetic()
          && !Modifier.isAbstract(method.getModifiers())) {
        found.putIfAbsent(method.getName() + List.of(method.getParameterTypes()), method);
      }
    }
  }

  private ToolMethods() {}
}
