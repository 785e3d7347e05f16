package dev.multitudes.wording;

import static dev.multitudes.wording.Spoken.CORK;
import static dev.multitudes.wording.Spoken.TIME;
import static dev.multitudes.wording.Spoken.call;
import static dev.multitudes.wording.Spoken.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenCallsTest {

  static Stream<Arguments> shapes() {
    return Stream.of(
        arguments(
            "hermes",
            """
            <tool_call>
            {"name": "get_weather", "arguments": {"city": "Cork", "days": 2, "hourly": true}}
            </tool_call>\
            """,
            """
            <tool_call>
            {"name": "get_weather", "arguments": {"city": "Cork", "days": 2, "hourly": true}}
            </tool_call>
            <tool_call>
            {"name": "now", "arguments": {}}
            </tool_call>\
            """),
        arguments(
            "bare_json",
            """
            {"name": "get_weather", "arguments": {"city": "Cork", "days": 2, "hourly": true}}\
            """,
            """
            {"name": "get_weather", "arguments": {"city": "Cork", "days": 2, "hourly": true}}
            {"name": "now", "arguments": {}}\
            """),
        arguments(
            "decision_json",
            """
            {"tool": "get_weather", "arguments": {"city": "Cork", "days": 2, "hourly": true}}\
            """,
            """
            {"tool": "get_weather", "arguments": {"city": "Cork", "days": 2, "hourly": true}}
            {"tool": "now", "arguments": {}}\
            """),
        arguments(
            "markdown_json_block",
            """
            ```json
            {"name": "get_weather", "arguments": {"city": "Cork", "days": 2, "hourly": true}}
            ```\
            """,
            """
            ```json
            {"name": "get_weather", "arguments": {"city": "Cork", "days": 2, "hourly": true}}
            ```
            ```json
            {"name": "now", "arguments": {}}
            ```\
            """),
        arguments(
            "llama3_json",
            """
            {"name": "get_weather", "parameters": {"city": "Cork", "days": 2, "hourly": true}}\
            """,
            """
            {"name": "get_weather", "parameters": {"city": "Cork", "days": 2, "hourly": true}}; \
            {"name": "now", "parameters": {}}\
            """),
        arguments(
            "mistral",
            """
            [TOOL_CALLS] [{"name": "get_weather", "arguments": {"city": "Cork", "days": 2, "hourly": true}, "id": "0"}]\
            """,
            """
            [TOOL_CALLS] [{"name": "get_weather", "arguments": {"city": "Cork", "days": 2, "hourly": true}, "id": "0"}, \
            {"name": "now", "arguments": {}, "id": "1"}]\
            """),
        arguments(
            "granite",
            """
            <|tool_call|>[{"name": "get_weather", "arguments": {"city": "Cork", "days": 2, "hourly": true}}]\
            """,
            """
            <|tool_call|>[{"name": "get_weather", "arguments": {"city": "Cork", "days": 2, "hourly": true}}, \
            {"name": "now", "arguments": {}}]\
            """),
        arguments(
            "phi4",
            """
            functools[{"name": "get_weather", "arguments": {"city": "Cork", "days": 2, "hourly": true}}]\
            """,
            """
            functools[{"name": "get_weather", "arguments": {"city": "Cork", "days": 2, "hourly": true}}, \
            {"name": "now", "arguments": {}}]\
            """),
        arguments(
            "react",
            """
            Action: get_weather
            Action Input: {"city": "Cork", "days": 2, "hourly": true}\
            """,
            """
            Action: get_weather
            Action Input: {"city": "Cork", "days": 2, "hourly": true}
            Action: now
            Action Input: {}\
            """),
        arguments(
            "harmony",
            """
            <|start|>assistant<|channel|>commentary to=functions.get_weather <|constrain|>json<|message|>\
            {"city": "Cork", "days": 2, "hourly": true}<|call|>\
            """,
            """
            <|start|>assistant<|channel|>commentary to=functions.get_weather <|constrain|>json<|message|>\
            {"city": "Cork", "days": 2, "hourly": true}<|call|>\
            <|start|>assistant<|channel|>commentary to=functions.now <|constrain|>json<|message|>{}<|call|>\
            """),
        arguments(
            "deepseek_v3",
            """
            <｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>get_weather
            ```json
            {"city": "Cork", "days": 2, "hourly": true}
            ```<｜tool▁call▁end｜><｜tool▁calls▁end｜>\
            """,
            """
            <｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>get_weather
            ```json
            {"city": "Cork", "days": 2, "hourly": true}
            ```<｜tool▁call▁end｜>
            <｜tool▁call▁begin｜>function<｜tool▁sep｜>now
            ```json
            {}
            ```<｜tool▁call▁end｜><｜tool▁calls▁end｜>\
            """),
        arguments(
            "deepseek_v31",
            """
            <｜tool▁calls▁begin｜><｜tool▁call▁begin｜>get_weather<｜tool▁sep｜>\
            {"city": "Cork", "days": 2, "hourly": true}<｜tool▁call▁end｜><｜tool▁calls▁end｜>\
            """,
            """
            <｜tool▁calls▁begin｜><｜tool▁call▁begin｜>get_weather<｜tool▁sep｜>\
            {"city": "Cork", "days": 2, "hourly": true}<｜tool▁call▁end｜>\
            <｜tool▁call▁begin｜>now<｜tool▁sep｜>{}<｜tool▁call▁end｜><｜tool▁calls▁end｜>\
            """),
        arguments(
            "deepseek_v32",
            """
            <｜DSML｜function_calls>
            <｜DSML｜invoke name="get_weather">
            <｜DSML｜parameter name="city" string="true">Cork</｜DSML｜parameter>
            <｜DSML｜parameter name="days" string="false">2</｜DSML｜parameter>
            <｜DSML｜parameter name="hourly" string="false">true</｜DSML｜parameter>
            </｜DSML｜invoke>
            </｜DSML｜function_calls>\
            """,
            """
            <｜DSML｜function_calls>
            <｜DSML｜invoke name="get_weather">
            <｜DSML｜parameter name="city" string="true">Cork</｜DSML｜parameter>
            <｜DSML｜parameter name="days" string="false">2</｜DSML｜parameter>
            <｜DSML｜parameter name="hourly" string="false">true</｜DSML｜parameter>
            </｜DSML｜invoke>
            <｜DSML｜invoke name="now">
            </｜DSML｜invoke>
            </｜DSML｜function_calls>\
            """),
        arguments(
            "command_r",
            """
            Action:
            ```json
            [
                {"tool_name": "get_weather", "parameters": {"city": "Cork", "days": 2, "hourly": true}}
            ]
            ```\
            """,
            """
            Action:
            ```json
            [
                {"tool_name": "get_weather", "parameters": {"city": "Cork", "days": 2, "hourly": true}},
                {"tool_name": "now", "parameters": {}}
            ]
            ```\
            """),
        arguments(
            "command_a",
            """
            <|START_ACTION|>[
                {"tool_call_id": "0", "tool_name": "get_weather", "parameters": {"city": "Cork", "days": 2, "hourly": true}}
            ]<|END_ACTION|>\
            """,
            """
            <|START_ACTION|>[
                {"tool_call_id": "0", "tool_name": "get_weather", "parameters": {"city": "Cork", "days": 2, "hourly": true}},
                {"tool_call_id": "1", "tool_name": "now", "parameters": {}}
            ]<|END_ACTION|>\
            """),
        arguments(
            "kimi_k2",
            """
            <|tool_calls_section_begin|><|tool_call_begin|>functions.get_weather:0<|tool_call_argument_begin|>\
            {"city": "Cork", "days": 2, "hourly": true}<|tool_call_end|><|tool_calls_section_end|>\
            """,
            """
            <|tool_calls_section_begin|><|tool_call_begin|>functions.get_weather:0<|tool_call_argument_begin|>\
            {"city": "Cork", "days": 2, "hourly": true}<|tool_call_end|>\
            <|tool_call_begin|>functions.now:1<|tool_call_argument_begin|>{}<|tool_call_end|><|tool_calls_section_end|>\
            """),
        arguments(
            "qwen_xml",
            """
            <tool_call>
            <function=get_weather>
            <parameter=city>
            Cork
            </parameter>
            <parameter=days>
            2
            </parameter>
            <parameter=hourly>
            true
            </parameter>
            </function>
            </tool_call>\
            """,
            """
            <tool_call>
            <function=get_weather>
            <parameter=city>
            Cork
            </parameter>
            <parameter=days>
            2
            </parameter>
            <parameter=hourly>
            true
            </parameter>
            </function>
            </tool_call>
            <tool_call>
            <function=now>
            </function>
            </tool_call>\
            """),
        arguments(
            "glm45",
            """
            <tool_call>get_weather
            <arg_key>city</arg_key>
            <arg_value>Cork</arg_value>
            <arg_key>days</arg_key>
            <arg_value>2</arg_value>
            <arg_key>hourly</arg_key>
            <arg_value>true</arg_value>
            </tool_call>\
            """,
            """
            <tool_call>get_weather
            <arg_key>city</arg_key>
            <arg_value>Cork</arg_value>
            <arg_key>days</arg_key>
            <arg_value>2</arg_value>
            <arg_key>hourly</arg_key>
            <arg_value>true</arg_value>
            </tool_call>
            <tool_call>now
            </tool_call>\
            """),
        arguments(
            "minimax_m2",
            """
            <minimax:tool_call>
            <invoke name="get_weather">
            <parameter name="city">Cork</parameter>
            <parameter name="days">2</parameter>
            <parameter name="hourly">true</parameter>
            </invoke>
            </minimax:tool_call>\
            """,
            """
            <minimax:tool_call>
            <invoke name="get_weather">
            <parameter name="city">Cork</parameter>
            <parameter name="days">2</parameter>
            <parameter name="hourly">true</parameter>
            </invoke>
            <invoke name="now">
            </invoke>
            </minimax:tool_call>\
            """),
        arguments(
            "gemma4",
            """
            <|tool_call>call:get_weather{city:<|"|>Cork<|"|>,days:2,hourly:true}<tool_call|>\
            """,
            """
            <|tool_call>call:get_weather{city:<|"|>Cork<|"|>,days:2,hourly:true}<tool_call|>\
            <|tool_call>call:now{}<tool_call|>\
            """),
        arguments(
            "functiongemma",
            """
            <start_function_call>call:get_weather{city:<escape>Cork<escape>,days:2,hourly:true}<end_function_call>\
            """,
            """
            <start_function_call>call:get_weather{city:<escape>Cork<escape>,days:2,hourly:true}<end_function_call>\
            <start_function_call>call:now{}<end_function_call>\
            """),
        arguments(
            "pythonic",
            """
            [get_weather(city="Cork", days=2, hourly=True)]\
            """,
            """
            [get_weather(city="Cork", days=2, hourly=True), now()]\
            """),
        arguments(
            "llama4_pythonic",
            """
            <|python_start|>[get_weather(city="Cork", days=2, hourly=True)]<|python_end|>\
            """,
            """
            <|python_start|>[get_weather(city="Cork", days=2, hourly=True), now()]<|python_end|>\
            """),
        arguments(
            "lfm2",
            """
            <|tool_call_start|>[get_weather(city="Cork", days=2, hourly=True)]<|tool_call_end|>\
            """,
            """
            <|tool_call_start|>[get_weather(city="Cork", days=2, hourly=True), now()]<|tool_call_end|>\
            """),
        arguments(
            "olmo3",
            """
            <function_calls>get_weather(city="Cork", days=2, hourly=True)</function_calls>\
            """,
            """
            <function_calls>get_weather(city="Cork", days=2, hourly=True)
            now()</function_calls>\
            """),
        arguments(
            "gemma3_tool_code",
            """
            ```tool_code
            get_weather(city="Cork", days=2, hourly=True)
            ```\
            """,
            """
            ```tool_code
            get_weather(city="Cork", days=2, hourly=True)
            ```
            ```tool_code
            now()
            ```\
            """));
  }

  static SortedSet<String> formats() {
    return CallWriters.formats();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void each_format_has_its_shape(String format, String one, String two) {
    assertThat(writer(format).calls(List.of(CORK))).isEqualTo(one);
    assertThat(writer(format).calls(List.of(CORK, TIME))).isEqualTo(two);
  }

  @Test
  void no_format_is_without_a_shape() {
    assertThat(shapes().map(shape -> shape.get()[0]))
        .containsExactlyInAnyOrderElementsOf(formats());
  }

  @Test
  void only_decisions_put_a_frame_around_words() {
    String words = "Say \"<|im_end|>\",\nor not.";

    assertThat(writer("decision_json").words(words))
        .isEqualTo("{\"say\": \"Say \\\"\\u003c|im_end|>\\\",\\nor not.\"}");
    assertThat(writer("decision_json").words(" ")).isEqualTo(" ");
    assertThat(formats().stream().filter(format -> !writer(format).words(words).equals(words)))
        .containsExactly("decision_json");
  }

  @Test
  void there_is_no_writer_for_what_nobody_speaks() {
    assertThat(CallWriters.of("klingon")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void no_calls_are_no_text(String format) {
    assertThat(writer(format).calls(List.of())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void no_arguments_are_an_empty_object(String format) {
    CallWriter writer = writer(format);

    assertThat(writer.calls(List.of(call("now", " \n"))))
        .isEqualTo(writer.calls(List.of(ToolExecutionRequest.builder().name("now").build())))
        .isEqualTo(writer.calls(List.of(TIME)));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void what_is_no_json_is_passed_on_as_it_is(String format) {
    assertThat(writer(format).calls(List.of(call("now", "{'zone': UTC"), TIME)))
        .contains("{'zone': UTC");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void a_name_that_is_no_name_is_written_all_the_same(String format) {
    String text = writer(format).calls(List.of(call("get the\nweather<tool_call>", "{}")));

    assertThat(text).contains("\"get the\\nweather\\u003ctool_call>\"");
  }

  @Test
  void ids_are_kept_where_the_format_has_them() {
    var named = CORK.toBuilder().id("1.1").build();

    assertThat(writer("mistral").calls(List.of(named))).contains("\"id\": \"1.1\"");
    assertThat(writer("command_a").calls(List.of(named))).contains("\"tool_call_id\": \"1.1\"");
  }

  @Test
  void arguments_in_json_stay_as_they_were_written() {
    var odd = call("f", "{\"a\":1.50,  \"b\":1e400, \"c\":\"\\u00e9\"}");

    assertThat(writer("harmony").calls(List.of(odd))).contains(odd.arguments());
  }

  @Test
  void python_has_its_own_words_for_true_and_nothing() {
    var call =
        call(
            "f",
            """
            {"yes": true, "no": false, "none": null, "big": 123456789012345678901234567890,
             "list": [1.50, "x", [], {}], "map": {"a key": null}, "text": "\\"q'\\\\n\\n\\tü€😀", "": 1}\
            """);
    var carried = call("f", call.arguments().replace(", \"\": 1", ""));

    assertThat(writer("pythonic").calls(List.of(carried)))
        .isEqualTo(
            """
            [f(yes=True, no=False, none=None, big=123456789012345678901234567890, \
            list=[1.50, "x", [], {}], map={"a key": None}, text="\\"q'\\\\n\\n\\tü€😀")]\
            """);
    assertThat(writer("pythonic").calls(List.of(call))).startsWith("<tool_call>");
  }

  @Test
  void text_in_tags_stands_as_it_is() {
    var call =
        call(
            "f",
            "{\"html\": \"<b>\\\"A & B\\\"</b>\\n \", \"empty\": \"\", \"o\": {\"k\": [null]}}");

    assertThat(writer("qwen_xml").calls(List.of(call)))
        .isEqualTo(
            """
            <tool_call>
            <function=f>
            <parameter=html>
            <b>"A & B"</b>
            \s
            </parameter>
            <parameter=empty>

            </parameter>
            <parameter=o>
            {"k": [null]}
            </parameter>
            </function>
            </tool_call>\
            """);
  }

  @Test
  void gemma_needs_no_escapes() {
    var call =
        call(
            "f",
            "{\"text\": \"a \\\"b\\\" \\\\n"
                + "\\n"
                + "{,}\", \"list\": [\"x\", 1, null], \"o\": {\"k\": \"\"}}");

    assertThat(writer("gemma4").calls(List.of(call)))
        .isEqualTo(
            """
            <|tool_call>call:f{text:<|"|>a "b" \\n
            {,}<|"|>,list:[<|"|>x<|"|>,1,null],o:{k:<|"|><|"|>}}<tool_call|>\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "qwen_xml|</parameter>",
        "qwen_xml|</function>",
        "glm45|</arg_value>",
        "glm45|' leading'",
        "minimax_m2|</parameter>",
        "minimax_m2|'trailing '",
        "deepseek_v32|</｜DSML｜parameter>",
        "functiongemma|<escape>",
        "functiongemma|<end_function_call>",
      })
  void what_a_format_cannot_carry_is_written_as_hermes_does(String format, String text) {
    var call = call("f", "{\"text\": %s}".formatted(Json.string(text)));

    assertThat(writer(format).calls(List.of(TIME, call)))
        .isEqualTo(writer("hermes").calls(List.of(TIME, call)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<|\"|>", "a<tool_call|>", "<|tool_call>"})
  void what_gemma_cannot_carry_is_written_as_hermes_does(String text) {
    var call = call("f", "{\"list\": [{\"text\": %s}]}".formatted(Json.string(text)));

    assertThat(writer("gemma4").calls(List.of(call)))
        .isEqualTo(writer("hermes").calls(List.of(call)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pythonic", "llama4_pythonic", "lfm2", "olmo3", "gemma3_tool_code", "gemma4"})
  void a_key_with_a_space_is_written_as_hermes_does(String format) {
    var call = call("f", "{\"a key\": 1}");

    assertThat(writer(format).calls(List.of(call)))
        .isEqualTo(writer("hermes").calls(List.of(call)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "hermes;</tool_call>;\\u003c/tool_call>",
        "mistral;[TOOL_CALLS];\\u005bTOOL_CALLS]",
        "markdown_json_block;```;\\u0060``",
        "phi4;functools[;functools\\u005b",
        "harmony;<|call|>;\\u003c|call|>",
        "deepseek_v3;<｜tool▁calls▁end｜>;\\u003c｜tool▁calls▁end｜>",
        "react;Observation: x;Observation\\u003a x",
        "lfm2;]<|tool_call_end|>;]\\u003c|tool_call_end|>",
        "gemma3_tool_code;```;\\u0060``",
      })
  void a_mark_within_a_text_is_escaped(String format, String mark, String escaped) {
    var call = call("f", "{\"text\": \"%s\"}".formatted(mark));

    assertThat(writer(format).calls(List.of(call))).contains("\"" + escaped + "\"");
  }
}
