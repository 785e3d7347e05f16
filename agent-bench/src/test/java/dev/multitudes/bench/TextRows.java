package dev.multitudes.bench;

import static dev.multitudes.bench.Script.END;
import static dev.multitudes.bench.Script.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.multitudes.run.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls that come as text. */
interface TextRows extends Rows {
  Map<String, String> WRITTEN =
      Map.of(
          "<tool_call> as text",
          "<tool_call>\n{\"name\": \"greet\", \"arguments\": {\"who\": \"Ann\"}}\n</tool_call>",
          "bare JSON as text",
          "{\"name\": \"greet\", \"arguments\": {\"who\": \"Ann\"}}",
          "a call in a fence",
          "```json\n{\"name\": \"greet\", \"arguments\": {\"who\": \"Ann\"}}\n```",
          "<function=...> as text",
          "<function=greet>\n<parameter=who>\nAnn\n</parameter>\n</function>");

  @Test
  default void m10_a_call_that_is_written_as_text_runs() throws Exception {
    for (String input : List.copyOf(WRITTEN.keySet()).stream().sorted().toList()) {
      Ours ours = run(Trial.of("M10", input, says(WRITTEN.getOrDefault(input, ""))));

      assertThat(ours.ran()).as(input).containsExactly("greet(Ann)");
      assertThat(ours.outcome()).as(input).isEqualTo(new Outcome.Answered(END));
    }
  }

  @Test
  default void m10_a_call_that_is_only_talked_about_does_not_run() throws Exception {
    String quoted = "A call looks like `<tool_call>{\"name\": \"greet\"}</tool_call>`.";

    Ours ours = run(Trial.of("M10", "a call quoted in prose", says(quoted)));

    assertThat(ours.ran()).isEmpty();
    assertThat(ours.outcome()).isEqualTo(new Outcome.Answered(quoted));
  }
}
