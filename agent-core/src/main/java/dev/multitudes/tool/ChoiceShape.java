package dev.multitudes.tool;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One of an enum's names, in any case. */
record ChoiceShape(List<Enum<?>> choices) implements Shape {

  private static final int MOST_NAMED = 50;

  static ChoiceShape of(Class<?> type) {
    return new ChoiceShape(
        Stream.of(type.getEnumConstants()).<Enum<?>>map(one -> (Enum<?>) one).toList());
  }

  List<String> names() {
    return choices.stream().<String>map(Enum::name).toList();
  }

  @Override
  public String wanted() {
    String more = choices.size() > MOST_NAMED ? ", ..." : "";
    return names().stream().limit(MOST_NAMED).collect(joining(", ", "one of [", more + "]"));
  }

  @Override
  public Optional<?> read(JsonNode given, Place place) {
    if (!given.isTextual()) {
      return place.misfit(this::wanted, given);
    }
    String name = given.textValue().strip();
    Optional<Enum<?>> choice = exactly(name).or(() -> inAnyCase(name));
    return choice.isPresent() ? choice : place.misfit(this::wanted, given, () -> ending(name));
  }

  private String ending(String name) {
    String question = Nearest.question(name, names());
    return question.isEmpty() ? "." : question;
  }

  private Optional<Enum<?>> exactly(String name) {
    return choices.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private Optional<Enum<?>> inAnyCase(String name) {
    var alike = choices.stream().filter(one -> one.name().equalsIgnoreCase(name)).toList();
    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
  }

  @Override
  public JsonNode write(Object value) {
    return JSON.textNode(((Enum<?>) value).name());
  }
}
