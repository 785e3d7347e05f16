package dev.multitudes.format;

import static dev.multitudes.format.Tools.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is only talked about is no call, and stays what the user reads. */
class ProseTest {
  private static final String JSON = "{\"name\": \"now\", \"arguments\": {}}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "For example:\n" + JSON,
        "A call looks like this: " + JSON,
        "The format is\n\n" + JSON,
        "The syntax: " + JSON,
        "A sample:\n```json\n" + JSON + "\n```",
        "That would be " + JSON,
        "It could be " + JSON,
        "See the documentation: " + JSON,
        "The answer is \"" + JSON + "\"",
        "call = " + JSON,
        "`" + JSON + "`",
        "``" + JSON + " ` ``",
        "`<tool_call>" + JSON + "</tool_call>`",
        "> " + JSON,
        "> <tool_call>" + JSON + "</tool_call>",
        "```python\nprint(" + JSON + ")\n```",
        "````\n```json\n" + JSON + "\n```\n````",
        "~~~\n" + JSON + "\n~~~",
        "```text\n<tool_call>" + JSON + "</tool_call>",
        "\"<tool_call>\" opens a call.",
        "Shall I run this?\n```json\n" + JSON + "\n```\nIs that what you want?",
      })
  void what_is_shown_is_not_run(String text) {
    Reading reading = read(text);

    assertThat(reading.calls()).isEmpty();
    assertThat(reading.words()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        JSON,
        "I look at the clock: " + JSON,
        "I look at the clock.\n\n" + JSON,
        "```json\n" + JSON + "\n```",
        "```\n" + JSON + "\n```",
        "```json\n" + JSON,
        "```tool_call\n" + JSON + "\n```",
        "See `now`.\n" + JSON,
        "```text\ncode\n```\n" + JSON,
        "~~~\ncode\n~~~\n" + JSON,
        "For example, one may ask a clock.\n\nI do it.\n" + JSON,
      })
  void what_is_meant_is_run(String text) {
    assertThat(read(text).calls()).extracting(ReadCall::name).containsExactly("now");
  }

  @Test
  void json_that_names_no_tool_on_offer_is_an_answer() {
    String text = "{\"name\": \"Ada\", \"arguments\": {\"for\": \"engines\"}}";

    assertThat(read(text).calls()).isEmpty();
    assertThat(read(text).words()).isEqualTo(text);
  }
}
