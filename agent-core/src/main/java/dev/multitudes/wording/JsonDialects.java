package dev.multitudes.wording;

import java.util.Map;

/** Formats that write a JSON object with a name in it, in words that any model understands. */
final class JsonDialects {
  static final ToolText LINES = ToolText.functions(Frame.between("\n"));
  static final String CALL = "{\"name\": $quoted_name, \"arguments\": $arguments}";
  static final ResultText TAGGED =
      new ResultText(
          Frame.between("\n"),
          """
          <tool_response>
          {"name": $quoted_name, "content": $value}
          </tool_response>\
          """);

  static Map<String, CallWriter> all() {
    return Map.of(
        "hermes", hermes(),
        "bare_json", bare(),
        "markdown_json_block", fenced(),
        "llama3_json", llama());
  }

  private static CallWriter hermes() {
    var announcement =
        new Announcement(
            """
            # Tools

            You may call one or more functions to assist with the user query.

            You are provided with function signatures within <tools></tools> XML tags:
            <tools>
            $tools
            </tools>

            For each function call, return a json object with function name and arguments within <tool_call></tool_call> XML tags:
            <tool_call>
            {"name": <function-name>, "arguments": <args-json-object>}
            </tool_call>
            """,
            LINES);
    return new Dialect(announcement, JsonCalls.HERMES, TAGGED);
  }

  private static CallWriter bare() {
    var announcement =
        new Announcement(
            """
            You have access to these functions:
            $tools

            To call a function, reply with a JSON object and nothing else, one on each line for several calls:
            {"name": <function-name>, "arguments": <args-json-object>}
            If no function is needed, answer in plain words, without JSON.
            """,
            LINES);
    return new Dialect(announcement, new JsonCalls(Frame.between("\n"), CALL), TAGGED);
  }

  private static CallWriter fenced() {
    var announcement =
        new Announcement(
            """
            You have access to these functions:
            $tools

            To call a function, reply with a fenced block of JSON for each call:
            ```json
            {"name": <function-name>, "arguments": <args-json-object>}
            ```
            If no function is needed, answer in plain words, without such a block.
            """,
            LINES);
    var calls = new JsonCalls(Frame.between("\n"), "```json\n" + CALL + "\n```");
    var results =
        new ResultText(
            Frame.between("\n"),
            new Template(
                """
                Result of $name:
                ```json
                $value
                ```\
                """),
            Marks.TRANSCRIPT);
    return new Dialect(announcement, calls, results);
  }

  private static CallWriter llama() {
    var announcement =
        new Announcement(
            """
            You have access to the following functions. To call a function, respond with JSON for a function call.
            Respond in the format {"name": function name, "parameters": dictionary of argument name and its value}.
            Do not use variables. Separate several calls by "; ". Call a function only if it is needed; otherwise answer in plain words.

            $tools
            """,
            ToolText.functions(Frame.between("\n\n")));
    var calls =
        new JsonCalls(Frame.between("; "), "{\"name\": $quoted_name, \"parameters\": $arguments}");
    var results =
        new ResultText(Frame.between("\n"), "{\"name\": $quoted_name, \"output\": $value}");
    return new Dialect(announcement, calls, results);
  }

  private JsonDialects() {}
}
