package dev.multitudes.tool;

import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.Locale;

/**
 * A record as an action that a model may take: its name, its schema, and its values as JSON. Every
 * component is required unless it is an {@link java.util.Optional}; components are described by
 * {@link dev.langchain4j.model.output.structured.Description} and bounded by {@link Between}.
 *
 * <pre>{@code
 * record AskPerson(String question, Optional<Integer> patience) {}
 *
 * Action<AskPerson> ask = Action.of(AskPerson.class);
 * ask.name();                              // ask_person
 * ask.read("{\"question\": \"Why?\"}");    // Fit[value=AskPerson[question=Why?, patience=Optional.empty]]
 * ask.read("{\"qestion\": \"Why?\"}");     // Misfit[message=There is no argument "qestion"; did you mean ...
 * }</pre>
 *
 * @param <A> the record
 */
public final class Action<A extends Record> {
  private static final ClassValue<Action<?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Action<?> computeValue(Class<?> type) {
          return new Action<>(type.asSubclass(Record.class));
        }
      };

  private final Class<A> type;
  private final String name;
  private final RecordShape shape;

  private Action(Class<A> type) {
    this.type = type;
    name = nameOf(type);
    shape = new Shapes().record(type, type.getSimpleName());
  }

  /**
   * The action that this record is. A record may be private.
   *
   * @throws IllegalArgumentException if a component has a type that cannot be read from JSON, or a
   *     range but no number
   */
  public static <A extends Record> Action<A> of(Class<A> type) {
    @SuppressWarnings("unchecked") // an action is kept under its own type
    Action<A> action = (Action<A>) KNOWN.get(type);
    return action;
  }

  /** The record's name in snake case: {@code AskPerson} is {@code ask_person}. */
  static String nameOf(Class<?> type) {
    return nameOf(type.getSimpleName());
  }

  static String nameOf(String simpleName) {
    return simpleName
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }

  /** The tool's name: the record's in snake case. */
  public String name() {
    return name;
  }

  /** The record. */
  public Class<A> type() {
    return type;
  }

  /**
   * What a model is shown. A record that contains itself is written with references to the schema's
   * definitions.
   *
   * @param description what the action does
   */
  public ToolSpecification specification(String description) {
    return ToolSpecification.builder()
        .name(name)
        .description(description)
        .parameters(SchemaWriter.parametersOf(shape))
        .build();
  }

  /**
   * The arguments that a model wrote. What is safe is coerced: {@code "5"} and {@code 5.0} to an
   * integer, {@code "true"} to a boolean, one value to a list of one, the case of an enum's name,
   * what was encoded twice. Everything else is one misfit that names all that is wrong. Whatever
   * the text holds, this does not throw.
   */
  public Arguments<A> read(String json) {
    return ArgumentReader.read(
        name, json, (given, place) -> shape.read(given, place).map(type::cast));
  }

  /**
   * JSON that {@link #read} reads as an equal value, in the order of the components; what is absent
   * is left out.
   *
   * @throws IllegalArgumentException if a component is null, or a number that JSON does not have
   */
  public String write(A act) {
    return shape.write(act).toString();
  }

  @Override
  public String toString() {
    return type.getName();
  }
}
