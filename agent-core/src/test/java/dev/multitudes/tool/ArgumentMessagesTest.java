package dev.multitudes.tool;

import static java.time.Duration.ofSeconds;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArgumentMessagesTest {

  private record Shoot(String who, @Between(min = 1, max = 10) int power) {}

  private record Home(String street, int number) {}

  private record Move(Home home, List<String> tags, Map<String, Integer> points) {}

  private record Wait() {}

  private static String refusal(Class<? extends Record> type, String json) {
    return switch (Action.of(type).read(json)) {
      case Arguments.Fit<?> fit -> "It fits: " + fit;
      case Arguments.Misfit<?> misfit -> misfit.message();
    };
  }

  private static String shoot(String json) {
    return refusal(Shoot.class, json);
  }

  @Test
  void m1_text_that_is_no_json_is_refused_with_the_place_where_it_broke() {
    assertThat(shoot("{\"who\": \"Ann\",, }"))
        .isEqualTo(
            "The arguments of shoot are not a JSON object: Unexpected character (',' (code 44)):"
                + " was expecting double-quote to start field name at character 15.");
    assertThat(shoot("{\"who\": \"Ann\""))
        .isEqualTo(
            "The arguments of shoot are not a JSON object: the text ends too soon at character"
                + " 14.");
    assertThat(shoot("shoot hard"))
        .startsWith("The arguments of shoot are not a JSON object: Unrecognized token 'shoot'");
    assertThat(shoot("{} {}"))
        .startsWith("The arguments of shoot are not a JSON object: Trailing token");
    assertThat(shoot("{\"power\": 1, \"power\": 2}"))
        .startsWith("The arguments of shoot are not a JSON object: Duplicate field 'power'");
  }

  @Test
  void json_that_is_no_object_is_refused() {
    assertThat(shoot("[1, 2]"))
        .isEqualTo("The arguments of shoot must be a JSON object but were [1,2].");
    assertThat(shoot("\"hard\""))
        .isEqualTo("The arguments of shoot must be a JSON object but were \"hard\".");
  }

  @Test
  void m2_every_missing_argument_is_named_with_what_it_must_be() {
    assertThat(shoot("{}"))
        .isEqualTo(
            "who is missing; it must be a string. power is missing; it must be an integer from 1 to"
                + " 10.");
  }

  @Test
  void m3_an_argument_that_does_not_exist_is_named_with_the_nearest() {
    assertThat(shoot("{\"whom\": \"Ann\", \"power\": 3}"))
        .isEqualTo(
            "There is no argument \"whom\"; did you mean \"who\"? shoot takes [who, power]."
                + " who is missing; it must be a string.");
    assertThat(shoot("{\"who\": \"Ann\", \"power\": 3, \"colour\": 1}"))
        .isEqualTo("There is no argument \"colour\"; shoot takes [who, power].");
    assertThat(refusal(Wait.class, "{\"seconds\": 1}"))
        .isEqualTo("There is no argument \"seconds\"; wait takes none.");
  }

  @Test
  void m4_a_value_that_does_not_fit_is_told_with_what_was_wanted() {
    assertThat(shoot("{\"who\": \"Ann\", \"power\": \"hard\"}"))
        .isEqualTo("power must be an integer from 1 to 10 but was \"hard\".");
    assertThat(shoot("{\"who\": \"Ann\", \"power\": \"$5\"}"))
        .isEqualTo("power must be an integer from 1 to 10 but was \"$5\".");
    assertThat(shoot("{\"who\": \"Ann\", \"power\": 11}"))
        .isEqualTo("power must be an integer from 1 to 10 but was 11.");
  }

  @Test
  void null_is_no_value() {
    assertThat(shoot("{\"who\": null, \"power\": null}"))
        .isEqualTo(
            "who must be a string but was null. power must be an integer from 1 to 10 but was"
                + " null.");
  }

  @Test
  void what_is_wrong_inside_is_named_with_its_path() {
    assertThat(
            refusal(
                Move.class,
                """
                {"home": {"stret": "Elm", "number": "x"}, "tags": ["a", "b", null, []], "points": {"ann": 1.5}}
                """))
        .isEqualTo(
            "There is no argument \"home.stret\"; did you mean \"street\"? home takes [street,"
                + " number]. home.number must be an integer but was \"x\". home.street is missing;"
                + " it must be a string. tags[2] must be a string but was null. tags[3] must be a"
                + " string but was []. points.ann must be an integer but was 1.5.");
  }

  @Test
  void a_list_is_not_null() {
    assertThat(refusal(Move.class, "{\"home\": null, \"tags\": null, \"points\": null}"))
        .isEqualTo(
            "home must be an object with [street, number] but was null."
                + " tags must be a list (each a string) but was null."
                + " points must be an object (each value an integer) but was null.");
  }

  @Test
  void a_long_value_is_cut() {
    assertThat(shoot("{\"who\": \"Ann\", \"power\": \"" + "x".repeat(5000) + "\"}"))
        .isEqualTo("power must be an integer from 1 to 10 but was \"" + "x".repeat(60) + "…\".");
    assertThat(
            shoot(
                "{\"who\": \"Ann\", \"power\": \""
                    + "x".repeat(59)
                    + "\uD83D\uDE00"
                    + "x".repeat(9)
                    + "\"}"))
        .isEqualTo("power must be an integer from 1 to 10 but was \"" + "x".repeat(59) + "…\".");
    assertThat(shoot("{\"" + "y".repeat(5000) + "\": 1, \"who\": \"Ann\", \"power\": 3}"))
        .isEqualTo("There is no argument \"" + "y".repeat(60) + "…\"; shoot takes [who, power].");
  }

  @Test
  void of_many_problems_the_first_are_told() {
    String nulls = IntStream.range(0, 500).mapToObj(i -> "null").toList().toString();

    String message = refusal(Move.class, "{\"tags\": " + nulls + "}");

    assertThat(message).endsWith("tags[9] must be a string but was null. And 492 more like this.");
  }

  @Test
  void a_flood_of_wrong_arguments_is_answered_at_once() {
    String wrong =
        IntStream.range(0, 50_000)
            .mapToObj(i -> "\"whomever%s\": 1".formatted(i))
            .collect(joining(", ", "{", "}"));

    assertTimeout(ofSeconds(5), () -> assertThat(shoot(wrong)).endsWith("49992 more like this."));
  }

  @Test
  void nesting_and_length_have_limits() {
    assertThat(shoot("{\"who\":".repeat(100)))
        .isEqualTo(
            "The arguments of shoot are beyond a limit: at most 64 levels of nesting and numbers of"
                + " at most 1000 digits are read.");
    assertThat(shoot("{\"power\": 1e9999999999}"))
        .startsWith("The arguments of shoot are beyond a limit: ");
    assertThat(shoot(" ".repeat(1_000_001)))
        .isEqualTo("The arguments of shoot have 1000001 characters; at most 1000000 are read.");
  }
}
