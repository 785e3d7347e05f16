package dev.multitudes.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.multitudes.examples.calls.Instruction;
import dev.multitudes.examples.calls.ReadingJson;
import dev.multitudes.format.Ending;
import dev.multitudes.format.ReadCall;
import dev.multitudes.format.Reading;
import dev.multitudes.format.UnreadCall;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingStoryTest {
  private static final String TEXT = "Wait.\n<call>add</call>\n<call>{\"a\": oops}</call>";
  private static final ReadCall ADD =
      new ReadCall("add", "{\"a\": 1}", "tag <call>", 6, 22, List.of("\"1\" became 1."));
  private static final UnreadCall OOPS =
      new UnreadCall("tag <call>, JSON", 23, 35, "a must be JSON but was oops.");

  private static String told(Reading reading, String... tools) {
    var out = new StringWriter();
    var offered =
        List.of(tools).stream()
            .map(name -> ToolSpecification.builder().name(name).build())
            .toList();
    var instruction =
        new Instruction(offered, Optional.empty(), Instruction.Start.REPLY, Ending.COMPLETE);
    new ReadingStory(new PrintWriter(out, true), Paint.PLAIN).tell(instruction, reading, TEXT);
    return out.toString();
  }

  @Test
  void what_was_read_and_what_not_is_told_with_the_places() {
    assertThat(told(new Reading("Wait.\n", "I add.", List.of(ADD), List.of(OOPS)), "add", "now"))
        .isEqualTo(
            """
              Format    not told
              Tools     add, now

              Call 1    add
                        {"a":1}
              Read by   tag <call>
              From      2:1 to 2:17 (characters 6 to 22)
              Changed   "1" became 1.

              Not read  a must be JSON but was oops.
              Tried by  tag <call>, JSON
              Begins    3:1
              Broke     3:13, at "oops}</call>", after "<call>{\\"a\\": "

              Reasoning I add.
              Words     Wait.
            """);
  }

  @Test
  void where_there_is_nothing_that_is_told_too() {
    assertThat(told(new Reading("", "", List.of(), List.of())))
        .isEqualTo(
            """
              Format    not told
              Tools     No tools were given, so bare JSON is not taken for a call; give some with --tools
                        FILE.

              Calls     none
              Words     none
            """);
  }

  @Test
  void long_arguments_are_told_on_several_lines_and_long_texts_cut() {
    var call =
        new ReadCall(
            "f", "{\"a\":{\"b\":\"" + "x".repeat(100) + "\"}}", "bare JSON", 0, 1, List.of());
    var many =
        new ReadCall("f", "{\"a\":[" + "1000,".repeat(30) + "1]}", "bare JSON", 0, 1, List.of());

    assertThat(told(new Reading("", "", List.of(call), List.of())))
        .contains(
            """
                        {
                          "a" : {
                            "b" : "%s… (40 more characters)"
                          }
                        }
            """
                .formatted("x".repeat(60)));
    assertThat(told(new Reading("", "", List.of(many), List.of()))).contains("(and 15 more lines)");
  }

  @Test
  void what_a_model_wrote_does_not_steer_the_terminal() {
    var call = new ReadCall("f", "{\"a\":\"\u009b2J\"}", "bare JSON", 0, 1, List.of());

    assertThat(told(new Reading("\u001b[2J", "", List.of(call), List.of())))
        .doesNotContain("\u001b", "\u009b");
  }

  @Test
  void the_same_is_one_json_object() {
    assertThat(ReadingJson.of(new Reading("Wait.", "", List.of(ADD), List.of(OOPS)), TEXT))
        .hasToString(
            "{\"words\":\"Wait.\",\"reasoning\":\"\",\"calls\":[{\"name\":\"add\",\"arguments\":{\"a\":1},\"reader\":\"tag"
                + " <call>\",\"from\":6,\"to\":22,\"begins\":\"2:1\",\"ends\":\"2:17\",\"changes\":[\"\\\"1\\\""
                + " became 1.\"]}],\"unread\":[{\"reader\":\"tag <call>, JSON\","
                + "\"from\":23,\"at\":35,\"begins\":\"3:1\",\"broke\":\"3:13\",\"before\":\"<call>{\\\"a\\\":"
                + " \",\"there\":\"oops}</call>\",\"problem\":\"a must be JSON but was oops.\"}]}");
  }
}
