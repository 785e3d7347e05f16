package dev.multitudes.examples.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.examples.calls.Case.Outcome;
import dev.multitudes.examples.calls.Case.Trait;
import dev.multitudes.format.Piece;
import dev.multitudes.format.ReadCall;
import dev.multitudes.format.UnreadCall;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasureTest {
  private static final Call ADD = call("add", "{\"a\":1,\"b\":[2,{\"c\":null}]}");
  private static final Made THREW = new Made.Threw("a stone");

  private static Call call(String name, String arguments) {
    return new Call(name, Json.parse(arguments, "the arguments"));
  }

  private static Case wanting(Outcome outcome, List<Call> calls, Trait... traits) {
    return new Case(
        "one",
        "hermes",
        List.of(),
        "",
        List.of(),
        outcome,
        calls,
        " hi ",
        Optional.of("hm"),
        Set.of(traits));
  }

  private static Made read(Call... calls) {
    return new Made.Read(List.of(calls), "hi\n", " hm");
  }

  private static List<Measure> measures(Outcome outcome, Trait... traits) {
    return Arrays.stream(Measure.values())
        .filter(measure -> measure != Measure.EXCEPTIONS && measure != Measure.STREAMING)
        .filter(measure -> measure.concerns(wanting(outcome, List.of(), traits)))
        .toList();
  }

  @Test
  void each_outcome_is_measured_in_its_own_way() {
    assertThat(measures(Outcome.CALLS))
        .containsExactly(Measure.CALLS, Measure.CONTENT, Measure.REASONING);
    assertThat(measures(Outcome.NONE))
        .containsExactly(Measure.FALSE_CALLS, Measure.CONTENT, Measure.REASONING);
    assertThat(measures(Outcome.PARTIAL)).containsExactly(Measure.TRUNCATED_RUN);
    assertThat(measures(Outcome.ERROR)).containsExactly(Measure.TRUNCATED_RUN);
  }

  @Test
  void what_is_in_doubt_is_not_scored() {
    assertThat(measures(Outcome.CALLS, Trait.DISPUTED)).isEmpty();
    assertThat(measures(Outcome.PARTIAL, Trait.DISPUTED)).isEmpty();
    assertThat(measures(Outcome.CALLS, Trait.NAME_INFERRED)).doesNotContain(Measure.CALLS);
    assertThat(measures(Outcome.CALLS, Trait.CONTENT_UNKNOWN)).containsExactly(Measure.CALLS);
    assertThat(measures(Outcome.NONE, Trait.MARKED_NEGATIVE)).isEmpty();
    assertThat(measures(Outcome.ERROR, Trait.MARKED_NEGATIVE))
        .containsExactly(Measure.TRUNCATED_RUN);
  }

  @Test
  void every_case_is_measured_for_exceptions_and_for_streaming() {
    Case one = wanting(Outcome.ERROR, List.of(), Trait.DISPUTED, Trait.MARKED_NEGATIVE);

    assertThat(Measure.EXCEPTIONS.concerns(one)).isTrue();
    assertThat(Measure.STREAMING.concerns(one)).isTrue();
  }

  @Test
  void calls_are_right_whatever_the_order_of_keys_and_the_notation_of_numbers() {
    Case one = wanting(Outcome.CALLS, List.of(ADD));

    assertThat(Measure.CALLS.fault(one, read(call("add", "{\"b\":[2.00,{\"c\":null}],\"a\":1e0}"))))
        .isEmpty();
  }

  @Test
  void calls_are_wrong_in_another_order_by_another_name_or_with_other_arguments() {
    Call now = call("now", "{}");
    Case one = wanting(Outcome.CALLS, List.of(ADD, now));

    assertThat(Measure.CALLS.fault(one, read(ADD, now))).isEmpty();
    assertThat(Measure.CALLS.fault(one, read(now, ADD))).isPresent();
    assertThat(Measure.CALLS.fault(one, read(ADD))).isPresent();
    assertThat(Measure.CALLS.fault(one, read(ADD, call("Now", "{}")))).isPresent();
    assertThat(Measure.CALLS.fault(one, read(ADD, call("now", "{\"a\":null}")))).isPresent();
    assertThat(Measure.CALLS.fault(wanting(Outcome.CALLS, List.of(now)), read(call("now", "[]"))))
        .isPresent();
  }

  @Test
  void a_text_is_not_the_number_that_it_spells() {
    Case one = wanting(Outcome.CALLS, List.of(call("f", "{\"a\":1}")));

    assertThat(Measure.CALLS.fault(one, read(call("f", "{\"a\":\"1\"}"))))
        .contains(new Fault("f {\"a\":1}", "f {\"a\":\"1\"}"));
  }

  @Test
  void a_call_where_there_is_none_is_a_fault() {
    Case one = wanting(Outcome.NONE, List.of());

    assertThat(Measure.FALSE_CALLS.fault(one, read())).isEmpty();
    assertThat(Measure.FALSE_CALLS.fault(one, read(call("now", "{}"))))
        .contains(new Fault("no call", "now {}"));
  }

  @Test
  void of_what_is_cut_off_only_the_whole_calls_may_come_and_none_must() {
    Case one = wanting(Outcome.PARTIAL, List.of(ADD));

    assertThat(Measure.TRUNCATED_RUN.fault(one, read())).isEmpty();
    assertThat(Measure.TRUNCATED_RUN.fault(one, read(ADD))).isEmpty();
    assertThat(Measure.TRUNCATED_RUN.fault(one, read(ADD, call("now", "{}")))).isPresent();
  }

  @Test
  void words_and_reasoning_are_compared_without_the_blanks_round_them() {
    Case one = wanting(Outcome.NONE, List.of());

    assertThat(Measure.CONTENT.fault(one, read())).isEmpty();
    assertThat(Measure.REASONING.fault(one, read())).isEmpty();
    assertThat(Measure.CONTENT.fault(one, new Made.Read(List.of(), "ho", "hm")))
        .contains(new Fault("\"hi\"", "\"ho\""));
    assertThat(Measure.REASONING.fault(one, new Made.Read(List.of(), "hi", "")))
        .contains(new Fault("\"hm\"", "\"\""));
  }

  @Test
  void an_exception_reads_nothing_and_makes_no_call() {
    Case none = wanting(Outcome.NONE, List.of());

    assertThat(Measure.EXCEPTIONS.fault(none, THREW))
        .contains(new Fault("no exception", "it threw a stone"));
    assertThat(Measure.CALLS.fault(wanting(Outcome.CALLS, List.of()), THREW)).isPresent();
    assertThat(Measure.CONTENT.fault(none, THREW)).isPresent();
    assertThat(Measure.REASONING.fault(none, THREW)).isPresent();
    assertThat(Measure.FALSE_CALLS.fault(none, THREW)).isEmpty();
    assertThat(Measure.EXCEPTIONS.fault(none, read())).isEmpty();
  }

  @Test
  void pieces_are_the_same_as_the_whole_that_they_make() {
    var add = new ReadCall("add", ADD.arguments().toString(), "reader", 0, 1, List.of());
    List<Piece> pieces =
        List.of(
            new Piece.Thought("h"),
            new Piece.Thought("m"),
            new Piece.Words("h"),
            new Piece.Call(add),
            new Piece.Unread(new UnreadCall("reader", 0, 0, "It is none.")),
            new Piece.Words("i "));

    assertThat(Made.Read.of(pieces).same(read(ADD))).isTrue();
    assertThat(Made.Read.of(pieces).same(read())).isFalse();
    assertThat(THREW.same(THREW)).isFalse();
  }
}
