package dev.multitudes.wording;

import java.util.Map;

/** Formats that write calls as Python. */
final class PythonDialects {

  static Map<String, CallWriter> all() {
    return Map.of(
        "pythonic", listed(new Frame("[", ", ", "]"), JsonDialects.TAGGED),
        "llama4_pythonic",
            listed(new Frame("<|python_start|>[", ", ", "]<|python_end|>"), JsonDialects.TAGGED),
        "lfm2", lfm(),
        "olmo3", olmo());
  }

  private static CallWriter listed(Frame frame, ResultText results) {
    var announcement =
        new Announcement(
            """
            Here is a list of functions in JSON format that you can call:
            $tools

            To call functions, reply with a list of calls in Python, and nothing else:
            %s
            If no function is needed, answer in plain words.
            """
                .formatted(example(frame)),
            ListDialects.LIST);
    return new Dialect(announcement, new PythonCalls(frame), results);
  }

  private static CallWriter lfm() {
    var frame = new Frame("<|tool_call_start|>[", ", ", "]<|tool_call_end|>");
    var announcement =
        new Announcement(
            """
            List of tools: <|tool_list_start|>$tools<|tool_list_end|>

            To call tools, write a list of calls in Python:
            %s
            """
                .formatted(example(frame)),
            ListDialects.LIST);
    var results =
        new ResultText(Frame.between("\n"), "<|tool_response_start|>$text<|tool_response_end|>");
    return new Dialect(announcement, new PythonCalls(frame), results);
  }

  private static CallWriter olmo() {
    var frame = new Frame("<function_calls>", "\n", "</function_calls>");
    var announcement =
        new Announcement(
            """
            You have access to the following functions: <functions>$tools</functions>

            To call functions, write the calls in Python, one on each line:
            <function_calls>name(parameter="text", other=1)</function_calls>
            """,
            ListDialects.LIST);
    return new Dialect(
        announcement,
        new PythonCalls(frame),
        new ResultText(Frame.between("\n"), "<function_results>$text</function_results>"));
  }

  private static String example(Frame frame) {
    return frame.open() + "name(parameter=\"text\", other=1), other_name()" + frame.close();
  }

  private PythonDialects() {}
}
