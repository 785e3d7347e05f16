package dev.multitudes.wording;

import java.util.Map;
import java.util.regex.Pattern;

/** What the models of the Gemma family speak. */
final class GemmaDialects {

  static Map<String, CallWriter> all() {
    return Map.of(
        "gemma4", gemma4(),
        "functiongemma", functionGemma(),
        "gemma3_tool_code", gemma3());
  }

  private static CallWriter gemma4() {
    var notation = new GemmaText("<|\"|>", Pattern.compile("<\\||\\|>"));
    var announcement =
        new Announcement(
            """
            You can call these tools:
            $tools

            To call a tool, write this, once for each call:
            <|tool_call>call:NAME{key:<|"|>text<|"|>,other:1}<tool_call|>
            Keys stand without quotes, text between <|"|> and <|"|>, numbers, true, false and null as they are.
            """,
            new GemmaTools(new Template("<|tool>declaration:$name$declaration<tool|>"), notation));
    return new Dialect(
        announcement,
        new GemmaCalls(new Template("<|tool_call>call:$name$arguments<tool_call|>"), notation),
        new ResultText(
            Frame.between(""),
            "<|tool_response>response:$name{value:<|\"|>$text<|\"|>}<tool_response|>"));
  }

  private static CallWriter functionGemma() {
    var notation = new GemmaText("<escape>", Pattern.compile("<escape>|<(?:start|end)_function_"));
    var announcement =
        new Announcement(
            """
            You are a model that can do function calling with the following functions
            $tools

            To call a function, write this, once for each call:
            <start_function_call>call:NAME{key:<escape>text<escape>,other:1}<end_function_call>
            """,
            new GemmaTools(
                new Template(
                    "<start_function_declaration>declaration:$name$declaration<end_function_declaration>"),
                notation));
    return new Dialect(
        announcement,
        new GemmaCalls(
            new Template("<start_function_call>call:$name$arguments<end_function_call>"), notation),
        new ResultText(
            Frame.between(""),
            "<start_function_response>response:$name{value:<escape>$text<escape>}<end_function_response>"));
  }

  private static CallWriter gemma3() {
    var announcement =
        new Announcement(
            """
            You have access to these functions:
            $tools

            To call a function, write the call in Python in a fenced block, a block for each call:
            ```tool_code
            name(parameter="text", other=1)
            ```
            Then stop; what it returns follows in a block of tool_output. If no function is needed, answer in plain words.
            """,
            ListDialects.LIST);
    var calls = new PythonCalls(new Frame("```tool_code\n", "\n```\n```tool_code\n", "\n```"));
    var results = new ResultText(Frame.between("\n"), "```tool_output\n$text\n```");
    return new Dialect(announcement, calls, results);
  }

  private GemmaDialects() {}
}
