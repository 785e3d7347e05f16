package dev.multitudes.wording;

import java.util.Map;
import java.util.regex.Pattern;

/** Formats with a tag for each parameter. */
final class ParameterDialects {
  /** Spaces at the edges of a text: readers of these formats cut them. */
  private static final String EDGES = "^\\s|\\s\\z|";

  private static final ResultText TAGGED =
      new ResultText(Frame.between("\n"), "<tool_response>\n$text\n</tool_response>");

  static Map<String, CallWriter> all() {
    return Map.of(
        "qwen_xml", qwen(),
        "glm45", glm(),
        "minimax_m2", minimax(),
        "deepseek_v32", deepseek32());
  }

  private static CallWriter qwen() {
    var announcement =
        new Announcement(
            """
            # Tools

            You have access to the following functions:

            <tools>
            $tools
            </tools>

            If you choose to call a function ONLY reply in the following format with NO suffix:

            <tool_call>
            <function=example_function_name>
            <parameter=example_parameter_1>
            value_1
            </parameter>
            <parameter=example_parameter_2>
            This is the value for the second parameter
            that can span
            multiple lines
            </parameter>
            </function>
            </tool_call>

            <IMPORTANT>
            - Each <function=...></function> block must be nested within <tool_call></tool_call>; write one such block for each call
            - Required parameters MUST be specified
            - Text stands as it is, without quotes or escapes; lists and objects are JSON
            - You may give your reasons BEFORE a call, but NOT after it
            - If no function is needed, answer the question in plain words
            </IMPORTANT>
            """,
            JsonDialects.LINES);
    var calls =
        new ParameterCalls(
            Frame.between("\n"),
            new Template(
                """
                <tool_call>
                <function=$name>
                $parameters</function>
                </tool_call>\
                """),
            new Template(
                """
                <parameter=$key>
                $value
                </parameter>
                """),
            Pattern.compile("</?(?:parameter|function|tool_call)"));
    return new Dialect(announcement, calls, TAGGED);
  }

  private static CallWriter glm() {
    var announcement =
        new Announcement(
            """
            # Tools

            You may call one or more functions to assist with the user query.

            You are provided with function signatures within <tools></tools> XML tags:
            <tools>
            $tools
            </tools>

            For each function call, output the function name and arguments within the following XML format:
            <tool_call>{function-name}
            <arg_key>{arg-key-1}</arg_key>
            <arg_value>{arg-value-1}</arg_value>
            <arg_key>{arg-key-2}</arg_key>
            <arg_value>{arg-value-2}</arg_value>
            </tool_call>
            """,
            JsonDialects.LINES);
    var calls =
        new ParameterCalls(
            Frame.between("\n"),
            new Template("<tool_call>$name\n$parameters</tool_call>"),
            new Template("<arg_key>$key</arg_key>\n<arg_value>$value</arg_value>\n"),
            Pattern.compile(EDGES + "</?(?:arg_key|arg_value|tool_call)"));
    return new Dialect(announcement, calls, TAGGED);
  }

  private static CallWriter minimax() {
    var announcement =
        new Announcement(
            """
            # Tools
            You may call one or more tools to assist with the user query.
            Here are the tools available in JSONSchema format:

            <tools>
            $tools
            </tools>

            When making tool calls, use XML format to invoke tools and pass parameters:

            <minimax:tool_call>
            <invoke name="tool-name-1">
            <parameter name="param-key-1">param-value-1</parameter>
            <parameter name="param-key-2">param-value-2</parameter>
            </invoke>
            </minimax:tool_call>
            """,
            ToolText.plain(new Frame("<tool>", "</tool>\n<tool>", "</tool>")));
    var calls =
        new ParameterCalls(
            new Frame("<minimax:tool_call>\n", "\n", "\n</minimax:tool_call>"),
            new Template("<invoke name=\"$name\">\n$parameters</invoke>"),
            new Template("<parameter name=\"$key\">$value</parameter>\n"),
            Pattern.compile(EDGES + "</?(?:parameter|invoke|minimax:)"));
    return new Dialect(
        announcement, calls, new ResultText(Frame.between("\n"), "<response>$text</response>"));
  }

  private static CallWriter deepseek32() {
    var announcement =
        new Announcement(
            """
            ## Tools

            You have access to these tools:
            $tools

            To call tools, write a "<｜DSML｜function_calls>" block like this one; string="true" for text, which stands as it is, string="false" for anything else, which is JSON:
            <｜DSML｜function_calls>
            <｜DSML｜invoke name="TOOL_NAME">
            <｜DSML｜parameter name="PARAMETER_NAME" string="true">value</｜DSML｜parameter>
            </｜DSML｜invoke>
            </｜DSML｜function_calls>
            """,
            JsonDialects.LINES);
    var calls =
        new ParameterCalls(
            new Frame("<｜DSML｜function_calls>\n", "\n", "\n</｜DSML｜function_calls>"),
            new Template("<｜DSML｜invoke name=\"$name\">\n$parameters</｜DSML｜invoke>"),
            new Template(
                "<｜DSML｜parameter name=\"$key\" string=\"$is_string\">$value</｜DSML｜parameter>\n"),
            Pattern.compile(EDGES + "｜DSML｜"));
    return new Dialect(
        announcement,
        calls,
        new ResultText(
            new Frame("<function_results>\n", "\n", "\n</function_results>"),
            "<result>$text</result>"));
  }

  private ParameterDialects() {}
}
