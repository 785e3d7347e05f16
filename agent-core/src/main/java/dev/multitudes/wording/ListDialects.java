package dev.multitudes.wording;

import java.util.Map;

/** Formats that write all calls as one list in JSON. */
final class ListDialects {
  static final ToolText LIST = ToolText.plain(new Frame("[", ", ", "]"));

  static Map<String, CallWriter> all() {
    return Map.of(
        "mistral", mistral(),
        "granite", granite(),
        "phi4", phi(),
        "command_r", commandR(),
        "command_a", commandA());
  }

  private static CallWriter mistral() {
    var announcement =
        new Announcement(
            """
            [AVAILABLE_TOOLS] $tools[/AVAILABLE_TOOLS]

            To call tools, write [TOOL_CALLS] and a JSON list, and nothing behind it:
            [TOOL_CALLS] [{"name": <tool-name>, "arguments": <args-json-object>}]
            """,
            ToolText.functions(new Frame("[", ", ", "]")));
    var calls =
        new JsonCalls(
            new Frame("[TOOL_CALLS] [", ", ", "]"),
            "{\"name\": $quoted_name, \"arguments\": $arguments, \"id\": $id}");
    var results =
        new ResultText(
            Frame.between("\n"),
            "[TOOL_RESULTS] {\"call_id\": $id, \"content\": $value}[/TOOL_RESULTS]");
    return new Dialect(announcement, calls, results);
  }

  private static CallWriter granite() {
    var announcement =
        new Announcement(
            """
            You are a helpful assistant with access to the following tools. When a tool is required to answer the user's query, respond only with <|tool_call|> followed by a JSON list of tools used:
            <|tool_call|>[{"name": <tool-name>, "arguments": <args-json-object>}]
            If a tool does not exist in the provided list of tools, notify the user that you do not have the ability to fulfill the request.

            <|tools|>
            $tools
            """,
            LIST);
    return new Dialect(
        announcement,
        new JsonCalls(new Frame("<|tool_call|>[", ", ", "]"), JsonDialects.CALL),
        JsonDialects.TAGGED);
  }

  private static CallWriter phi() {
    var announcement =
        new Announcement(
            """
            You are a helpful assistant with some tools.
            <|tool|>$tools<|/tool|>
            To use tools, respond with functools and a JSON list, and nothing else:
            functools[{"name": <tool-name>, "arguments": <args-json-object>}]
            If no tool is needed, answer in plain words.
            """,
            LIST);
    var calls = new JsonCalls(new Frame("functools[", ", ", "]"), JsonDialects.CALL);
    var results = new ResultText(Frame.between("\n"), "<|tool_response|>$value");
    return new Dialect(announcement, calls, results);
  }

  private static CallWriter commandR() {
    var announcement =
        new Announcement(
            """
            ## Available Tools
            $tools

            To use tools, write 'Action:' followed by a fenced JSON list of calls:
            Action:
            ```json
            [
                {"tool_name": <tool-name>, "parameters": <args-json-object>}
            ]
            ```
            If no tool is needed, answer in plain words.
            """,
            JsonDialects.LINES);
    var calls =
        new JsonCalls(
            new Frame("Action:\n```json\n[\n    ", ",\n    ", "\n]\n```"),
            new Template("{\"tool_name\": $quoted_name, \"parameters\": $arguments}"),
            Marks.TRANSCRIPT);
    var results =
        new ResultText(
            new Frame("<results>\n", "\n", "\n</results>"),
            new Template("Result of $name:\n$text"),
            Marks.TRANSCRIPT);
    return new Dialect(announcement, calls, results);
  }

  private static CallWriter commandA() {
    var announcement =
        new Announcement(
            """
            ## Available Tools
            Here is the list of tools that you have available to you. You can ONLY use the tools listed here.
            ```json
            $tools
            ```

            To use tools, write a JSON list of calls with ids of their own:
            <|START_ACTION|>[
                {"tool_call_id": "0", "tool_name": <tool-name>, "parameters": <args-json-object>}
            ]<|END_ACTION|>
            The results follow in the next turn, between <|START_TOOL_RESULT|> and <|END_TOOL_RESULT|>.
            """,
            ToolText.plain(new Frame("[\n    ", ",\n    ", "\n]")));
    var calls =
        new JsonCalls(
            new Frame("<|START_ACTION|>[\n    ", ",\n    ", "\n]<|END_ACTION|>"),
            "{\"tool_call_id\": $id, \"tool_name\": $quoted_name, \"parameters\": $arguments}");
    var results =
        new ResultText(
            new Frame("<|START_TOOL_RESULT|>[\n    ", ",\n    ", "\n]<|END_TOOL_RESULT|>"),
            "{\"tool_call_id\": $id, \"results\": {\"0\": $value}, \"is_error\": $is_error}");
    return new Dialect(announcement, calls, results);
  }

  private ListDialects() {}
}
