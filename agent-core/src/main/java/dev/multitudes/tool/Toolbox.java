package dev.multitudes.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.multitudes.goal.Fingerprint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The tools that a persona may use, by name and in order. Immutable.
 *
 * <pre>{@code
 * Toolbox tools = Toolbox.of(shoot, pass).plus(Toolbox.from(new Calculator())).declaring("add", Effect.READ);
 * }</pre>
 */
public final class Toolbox {
  private static final Toolbox EMPTY = new Toolbox(new LinkedHashMap<>());

  private final Map<String, Tool> tools;
  private final List<ToolSpecification> specifications;
  private final Optional<Scene<?, ?>> scene;

  private Toolbox(Map<String, Tool> tools) {
    this.tools = Collections.unmodifiableMap(tools);
    specifications = tools.values().stream().map(Tool::specification).toList();
    scene = theOne(tools.values().stream().flatMap(Toolbox::sceneOf).distinct().toList());
  }

  /** No tools. */
  public static Toolbox empty() {
    return EMPTY;
  }

  /**
   * These tools.
   *
   * @throws IllegalArgumentException if two have the same name, or act in different simulated
   *     worlds
   */
  public static Toolbox of(Tool... tools) {
    return of(List.of(tools));
  }

  private static Toolbox of(Collection<Tool> tools) {
    var byName = new LinkedHashMap<String, Tool>();
    for (Tool tool : tools) {
      Tool other = byName.putIfAbsent(tool.specification().name(), tool);
      if (other != null) {
        throw new IllegalArgumentException(
            "There are two tools \"%s\": %s and %s; rename one or leave one out with only(...)"
                .formatted(tool.specification().name(), other, tool));
      }
    }
    return new Toolbox(byName);
  }

  /**
   * The methods of these objects that are annotated with LangChain4j's {@link
   * dev.langchain4j.agent.tool.Tool}, each object's by name. Arguments are checked before a method
   * runs; an exception that a method throws comes out of {@link Tool#call}, in a {@link
   * ToolFailure} if it is checked.
   *
   * @throws IllegalArgumentException if an object has no such method, or one with a parameter that
   *     only LangChain4j itself can supply
   */
  public static Toolbox from(Object... objectsWithToolMethods) {
    return of(
        Stream.of(objectsWithToolMethods)
            .flatMap(object -> ToolMethods.of(object).stream())
            .toList());
  }

  /**
   * These tools, then the others.
   *
   * @throws IllegalArgumentException if two have the same name, or act in different simulated
   *     worlds
   */
  public Toolbox plus(Toolbox others) {
    var all = new ArrayList<>(tools.values());
    all.addAll(others.tools.values());
    return of(all);
  }

  /**
   * These tools, of which one is declared to have this effect.
   *
   * @throws IllegalArgumentException if there is no such tool
   */
  public Toolbox declaring(String name, Effect effect) {
    requireAll(Set.of(name));
    var changed = new LinkedHashMap<>(tools);
    changed.computeIfPresent(name, (same, tool) -> tool.with(effect));
    return new Toolbox(changed);
  }

  /**
   * These tools, of which some are declared to answer in other people's words.
   *
   * @throws IllegalArgumentException if there is no tool of one of the names
   */
  public Toolbox untrusted(String... names) {
    requireAll(Set.of(names));
    var changed = new LinkedHashMap<>(tools);
    for (String name : names) {
      changed.computeIfPresent(name, (same, tool) -> tool.untrusted());
    }
    return new Toolbox(changed);
  }

  /** The tools that answer in other people's words, by name, in order. */
  public List<String> untrusted() {
    return tools.keySet().stream().filter(this::isUntrusted).toList();
  }

  private boolean isUntrusted(String name) {
    return find(name).filter(Tool::isUntrusted).isPresent();
  }

  /**
   * Those of these tools, in this toolbox's order.
   *
   * @throws IllegalArgumentException if there is no tool of one of the names
   */
  public Toolbox only(Set<String> names) {
    requireAll(names);
    var fewer = new LinkedHashMap<>(tools);
    fewer.keySet().retainAll(names);
    return new Toolbox(fewer);
  }

  private void requireAll(Set<String> names) {
    for (String name : names) {
      if (!tools.containsKey(name)) {
        throw new IllegalArgumentException(noSuchTool(name, names()));
      }
    }
  }

  /** What a model is shown, in order; the same list each time. */
  public List<ToolSpecification> specifications() {
    return specifications;
  }

  /** The tools' names, in order. */
  public Set<String> names() {
    return tools.keySet();
  }

  /** The tool of this name. */
  public Optional<Tool> find(String name) {
    return Optional.ofNullable(tools.get(name));
  }

  /**
   * Whether these two texts are the same arguments: equal, or JSON objects that differ in spaces,
   * in the order of keys or in how a number is written.
   */
  public static boolean sameArguments(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    return JsonText.object(one) instanceof Arguments.Fit<ObjectNode> first
        && JsonText.object(other) instanceof Arguments.Fit<ObjectNode> second
        && first.value().equals(SameNumbers.COMPARATOR, second.value());
  }

  /** What a model is told that called a tool which is not here. */
  public Result.Refused unknown(String name) {
    return new Result.Refused(noSuchTool(name, names()));
  }

  static String noSuchTool(String name, Set<String> names) {
    return "There is no tool %s; there are %s.%s"
        .formatted(
            Quoted.text(name),
            names.isEmpty() ? "none" : names,
            Nearest.to(name, names).map(near -> " Did you mean \"" + near + "\"?").orElse(""));
  }

  /** The state in which the simulated world of these tools begins, as JSON, if they act in one. */
  public Optional<String> initialState() {
    return scene.map(Scene::initialState);
  }

  /**
   * Names, descriptions, schemas and effects, in whatever order, and the simulated world with its
   * start and seed, if there is one: what two versions are compared by.
   */
  public String fingerprint() {
    Stream<String> parts =
        new TreeMap<>(tools)
            .values().stream()
                .flatMap(tool -> Stream.of(tool.specification().toJson(), tool.effect().name()));
    return Fingerprint.of(
        Stream.concat(parts, scene.stream().map(Scene::fingerprint)).toArray(String[]::new));
  }

  private static Stream<Scene<?, ?>> sceneOf(Tool tool) {
    return switch (tool) {
      case WorldTool<?, ?> act -> Stream.of(act.scene());
      case DeclaredTool declared -> sceneOf(declared.tool());
      default -> Stream.empty();
    };
  }

  private static Optional<Scene<?, ?>> theOne(List<Scene<?, ?>> scenes) {
    if (scenes.size() > 1) {
      throw new IllegalArgumentException(
          "A toolbox can act in one simulated world but these act in %s"
              .formatted(scenes.stream().map(one -> one.world().name()).toList()));
    }
    return scenes.stream().findFirst();
  }

  @Override
  public String toString() {
    return names().toString();
  }
}
