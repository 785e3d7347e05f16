package dev.multitudes.examples.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallScoreTest {
  @TempDir Path folder;

  private static Mark right(String format, Way way, Measure measure) {
    return new Mark("good", format, way, measure, Optional.empty());
  }

  private static Mark wrong(String format, Way way, Measure measure) {
    return new Mark("bad", format, way, measure, Optional.of(new Fault("this", "that")));
  }

  private static CallScore some() {
    return new CallScore(
        3,
        List.of(
            right("hermes", Way.TOLD, Measure.CALLS),
            wrong("hermes", Way.UNKNOWN, Measure.CALLS),
            right("mistral", Way.TOLD, Measure.CALLS),
            right("mistral", Way.UNKNOWN, Measure.CALLS),
            wrong("react", Way.TOLD, Measure.FALSE_CALLS),
            right("react", Way.TOLD, Measure.FALSE_CALLS),
            right("react", Way.UNKNOWN, Measure.FALSE_CALLS),
            wrong("react", Way.UNKNOWN, Measure.TRUNCATED_RUN),
            wrong("react", Way.UNKNOWN, Measure.EXCEPTIONS),
            right("react", Way.TOLD, Measure.CONTENT),
            wrong("react", Way.TOLD, Measure.CONTENT),
            right("react", Way.TOLD, Measure.REASONING),
            right("react", Way.STREAMING, Measure.STREAMING),
            wrong("react", Way.STREAMING, Measure.STREAMING)));
  }

  @Test
  void a_score_is_one_object() {
    assertThat(some().json())
        .isEqualTo(
            Json.parse(
                """
                {"cases": 3,
                 "told": {"calls_right": 2, "calls_total": 2, "false_calls": 1,
                   "plain_negatives": 2, "exceptions": 0, "truncated_run": 0, "content_right": 1,
                   "content_total": 2, "reasoning_right": 1, "reasoning_total": 1},
                 "unknown": {"calls_right": 1, "calls_total": 2, "false_calls": 0,
                   "plain_negatives": 1, "exceptions": 1, "truncated_run": 1, "content_right": 0,
                   "content_total": 0, "reasoning_right": 0, "reasoning_total": 0},
                 "streaming": {"equal": 1, "total": 2},
                 "formats": {"hermes": {"told_right": 1, "unknown_right": 0, "total": 1},
                   "mistral": {"told_right": 1, "unknown_right": 1, "total": 1}}}
                """,
                "the score"));
  }

  @Test
  void a_score_is_a_table() {
    assertThat(String.join("\n", some().table()))
        .containsPattern("3 cases +told +unknown\n")
        .containsPattern("calls exactly right +2/2 100\\.0 % +1/2 +50\\.0 %\n")
        .containsPattern("calls where there are none +1 of 2 +0 of 1\n")
        .containsPattern("exceptions +0 of 0 +1 of 1\n")
        .containsPattern("the same however it arrives +1/2 +50\\.0 %\n")
        .containsPattern("hermes +1/1 100\\.0 % +0/1 +0\\.0 %\n");
  }

  @Test
  void each_failure_says_where_and_by_which_measure() {
    assertThat(some().failures())
        .hasSize(6)
        .startsWith(new Failure("bad", "unknown", "calls", "this", "that"))
        .endsWith(new Failure("bad", "streaming", "streaming", "this", "that"));
    assertThat(some().jsonWithFailures().path("failures")).hasSize(6);
  }

  @Test
  void cases_are_read_from_a_file_in_every_way() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("cases.jsonl"),
            """
            {"id":"a","format":"hermes","raw":"Wait.<tool_call>\\n{\\"name\\":\\"add\\",\\"arguments\\":{\\"a\\":1}}\\n</tool_call>","chunks":["Wait.<tool_","call>\\n{\\"name\\":\\"add\\",\\"arguments\\":{\\"a\\":1}}\\n</tool_call>"],"outcome":"calls","expected_calls":[{"name":"add","arguments":{"a":1.0}}],"expected_content":"Wait."}

            {"id":"b","format":"no such format","raw":"<think>hm</think>It is {\\"name\\":\\"sunny\\"}.","outcome":"none","expected_content":"It is {\\"name\\":\\"sunny\\"}.","expected_reasoning":"hm"}
            {"id":"c","format":"hermes","raw":"<tool_call>\\n{\\"name\\":\\"add\\",\\"argu","outcome":"partial","expected_calls":[{"name":"add","arguments":{}}]}
            """);

    CallScore score = CallScore.of(Case.read(file));

    assertThat(score.failures()).isEmpty();
    assertThat(score.json().path("cases").intValue()).isEqualTo(3);
    assertThat(score.json().path("told").path("calls_total").intValue()).isEqualTo(1);
    assertThat(score.json().path("unknown").path("content_total").intValue()).isEqualTo(2);
    assertThat(score.json().path("streaming").path("total").intValue()).isEqualTo(3);
  }
}
