package dev.multitudes.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multitudes.goal.Act;
import dev.multitudes.goal.Criterion;
import dev.multitudes.goal.Evidence;
import dev.multitudes.goal.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the conditions of a file hold on. */
class CheckTest {

  private record Seen(List<Act> acts, List<String> words, Optional<String> state)
      implements Evidence {

    static final Seen NOTHING = new Seen(List.of(), List.of(), Optional.empty());

    Seen calling(String tool, String arguments) {
      return calling(tool, arguments, Act.Fate.DONE);
    }

    Seen calling(String tool, String arguments, Act.Fate fate) {
      var more = new ArrayList<>(acts);
      more.add(
          new Act.Call(
              "%d.1".formatted(acts.size() + 1),
              tool,
              arguments,
              fate,
              "",
              Optional.empty(),
              Optional.empty()));
      return new Seen(more, words, state);
    }

    Seen saying(String... replies) {
      return new Seen(acts, List.of(replies), state);
    }

    Seen in(String json) {
      return new Seen(acts, words, Optional.of(json));
    }

    @Override
    public <A extends Record> List<A> did(Class<A> action) {
      return List.of();
    }
  }

  private static boolean holds(String condition, Evidence evidence) {
    return check(condition).test(evidence);
  }

  private static Check check(String condition) {
    Goal goal = GoalFile.parse("statement: a\nachieved: [{name: b, " + condition + "}]");
    return (Check) ((Criterion.Exact) goal.achieved().getFirst()).holds();
  }

  @Test
  void a_call_counts_once_it_was_done() {
    Seen refused = Seen.NOTHING.calling("book", "{}", Act.Fate.REFUSED);

    assertThat(holds("called: book", Seen.NOTHING)).isFalse();
    assertThat(holds("called: book", refused)).isFalse();
    assertThat(holds("called: book", refused.calling("look", "{}"))).isFalse();
    assertThat(holds("called: book", refused.calling("book", "{}"))).isTrue();
  }

  @Test
  void a_promise_is_no_call() {
    assertThat(holds("called: book", Seen.NOTHING.saying("I have called book."))).isFalse();
  }

  @Test
  void a_fate_says_which_other_calls_count() {
    Seen failed = Seen.NOTHING.calling("book", "{}", Act.Fate.FAILED);
    Seen refused = Seen.NOTHING.calling("book", "{}", Act.Fate.REFUSED);

    assertThat(holds("called: book, fate: failed", failed)).isTrue();
    assertThat(holds("called: book, fate: failed", refused)).isFalse();
    assertThat(holds("called: book, fate: refused", refused)).isTrue();
    assertThat(holds("called: book, fate: any", failed)).isTrue();
    assertThat(holds("called: book, fate: done", failed)).isFalse();
  }

  @Test
  void times_are_bounds_and_nothing_at_all_is_never_enough() {
    Seen twice = Seen.NOTHING.calling("book", "{}").calling("book", "{}");

    assertThat(holds("called: book, times: {at-least: 2}", twice)).isTrue();
    assertThat(holds("called: book, times: {at-least: 3}", twice)).isFalse();
    assertThat(holds("called: book, times: {at-most: 2}", twice)).isTrue();
    assertThat(holds("called: book, times: {at-most: 1}", twice)).isFalse();
    assertThat(holds("called: book, times: {at-most: 2}", Seen.NOTHING)).isFalse();
  }

