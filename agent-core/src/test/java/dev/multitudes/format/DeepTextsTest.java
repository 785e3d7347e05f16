package dev.multitudes.format;

import static dev.multitudes.format.Tools.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Once, each of these made the stack overflow or something else throw. */
class DeepTextsTest {
  private static final int OFTEN = 100_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[TOOL_CALLS]",
        "<tool_call>",
        "<tool_call>```",
        "</s>",
        "</s> ",
        "{",
        "[",
        "{\"a\":",
        "f(",
        "{{",
        "<|start|>",
        "]<]minimax[>[<tool_call>]<]minimax[>[<invoke name=\"now\">]<]minimax[>[<a>"
      })
  void many_marks_in_a_row_do_not_make_the_stack_overflow(String mark) {
    assertThatCode(() -> read(mark.repeat(OFTEN))).doesNotThrowAnyException();
    assertThatCode(() -> read(mark.repeat(OFTEN) + " and so on")).doesNotThrowAnyException();
  }

  @Test
  void many_blanks_and_separators_do_not_make_the_stack_overflow() {
    assertThatCode(() -> read("<tool_call>now" + "\\n".repeat(OFTEN))).doesNotThrowAnyException();
    assertThatCode(() -> read("```json\n" + ",".repeat(OFTEN))).doesNotThrowAnyException();
  }

  @Test
  void an_empty_tag_does_not_throw() {
    assertThat(read("a </> b").words()).isEqualTo("a </> b");
    assertThat(read("</>").words()).isEqualTo("</>");
  }

  @Test
  void calls_behind_much_noise_are_still_read() {
    String noise = "<b>x</b> {\"a\": [1, {\"b\": {}}]} `[x]` ".repeat(2_000);

    assertThat(
            read(noise + "\n<tool_call>{\"name\": \"now\", \"arguments\": {}}</tool_call>").calls())
        .extracting(ReadCall::name)
        .containsExactly("now");
  }
}
