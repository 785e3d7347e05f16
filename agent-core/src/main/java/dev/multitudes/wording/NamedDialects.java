package dev.multitudes.wording;

import java.util.Map;

/** Formats that write the bare name of a tool, and its arguments in JSON behind it. */
final class NamedDialects {

  static Map<String, CallWriter> all() {
    return Map.of(
        "react", react(),
        "harmony", harmony(),
        "deepseek_v3", deepseek3(),
        "deepseek_v31", deepseek31(),
        "kimi_k2", kimi());
  }

  private static CallWriter react() {
    var announcement =
        new Announcement(
            """
            You have access to these tools:
            $tools

            To use a tool, write exactly this, and nothing behind it:
            Thought: what to do next, and why
            Action: the name of one tool of $names
            Action Input: its arguments, as a JSON object

            You are then told what came of it:
            Observation: the result

            This can repeat. When you need no more tools, write:
            Thought: I know what to say
            Final Answer: your answer
            """,
            ToolText.plain(Frame.between("\n")));
    var calls =
        new JsonCalls(
            Frame.between("\n"),
            new Template(
                """
                Action: $name
                Action Input: $arguments\
                """),
            Marks.TRANSCRIPT);
    var results =
        new ResultText(Frame.between("\n"), new Template("Observation: $text"), Marks.TRANSCRIPT);
    return new Dialect(announcement, calls, results);
  }

  private static CallWriter harmony() {
    var announcement =
        new Announcement(
            """
            # Tools

            ## functions

            namespace functions {

            $tools

            } // namespace functions

            Calls to these tools must go to the commentary channel, with the arguments as JSON:
            <|start|>assistant<|channel|>commentary to=functions.NAME <|constrain|>json<|message|>{...}<|call|>
            """,
            new HarmonyTools());
    var calls =
        new JsonCalls(
            Frame.between(""),
            "<|start|>assistant<|channel|>commentary to=functions.$name"
                + " <|constrain|>json<|message|>$arguments<|call|>");
    var results =
        new ResultText(
            Frame.between(""),
            "<|start|>functions.$name to=assistant<|channel|>commentary<|message|>$text<|end|>");
    return new Dialect(announcement, calls, results);
  }

  private static CallWriter deepseek3() {
    var announcement =
        new Announcement(
            """
            ## Tools

            You have access to the following tools:
            $tools

            To call tools, write exactly this, with one part from <｜tool▁call▁begin｜> to <｜tool▁call▁end｜> for each call:
            <｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>NAME
            ```json
            {...}
            ```<｜tool▁call▁end｜><｜tool▁calls▁end｜>
            """,
            JsonDialects.LINES);
    var calls =
        new JsonCalls(
            new Frame("<｜tool▁calls▁begin｜>", "\n", "<｜tool▁calls▁end｜>"),
            """
            <｜tool▁call▁begin｜>function<｜tool▁sep｜>$name
            ```json
            $arguments
            ```<｜tool▁call▁end｜>\
            """);
    var results =
        new ResultText(
            new Frame("<｜tool▁outputs▁begin｜>", "\n", "<｜tool▁outputs▁end｜>"),
            "<｜tool▁output▁begin｜>$text<｜tool▁output▁end｜>");
    return new Dialect(announcement, calls, results);
  }

  private static CallWriter deepseek31() {
    var announcement =
        new Announcement(
            """
            ## Tools

            You have access to the following tools:
            $tools

            IMPORTANT: ALWAYS adhere to this exact format for tool use:
            <｜tool▁calls▁begin｜><｜tool▁call▁begin｜>NAME<｜tool▁sep｜>{...}<｜tool▁call▁end｜><｜tool▁calls▁end｜>
            The arguments are a JSON object. For several calls repeat the part from <｜tool▁call▁begin｜> to <｜tool▁call▁end｜>.
            """,
            JsonDialects.LINES);
    var calls =
        new JsonCalls(
            new Frame("<｜tool▁calls▁begin｜>", "", "<｜tool▁calls▁end｜>"),
            "<｜tool▁call▁begin｜>$name<｜tool▁sep｜>$arguments<｜tool▁call▁end｜>");
    var results =
        new ResultText(Frame.between(""), "<｜tool▁output▁begin｜>$text<｜tool▁output▁end｜>");
    return new Dialect(announcement, calls, results);
  }

  private static CallWriter kimi() {
    var announcement =
        new Announcement(
            """
            # Tools
            $tools

            To call tools, write exactly this, with one part from <|tool_call_begin|> to <|tool_call_end|> for each call:
            <|tool_calls_section_begin|><|tool_call_begin|>functions.NAME:0<|tool_call_argument_begin|>{...}<|tool_call_end|><|tool_calls_section_end|>
            The arguments are a JSON object; the number counts the calls.
            """,
            JsonDialects.LINES);
    var calls =
        new JsonCalls(
            new Frame("<|tool_calls_section_begin|>", "", "<|tool_calls_section_end|>"),
            "<|tool_call_begin|>functions.$name:$place<|tool_call_argument_begin|>$arguments<|tool_call_end|>");
    var results =
        new ResultText(
            Frame.between("\n"),
            new Template("## Return of functions.$name:$place\n$text"),
            Marks.TRANSCRIPT);
    return new Dialect(announcement, calls, results);
  }

  private NamedDialects() {}
}
