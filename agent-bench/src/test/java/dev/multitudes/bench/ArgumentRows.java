package dev.multitudes.bench;

import static dev.multitudes.bench.Script.END;
import static dev.multitudes.bench.Script.callWithoutId;
import static dev.multitudes.bench.Script.calls;
import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.run.Outcome;
import dev.multitudes.tool.Result;
import org.junit.jupiter.api.Test;

/** Calls that are wrong. */
interface ArgumentRows extends Rows {

  @Test
  default void m1_malformed_arguments_are_mended_if_that_is_safe_else_told() throws Exception {
    Ours cut = run(Trial.of("M1", "arguments cut off", calls("greet", "{\"who\": \"Ann\"")));
    Ours twice =
        run(
            Trial.of(
                "M1", "arguments encoded twice", calls("greet", "\"{\\\"who\\\":\\\"Ann\\\"}\"")));

    assertThat(cut.ran()).isEmpty();
    assertThat(cut.told())
        .containsExactly(
            "The arguments of greet are not a JSON object: the text ends too soon at character"
                + " 14.");
    assertThat(cut.outcome()).isEqualTo(new Outcome.Answered(END));
    assertThat(twice.ran()).containsExactly("greet(Ann)");
    assertThat(twice.outcome()).isEqualTo(new Outcome.Answered(END));
  }

  @Test
  default void m2_without_a_required_argument_the_tool_does_not_run() throws Exception {
    Ours ours = run(Trial.of("M2", "{} for greet(who)", calls("greet", "{}")));

    assertThat(ours.ran()).isEmpty();
    assertThat(ours.results())
        .containsExactly(new Result.Refused("who is missing; it must be a string."));
    assertThat(ours.outcome()).isEqualTo(new Outcome.Answered(END));
  }

  @Test
  default void m3_a_misspelt_argument_is_named_with_the_nearest() throws Exception {
    Ours ours = run(Trial.of("M3", "whom for who", calls("greet", "{\"whom\": \"Ann\"}")));

    assertThat(ours.ran()).isEmpty();
    assertThat(ours.results())
        .containsExactly(
            new Result.Refused(
                "There is no argument \"whom\"; did you mean \"who\"? greet takes [who]."
                    + " who is missing; it must be a string."));
    assertThat(ours.outcome()).isEqualTo(new Outcome.Answered(END));
  }

  @Test
  default void m4_a_value_is_coerced_only_where_it_can_mean_one_thing() throws Exception {
    Ours truth =
        run(
            Trial.of(
                "M4",
                "\"true\" for a boolean",
                calls("order", "{\"cups\": 2, \"hot\": \"true\"}")));
    Ours money =
        run(
            Trial.of(
                "M4",
                "\"$5\" for an integer",
                calls("pay", "{\"to\": \"Ann\", \"euros\": \"$5\"}")));

    assertThat(truth.ran()).containsExactly("order(2, true)");
    assertThat(money.ran()).isEmpty();
    assertThat(money.results())
        .containsExactly(new Result.Refused("euros must be an integer but was \"$5\"."));
    assertThat(money.outcome()).isEqualTo(new Outcome.Answered(END));
  }

  @Test
  default void m5_an_unknown_tool_is_answered_with_the_list_and_the_nearest() throws Exception {
    Ours ours =
        run(Trial.of("M5", "pays for pay", calls("pays", "{\"to\": \"Ann\", \"euros\": 5}")));

    assertThat(ours.ran()).isEmpty();
    assertThat(ours.told().getFirst())
        .startsWith("There is no tool \"pays\"; there are [")
        .contains("greet", "order", "pay")
        .endsWith("Did you mean \"pay\"?");
    assertThat(ours.outcome()).isEqualTo(new Outcome.Answered(END));
  }

  @Test
  default void m6_two_equal_calls_without_ids_each_get_their_own_result() throws Exception {
    Ours ours =
        run(
            Trial.of(
                "M6",
                "two equal calls without ids",
                calls(callWithoutId("draw", "{}"), callWithoutId("draw", "{}"))));

    assertThat(ours.ran()).containsExactly("draw()", "draw()");
    assertThat(ours.told()).containsExactly("1", "2");
    assertThat(ours.outcome()).isEqualTo(new Outcome.Answered(END));
  }
}
