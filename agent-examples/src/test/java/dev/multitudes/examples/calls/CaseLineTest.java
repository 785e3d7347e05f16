package dev.multitudes.examples.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.multitudes.examples.calls.Case.Outcome;
import dev.multitudes.examples.calls.Case.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseLineTest {

  /** A case of which only this is said. */
  private static Case read(String outcome, String more) {
    return CaseLine.read(
        JsonLine.of(
            """
            {"id": "one", "format": "hermes", "raw": "text", "outcome": "%s"%s}
            """
                .formatted(outcome, more),
            "cases.jsonl:7"));
  }

  private static Call call(String name, String arguments) {
    return new Call(name, Json.parse(arguments, "the arguments"));
  }

  @Test
  void a_case_is_read_with_all_that_it_says() {
    Case one =
        read(
            "calls",
            """
            , "tools": [{"name": "add"}], "chunks": ["te", "xt"],
            "expected_calls": [{"name": "add", "arguments": {"a": 1}}],
            "expected_content": "hi", "expected_reasoning": "hm", "thinking_open_in_prompt": true,
            "disputed": true, "content_asserted": false, "peer": "nobody reads this"
            """);

    assertThat(one.tools()).containsExactly(ToolSpecification.builder().name("add").build());
    assertThat(one.chunks()).containsExactly("te", "xt");
    assertThat(one.outcome()).isEqualTo(Outcome.CALLS);
    assertThat(one.calls()).containsExactly(call("add", "{\"a\":1}"));
    assertThat(one.content()).isEqualTo("hi");
    assertThat(one.reasoning()).contains("hm");
    assertThat(one.traits())
        .containsExactlyInAnyOrder(Trait.REASONING_OPEN, Trait.DISPUTED, Trait.CONTENT_UNKNOWN);
  }

  @Test
  void what_a_case_does_not_say_is_nothing() {
    Case one = read("none", ", \"expected_content\": null");

    assertThat(one.chunks()).isEmpty();
    assertThat(one.calls()).isEmpty();
    assertThat(one.content()).isEmpty();
    assertThat(one.reasoning()).isEmpty();
    assertThat(one.traits()).isEmpty();
  }

  @Test
  void a_text_is_the_argument_of_the_only_parameter() {
    Case one =
        read(
            "calls",
            """
            , "expected_calls": [{"name": "ask", "arguments": null, "arguments_text": "who?"}],
            "tools": [{"name": "ask", "parameters": {"properties": {"question": {}}}}]
            """);

    assertThat(one.calls()).containsExactly(call("ask", "{\"question\":\"who?\"}"));
  }

  @Test
  void without_a_parameter_of_its_own_a_text_is_the_input() {
    Case one =
        read(
            "calls",
            """
            , "expected_calls": [{"name": "ask", "arguments": null, "arguments_text": "who?"}]
            """);

    assertThat(one.calls()).containsExactly(call("ask", "{\"input\":\"who?\"}"));
    assertThat(one.tools().getFirst().parameters().properties()).containsOnlyKeys("input");
  }

  @Test
  void without_tools_those_of_the_calls_are_on_offer_and_without_calls_some() {
    assertThat(read("calls", ", \"expected_calls\": [{\"name\":\"f\",\"arguments\":{}}]").tools())
        .extracting(ToolSpecification::name)
        .containsExactly("f");
    assertThat(read("none", ", \"tools\": []").tools())
        .extracting(ToolSpecification::name)
        .containsExactly("get_weather", "pass_ball", "add", "write_file", "now");
  }

  @Test
  void of_a_text_that_is_cut_off_only_whole_calls_may_come() {
    Case one =
        read(
            "partial",
            """
            , "expected_calls": [{"name": "f", "arguments": {"a": 1}}, {"name": "g",
            "arguments": {}}, {"name": "h", "arguments": null, "arguments_text": "{\\"a"}]
            """);

    assertThat(one.calls()).containsExactly(call("f", "{\"a\":1}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"format":"x","raw":"","outcome":"none"} | cases.jsonl:7: there is no "id".
          {"id":"a","format":"x","raw":1,"outcome":"none"} | cases.jsonl:7: "raw" must be a string but was 1.
          {"id":"a","format":"x","raw":"","outcome":"maybe"} | cases.jsonl:7: "outcome" must be one of calls, none, partial, error but was "maybe".
          {"id":"a","format":"x","raw":"","outcome":"none","tools":1} | cases.jsonl:7: "tools" must be a list but was 1.
          {"id":"a","format":"x","raw":"","outcome":"none","tools":[{}]} | cases.jsonl:7: tool 1 has no name; it was {}.
          {"id":"a","format":"x","raw":"","outcome":"none","chunks":[1]} | cases.jsonl:7: "chunks" must be a list of strings but was 1.
          {"id":"a","format":"x","raw":"","outcome":"calls","expected_calls":[{}]} | cases.jsonl:7: a call must have a name but was {}.
          [] | cases.jsonl:7: a case must be an object but was [].
          """)
  void a_bad_line_is_named_with_what_is_wrong(String line, String sentence) {
    assertThatThrownBy(() -> CaseLine.read(JsonLine.of(line, "cases.jsonl:7")))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(sentence);
  }

  @Test
  void a_line_that_is_no_json_is_named_with_the_column() {
    assertThatThrownBy(() -> JsonLine.of("{\"id\": }", "cases.jsonl:7"))
        .hasMessageStartingWith("cases.jsonl:7 is not JSON: Unexpected character")
        .hasMessageEndingWith("(column 8).");
  }
}
