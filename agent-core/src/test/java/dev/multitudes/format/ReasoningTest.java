package dev.multitudes.format;

import static dev.multitudes.format.Tools.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasoningTest {
  private static final String CALL =
      "<tool_call>{\"name\": \"now\", \"arguments\": {}}</tool_call>";

  @ParameterizedTest
  @CsvSource({
    "<think>,</think>",
    "<thinking>,</thinking>",
    "<thought>,</thought>",
    "<reasoning>,</reasoning>",
    "[THINK],[/THINK]",
    "<mm:think>,</mm:think>",
    "<seed:think>,</seed:think>",
    "<|START_THINKING|>,<|END_THINKING|>",
    "<|inner_prefix|>,<|inner_suffix|>",
    "<|open|>think<|sep|>,<|close|>think<|sep|>",
    "<|content_thinking|>,<|end_message|>",
    "<|channel>,<channel|>",
  })
  void each_mark_keeps_reasoning_apart(String open, String close) {
    Reading reading = read(open + " Let me see. " + CALL + close + "\nIt is late.");

    assertThat(reading.reasoning()).isEqualTo("Let me see. " + CALL);
    assertThat(reading.words()).isEqualTo("It is late.");
    assertThat(reading.calls()).isEmpty();
  }

  @Test
  void reasoning_that_is_never_closed_is_reasoning() {
    Reading reading = read("<think>Let me see.");

    assertThat(reading.reasoning()).isEqualTo("Let me see.");
    assertThat(reading.words()).isEmpty();
  }

  @Test
  void a_call_in_reasoning_that_is_never_closed_ends_it() {
    Reading reading = read("<think>Let me look.\n" + CALL);

    assertThat(reading.reasoning()).isEqualTo("Let me look.");
    assertThat(reading.calls()).extracting(ReadCall::name).containsExactly("now");
  }

  @Test
  void a_second_think_is_text() {
    Reading reading = read("<think>One.</think>Two. <think>Three.</think>");

    assertThat(reading.reasoning()).isEqualTo("One.");
    assertThat(reading.words()).isEqualTo("Two. <think>Three.</think>");
  }

  @Test
  void a_reply_may_begin_within_reasoning_that_the_prompt_has_opened() {
    Reading reading =
        CallReader.offering(Tools.SOME).insideReasoning().read("Let me see.</think>Hi." + CALL);

    assertThat(reading.reasoning()).isEqualTo("Let me see.");
    assertThat(reading.words()).isEqualTo("Hi.");
    assertThat(reading.calls()).hasSize(1);
  }

  @Test
  void a_mark_in_the_middle_of_words_begins_no_reasoning() {
    assertThat(read("The mark <think> is for models.").words())
        .isEqualTo("The mark <think> is for models.");
  }

  @Test
  void what_the_prompt_has_opened_and_nobody_closes_is_no_reasoning_if_it_begins_as_data() {
    Reading reading =
        CallReader.offering(Tools.SOME)
            .insideReasoning()
            .read("{\"name\": \"now\", \"arguments\": {}}");

    assertThat(reading.reasoning()).isEmpty();
    assertThat(reading.calls()).extracting(ReadCall::name).containsExactly("now");
  }
}
