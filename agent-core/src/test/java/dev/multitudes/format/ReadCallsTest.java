package dev.multitudes.format;

import static dev.multitudes.format.Tools.read;
import static dev.multitudes.format.Tools.readCutOff;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCallsTest {
  private static final String NOW = "{\"name\": \"now\", \"arguments\": {}}";

  @Test
  void a_call_says_where_it_stands_and_who_read_it() {
    String text = "Wait. <tool_call>\n" + NOW + "\n</tool_call>";

    assertThat(read(text).calls())
        .containsExactly(
            new ReadCall("now", "{}", "<tool_call>, JSON", 18, 18 + NOW.length(), List.of()));
    assertThat(read(text).words()).isEqualTo("Wait.");
  }

  @Test
  void two_equal_calls_are_two_calls() {
    assertThat(read("<tool_call>" + NOW + "</tool_call><tool_call>" + NOW + "</tool_call>").calls())
        .hasSize(2);
    assertThat(read(NOW + "\n" + NOW).calls()).hasSize(2);
  }

  @Test
  void arguments_that_were_encoded_twice_are_unwrapped() {
    ReadCall call =
        read("<tool_call>{\"name\": \"search\", \"arguments\": \"{\\\"query\\\": \\\"a b\\\"}\"}"
                + "</tool_call>")
            .calls()
            .getFirst();

    assertThat(call.arguments()).isEqualTo("{\"query\":\"a b\"}");
    assertThat(call.changes()).containsExactly("the arguments were encoded twice");
  }

  @Test
  void a_text_is_for_the_only_parameter() {
    assertThat(read("Action: search\nAction Input: who is who").calls().getFirst().arguments())
        .isEqualTo("{\"query\":\"who is who\"}");
  }

  @Test
  void without_an_only_parameter_a_text_is_input() {
    assertThat(read("Action: get_weather\nAction Input: Bern").calls().getFirst().arguments())
        .isEqualTo("{\"input\":\"Bern\"}");
  }

  @Test
  void an_observation_that_the_model_invents_is_dropped() {
    Reading reading =
        read(
            """
            Thought: I look it up.
            Action: search
            Action Input: {"query": "x"}
            Observation: It is y.
            Thought: Now I know.
            Final Answer: y
            """);

    assertThat(reading.calls()).extracting(ReadCall::name).containsExactly("search");
    assertThat(reading.reasoning()).isEqualTo("I look it up.");
    assertThat(reading.words()).isEmpty();
  }

  @Test
  void one_missing_brace_at_the_very_end_is_mended() {
    ReadCall call =
        read("{\"name\": \"search\", \"arguments\": {\"query\": \"x\"}").calls().getFirst();

    assertThat(call.arguments()).isEqualTo("{\"query\":\"x\"}");
    assertThat(call.changes()).containsExactly("the last brace was missing");
  }

  @Test
  void one_brace_is_mended_that_is_missing_before_the_closing_mark() {
    ReadCall call =
        read("<tool_call>{\"name\": \"search\", \"arguments\": {\"query\": \"x\"}\n</tool_call>")
            .calls()
            .getFirst();

    assertThat(call.arguments()).isEqualTo("{\"query\":\"x\"}");
    assertThat(call.changes()).containsExactly("the last brace was missing");
  }

  @Test
  void no_brace_is_mended_where_the_reply_was_cut_off() {
    assertThat(readCutOff("{\"name\": \"search\", \"arguments\": {\"query\": \"x\"}").calls())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<tool_call>{\"name\": \"search\", \"arguments\": {\"query\": \"x",
        "<tool_call>{\"name\": \"search\", \"arguments\": {\"query\": \"x\"",
        "<tool_call><function=search><parameter=query>x",
        "<tool_call><function=search><parameter=query>x</parameter>",
        "[TOOL_CALLS]search{\"query\": \"x",
        "[search(query=\"x\"",
        "<|tool_call>call:search{query:<|\"|>x",
        "<tool_call>search<arg_key>query</arg_key><arg_value>x",
        "<|start|>assistant<|channel|>commentary to=functions.search<|message|>{\"query\": \"x",
        "{\"name\": \"search\", \"arguments\": {\"query\": \"x",
        "<invoke name=\"search\"><parameter name=\"query\">x",
      })
  void a_call_that_was_cut_off_never_runs(String text) {
    assertThat(readCutOff(text).calls()).isEmpty();
    assertThat(read(text).calls()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<tool_call>{\"name\": \"now\", oops}</tool_call>|0|27|there is no name of a member",
        "Hm. [TOOL_CALLS][{\"arguments\": {}}]|4|16|the JSON names no tool",
        "<tool_call>{\"name\": \"now|0|20|the string has no end",
      })
  void what_cannot_be_read_is_reported_with_its_place(
      String text, int from, int at, String problem) {
    Reading reading = read(text);

    assertThat(reading.calls()).isEmpty();
    assertThat(reading.unread())
        .singleElement()
        .satisfies(
            unread -> {
              assertThat(unread.from()).isEqualTo(from);
              assertThat(unread.at()).isEqualTo(at);
              assertThat(unread.problem()).isEqualTo(problem);
            });
  }

  @Test
  void what_cannot_be_read_was_reported_again_with_each_chunk() {
    String text = "<tool_call>" + NOW + "{oops} and some words behind it, for a while";

    assertThat(Chunks.read(CallReader.offering(Tools.SOME), text, () -> 1).unread()).hasSize(1);
  }

  @Test
  void a_mark_that_was_begun_at_the_end_is_not_shown_however_it_arrives() {
    assertThat(read("Well. <tool_ca").words()).isEqualTo("Well.");
    assertThat(Chunks.read(CallReader.offering(Tools.SOME), "it's '[TOOL_", () -> 1).words())
        .isEqualTo("it's '");
  }

  @Test
  void a_string_of_one_gemma_held_the_end_of_the_other_and_was_cut_there() {
    String text =
        "<start_function_call>call:search{query:<escape>{a}<tool_call|> b<escape>}"
            + "<end_function_call>";

    assertThat(read(text).calls().getFirst().arguments())
        .isEqualTo("{\"query\":\"{a}<tool_call|> b\"}");
  }

  @Test
  void nested_tags_were_given_as_the_string_that_the_schema_wanted() {
    String mark = "]<]minimax[>[";
    String text =
        mark
            + "<tool_call>"
            + mark
            + "<invoke name=\"search\">"
            + mark
            + "<query>"
            + mark
            + "<a>x"
            + mark
            + "</a>"
            + mark
            + "</query>"
            + mark
            + "</invoke>"
            + mark
            + "</tool_call>";

    assertThat(read(text).calls().getFirst().arguments()).isEqualTo("{\"query\":{\"a\":\"x\"}}");
  }

  @Test
  void an_argument_without_a_key_was_given_an_empty_one() {
    String text =
        "<|open|>tools<|sep|><|open|>call tool=\"search\"<|sep|><|open|>argument k<|sep|>x"
            + "<|close|>argument<|sep|><|close|>call<|sep|><|close|>tools<|sep|>";

    assertThat(read(text).calls()).isEmpty();
    assertThat(read(text).unread()).hasSize(1);
  }

  @Test
  void a_text_for_a_parameter_without_a_type_became_a_number() {
    Reading reading =
        CallReader.offering(List.of(Tools.taking("{}")))
            .read("<tool_call><function=f><parameter=x>\n42\n</parameter></function></tool_call>");

    assertThat(reading.calls().getFirst().arguments()).isEqualTo("{\"x\":\"42\"}");
  }
}
