package dev.multitudes.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How often a reader looks at a character does not depend on how long the text is. */
class LinearReadingTest {
  private static final int LENGTH = 20_000;
  private static final int WHOLE = 1_000_000;
  private static final int MANY = 10_000_000;

  /** Growth that is linear, with some room for what is looked at once. */
  private static final double MOST_GROWTH = 2.3;

  static List<String> units() {
    return List.of(
        "<",
        "{",
        "[",
        "`",
        "\"",
        "</s>",
        "<think>",
        "<tool_call>",
        "<tool_call>{\"a\":\"",
        "<tool_call>[]",
        "{\"a\":",
        "{\"name\": \"x\", \"arguments\": {}}\n",
        "{\"name\": \"now\", \"arguments\": {}};",
        "[TOOL_CALLS]",
        "[TOOL_CALLS]now[CALL_ID]",
        "[TOOL_CALLS]now[ARGS]{",
        "<function=a><parameter=b>",
        "<tool_call>{\"name\": \"now\"}<function=now><parameter=q>",
        "</tool_call>",
        "Action: x\n",
        "Thought: x\nAction: now\nAction Input: x\n",
        "call:a{",
        "<|tool_call>call:now{a:<|\"|>",
        "\n> ",
        "]<]minimax[>[",
        "]<]minimax[>[<tool_call>]<]minimax[>[<invoke name=\"now\">]<]minimax[>[<a>",
        "<|start|>",
        "<|start|>assistant to=functions.now<|message|>",
        "<|open|>tools<|sep|><|open|>call tool=\"now\"<|sep|>",
        "f(",
        "[f(",
        "/*",
        "{/*",
        "```",
        "```json\n{\"name\": \"now\", \"arguments\": {}}\n```\n",
        "``x`",
        ",",
        "\\n",
        " ",
        "\n");
  }

  @ParameterizedTest
  @MethodSource("units")
  void a_text_of_twice_the_length_takes_twice_the_looks(String unit) {
    growsLinearly(unit, LENGTH, "", WHOLE);
    growsLinearly(unit, LENGTH, " and so on", WHOLE);
  }

  @ParameterizedTest
  @MethodSource("units")
  void so_it_is_in_chunks(String unit) {
    growsLinearly(unit, 5 * LENGTH, "", 1_000);
  }

  @ParameterizedTest
  @MethodSource("units")
  void so_it_is_character_by_character(String unit) {
    growsLinearly(unit, LENGTH, "", 1);
  }

  @Test
  void a_parameter_that_holds_many_ends_of_calls_is_looked_through_once() {
    String open = "<tool_call><function=search><parameter=query>";
    String close = "</parameter></function></tool_call>";
    String ends = "</function></tool_call>";

    long some = looks(open + repeated(ends, LENGTH) + close, WHOLE);
    long more = looks(open + repeated(ends, 2 * LENGTH) + close, WHOLE);

    assertThat((double) more / some).isLessThan(MOST_GROWTH);
  }

  @Test
  void a_fence_that_is_nearly_closed_many_times_is_looked_through_once() {
    long some = looks("`".repeat(5_000) + "\n" + "`".repeat(4_999), WHOLE);
    long more = looks("`".repeat(10_000) + "\n" + "`".repeat(9_999), WHOLE);

    assertThat((double) more / some).isLessThan(MOST_GROWTH);
  }

  @ParameterizedTest
  @MethodSource("units")
  @Tag("slow")
  void ten_million_characters_are_read_within_a_minute(String unit) {
    String text = repeated(unit, MANY) + " and so on";
    CallReader reader = CallReader.offering(Tools.SOME);

    Reading reading = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> reader.read(text));

    assertThat(reading.unread().size()).isLessThan(MANY);
  }

  private static void growsLinearly(String unit, int length, String end, int chunk) {
    long some = looks(repeated(unit, length) + end, chunk);
    long more = looks(repeated(unit, 2 * length) + end, chunk);

    assertThat((double) more / some).as("%d looks, then %d", some, more).isLessThan(MOST_GROWTH);
  }

  private static String repeated(String unit, int length) {
    return unit.repeat(length / unit.length() + 1).substring(0, length);
  }

  private static long looks(String text, int chunk) {
    ReplyStream stream = CallReader.offering(Tools.SOME).stream();
    for (int from = 0; from < text.length(); from += chunk) {
      stream.feed(text.substring(from, Math.min(text.length(), from + chunk)));
    }
    stream.finish(Ending.COMPLETE);
    return stream.looks();
  }
}