  @Test
  void one_call_has_to_fit_all_the_arguments() {
    String both = "called: book, with: {day: Tuesday, fee: {below: 20}}";
    Seen halves =
        Seen.NOTHING
            .calling("book", "{\"day\": \"Tuesday\", \"fee\": 30}")
            .calling("book", "{\"day\": \"Monday\", \"fee\": 10}");

    assertThat(holds(both, halves)).isFalse();
    assertThat(holds(both, halves.calling("book", "{\"day\": \"Tuesday\", \"fee\": 10}"))).isTrue();
    assertThat(holds(both, Seen.NOTHING.calling("book", "{\"day\": \"Tuesday\"}"))).isFalse();
    assertThat(holds(both, Seen.NOTHING.calling("book", "no JSON"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          17               | 17               | true
          17               | 17.0             | true
          17               | 1.7e1            | true
          17               | "17"             | true
          17               | 18               | false
          17               | null             | false
          17               | 1e999999999      | false
          12345678901234567890 | 12345678901234567891 | false
          '"17"'           | 17               | true
          '"17"'           | "17.0"           | false
          Tuesday          | "Tuesday"        | true
          Tuesday          | "tuesday"        | false
          true             | true             | true
          true             | "true"           | true
          True             | true             | true
          {is: Tuesday}    | "Tuesday"        | true
          {contains: day}  | "TUESDAY at 4"   | true
          {contains: day}  | ["Monday"]       | true
          {contains: day}  | "week"           | false
          {matches: '^T'}  | "Tuesday"        | true
          {matches: 'ues'} | "Tuesday"        | true
          {matches: '^u'}  | "Tuesday"        | false
          {matches: '(?i)^É'} | "éclair"      | true
          {above: 3}       | 3                | false
          {above: 3}       | 3.01             | true
          {above: 3}       | "4"              | true
          {above: 3}       | "many"           | false
          {below: -2.5}    | -3               | true
          {below: -2.5}    | -2.5             | false
          {above: 1, below: 3} | 2            | true
          {above: 1, below: 3} | 3            | false
          {exists: true}   | 0                | true
          {exists: true}   | null             | false
          {exists: false}  | null             | true
          {exists: false}  | 0                | false
          """)
  void an_argument_is_what_is_wanted(String wanted, String argument, boolean fits) {
    Seen called = Seen.NOTHING.calling("book", "{\"day\": %s}".formatted(argument));

    assertThat(holds("called: book, with: {day: %s}".formatted(wanted), called)).isEqualTo(fits);
  }

  @Test
  void arguments_that_were_encoded_twice_are_read_as_tools_read_them() {
    Seen twice = Seen.NOTHING.calling("book", "\"{\\\"day\\\": \\\"Tuesday\\\"}\"");

    assertThat(holds("called: book, with: {day: Tuesday}", twice)).isTrue();
  }

  @Test
  void a_place_in_the_state_is_a_json_pointer() {
    Seen net = Seen.NOTHING.in("{\"ball\": {\"place\": \"net\"}, \"a/b\": [0, 7]}");

    assertThat(holds("state: /ball/place, is: net", net)).isTrue();
    assertThat(holds("state: /ball/place, is: goal", net)).isFalse();
    assertThat(holds("state: /a~1b/1, above: 6", net)).isTrue();
    assertThat(holds("state: /ball, exists: true", net)).isTrue();
    assertThat(holds("state: /keeper, exists: false", net)).isTrue();
  }

  @Test
  void without_a_simulated_world_nothing_holds_of_its_state_not_even_the_opposite() {
    assertThat(holds("state: /a, exists: false", Seen.NOTHING)).isFalse();
    assertThat(holds("not: {state: /a, is: b}", Seen.NOTHING)).isFalse();
    assertThat(holds("not: {state: /a, is: b}", Seen.NOTHING.in("no JSON"))).isFalse();
    assertThat(holds("not: {state: /a, is: b}", Seen.NOTHING.in("{}"))).isTrue();
  }

  @Test
  void a_reply_contains_a_text_or_matches_an_expression() {
    Seen said = Seen.NOTHING.saying("Hello.", "You get a full REFUND of 20 euros.");

    assertThat(holds("said: full refund", said)).isTrue();
    assertThat(holds("said: {contains: voucher}", said)).isFalse();
    assertThat(holds("said: {matches: '\\d+ euros'}", said)).isTrue();
    assertThat(holds("said: {matches: '^\\d+ euros'}", said)).isFalse();
  }

  @Test
  void several_conditions_come_together() {
    Seen hello = Seen.NOTHING.saying("Hello.");

    assertThat(holds("any: [{said: hello}, {called: book}]", hello)).isTrue();
    assertThat(holds("all: [{said: hello}, {called: book}]", hello)).isFalse();
    assertThat(holds("all: [{said: hello}, {not: {called: book}}]", hello)).isTrue();
    assertThat(holds("any: [{said: hello}, {state: /a, is: b}]", hello)).isTrue();
    assertThat(holds("all: [{said: hello}, {state: /a, is: b}]", hello)).isFalse();
    assertThat(holds("not: {all: [{said: hello}, {state: /a, is: b}]}", hello)).isFalse();
    assertThat(holds("not: {all: [{said: no}, {state: /a, is: b}]}", hello)).isTrue();
  }

  @Test
  void a_condition_is_told_in_plain_words() {
    assertThat(
            check("called: book, with: {day: {matches: ^T}, fee: {above: 1, below: 20}}").words())
        .isEqualTo("book was called where day matches \"^T\" and fee is above 1 and is below 20");
    assertThat(check("called: book, times: {at-least: 2, at-most: 3}, fate: failed").words())
        .isEqualTo("book was called in vain, as it failed, at least 2 times, at most 3");
    assertThat(check("called: book, with: {a: 1, b: {exists: true}, c: {exists: false}}").words())
        .isEqualTo("book was called where a is 1 and b is there and c is not there");
    assertThat(check("any: [{said: yes}, {not: {state: /a/b, is: 'c'}}]").words())
        .isEqualTo("any of (a reply contains \"yes\"; not (the state's /a/b is \"c\"))");
  }

  @Test
  void an_expression_that_finds_no_end_ends_the_run_rather_than_the_patience() {
    Seen trap = Seen.NOTHING.saying("a".repeat(200));
    Seen deep = Seen.NOTHING.saying("ab".repeat(100_000));

    assertThatThrownBy(() -> holds("said: {matches: a*a*a*a*a*a*b}", trap))
        .isInstanceOf(EndlessSearchException.class)
        .hasMessage(
            "The expression \"a*a*a*a*a*a*b\" found no end on the 200 characters that begin with \""
                + "a".repeat(60)
                + "…\"; write it so that repetitions do not share what they repeat, as a*a* do, nor"
                + " repeat a choice, as (a|b)* does");
    assertThatThrownBy(() -> holds("said: {matches: '(a|b)*c'}", deep))
        .isInstanceOf(EndlessSearchException.class);
  }

  @Test
  void a_run_that_grows_need_not_be_asked_anew() {
    var asked = new ArrayList<Predicate<?>>();
    Evidence evidence =
        new Evidence() {
          @Override
          public List<Act> acts() {
            return List.of();
          }

          @Override
          public List<Act> acts(Predicate<Act> such) {
            asked.add(such);
            return List.of();
          }

          @Override
          public List<String> words() {
            return List.of();
          }

          @Override
          public List<String> words(Predicate<String> such) {
            asked.add(such);
            return List.of();
          }

          @Override
          public Optional<String> state() {
            return Optional.empty();
          }

          @Override
          public <A extends Record> List<A> did(Class<A> action) {
            return List.of();
          }
        };

    holds("called: book, with: {night: {below: 3}}", evidence);
    holds("called: book, with: {night: {below: 3}}", evidence);
    holds("said: hello", evidence);
    holds("said: hello", evidence);

    assertThat(asked).hasSize(4);
    assertThat(asked.get(0)).isEqualTo(asked.get(1)).hasSameHashCodeAs(asked.get(1));
    assertThat(asked.get(2)).isEqualTo(asked.get(3)).hasSameHashCodeAs(asked.get(3));
  }
}
