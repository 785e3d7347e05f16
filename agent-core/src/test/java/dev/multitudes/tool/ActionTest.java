package dev.multitudes.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionTest {

  private enum Side {
    LEFT,
    RIGHT
  }

  private record Shoot(Side side, @Between(min = 1, max = 10) int power) {}

  private record AskPerson(String question, Optional<Integer> patience) {}

  private record Nothing() {}

  private record Task(String title, List<Task> parts) {}

  record Strict(int age) {
    Strict {
      if (age < 0) {
        throw new IllegalArgumentException("nobody is %s years old".formatted(age));
      }
      if (age > 150) {
        throw new IllegalStateException("secret");
      }
    }
  }

  record Holder(Strict who) {}

  private record Wishful(
      @Between(max = 3) Optional<Integer> wishes, @Between(min = .5) double weight) {}

  @ParameterizedTest
  @CsvSource({
    "Shoot, shoot",
    "AskPerson, ask_person",
    "HTTPGet, http_get",
    "Go2Place, go2_place",
    "A, a"
  })
  void a_tool_is_called_as_its_record_in_snake_case(String record, String tool) {
    assertThat(Action.nameOf(record)).isEqualTo(tool);
  }

  @Test
  void a_private_record_can_be_an_action() {
    assertThat(Action.of(Shoot.class).name()).isEqualTo("shoot");
    assertThat(Action.of(Shoot.class).type()).isEqualTo(Shoot.class);
    assertThat(Action.of(Shoot.class)).hasToString(Shoot.class.getName());
    assertThat(Action.of(Shoot.class).read("{\"side\": \"LEFT\", \"power\": 7}"))
        .isEqualTo(new Arguments.Fit<>(new Shoot(Side.LEFT, 7)));
  }

  @Test
  void an_action_without_components_takes_no_arguments_however_that_is_written() {
    for (String none : List.of("{}", "", "  ", "null", "\"\"", "\"{}\"")) {
      assertThat(Action.of(Nothing.class).read(none)).isEqualTo(new Arguments.Fit<>(new Nothing()));
    }
  }

  @Test
  void an_optional_component_may_be_left_out_or_null() {
    var absent = new Arguments.Fit<>(new AskPerson("Why?", Optional.empty()));

    assertThat(Action.of(AskPerson.class).read("{\"question\": \"Why?\"}")).isEqualTo(absent);
    assertThat(Action.of(AskPerson.class).read("{\"question\": \"Why?\", \"patience\": null}"))
        .isEqualTo(absent);
    assertThat(Action.of(AskPerson.class).read("{\"patience\": 3, \"question\": \"Why?\"}"))
        .isEqualTo(new Arguments.Fit<>(new AskPerson("Why?", Optional.of(3))));
  }

  @Test
  void an_act_is_written_in_the_order_of_its_components_and_without_what_is_absent() {
    assertThat(Action.of(Shoot.class).write(new Shoot(Side.RIGHT, 3)))
        .isEqualTo("{\"side\":\"RIGHT\",\"power\":3}");
    assertThat(Action.of(AskPerson.class).write(new AskPerson("Why?", Optional.empty())))
        .isEqualTo("{\"question\":\"Why?\"}");
  }

  @Test
  void a_record_may_contain_itself() {
    var task = new Task("all", List.of(new Task("part", List.of())));

    assertThat(Action.of(Task.class).read(Action.of(Task.class).write(task)))
        .isEqualTo(new Arguments.Fit<>(task));
  }

  @Test
  void a_component_that_is_null_cannot_be_written() {
    assertThatThrownBy(
            () -> Action.of(AskPerson.class).write(new AskPerson(nothing(), Optional.empty())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "question of AskPerson[question=null, patience=Optional.empty] is null; use an"
                + " Optional");
  }

  @Test
  void what_the_records_constructor_refuses_is_told_to_the_model() {
    assertThat(Action.of(Strict.class).read("{\"age\": -1}"))
        .isEqualTo(new Arguments.Misfit<>("strict was refused: nobody is -1 years old."));
    assertThat(Action.of(Holder.class).read("{\"who\": {\"age\": -1}}"))
        .isEqualTo(new Arguments.Misfit<>("who was refused: nobody is -1 years old."));
  }

  @Test
  void any_other_exception_of_the_constructor_keeps_its_message_to_itself() {
    assertThat(Action.of(Strict.class).read("{\"age\": 200}"))
        .isEqualTo(new Arguments.Misfit<>("strict was refused: its values do not go together."));
  }

  @Test
  void a_range_may_be_open_and_may_bound_what_is_optional() {
    var wishful = Action.of(Wishful.class);

    assertThat(wishful.read("{\"wishes\": 4, \"weight\": 0.25}"))
        .isEqualTo(
            new Arguments.Misfit<>(
                "wishes must be an integer of at most 3 but was 4."
                    + " weight must be a number of at least 0.5 but was 0.25."));
    assertThat(wishful.read("{\"weight\": 0.5}"))
        .isEqualTo(new Arguments.Fit<>(new Wishful(Optional.empty(), .5)));
  }

  private record Home(Thread street) {}

  private record Move(Home home) {}

  private record Untyped(List<?> things) {}

  @Test
  void a_type_that_json_cannot_hold_is_named_with_its_path_and_the_way_out() {
    assertThatThrownBy(() -> Action.of(Move.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Move.home.street is a java.lang.Thread, which cannot be read from JSON; use a String,"
                + " char, boolean, number, enum, record, List, Set, array, Map by String, Optional,"
                + " LocalDate, LocalTime, LocalDateTime, Instant, Duration or UUID");
    assertThatThrownBy(() -> Action.of(Untyped.class))
        .hasMessageStartingWith("Untyped.things is a java.lang.Object, which");
  }

  private record Named(@Between(min = 1) String name) {}

  private record Backwards(@Between(min = 2, max = 1) int number) {}

  @Test
  void a_range_must_be_one_and_stand_on_a_number() {
    assertThatThrownBy(() -> Action.of(Named.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Named.name has a range but is no number; take @Between off");
    assertThatThrownBy(() -> Action.of(Backwards.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The smallest value must not be above the largest but they are 2.0 and 1.0");
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return null;
  }
}
