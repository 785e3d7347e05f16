package dev.multitudes.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Texts of any length: what a model may write, and what it had better not. */
final class Texts {
  static final String PROSE =
      """
      The keeper moved to the left: early, as he always does. Nobody in the stand (and there were \
      many) said "shoot" - not even I. It is Action that counts; for a list of them see page 12.
      """;

  private static final String CALL =
      """
      I shoot.
      <tool_call>
      {"name": "a", "arguments": {"text": "left, \\"low\\"", "power": [7, 8.5]}}
      </tool_call>
      """;

  private static final List<String> REPEATED =
      List.of(
          "<",
          "{",
          "[",
          "`",
          "(",
          "\"",
          "<tool_call>",
          "<tool_call>{\"a\":\"",
          "{\"a\":",
          "[TOOL_CALLS]",
          "<function=a><parameter=b>",
          "<think>",
          "Action: x\n",
          "]<]minimax[>[",
          "f(",
          "/*",
          "<|start|>");

  /** What is read twice as long, by name, for each length in characters. */
  static Map<String, IntFunction<String>> all() {
    var texts = new LinkedHashMap<String, IntFunction<String>>();
    texts.put("prose", length -> cut(length, PROSE));
    texts.put("one call, a long string", length -> call(length, "left, \\\"low\\\"\\n", ""));
    texts.put("one call, a long list", length -> call(length, "", ",{\"b\":[7,8.5],\"c\":\"d\"}"));
    texts.put("many small calls", length -> CALL.repeat(length / CALL.length()));
    for (String unit : REPEATED) {
      texts.put(unit.replace("\n", "\\n"), length -> cut(length, unit));
    }
    return texts;
  }

  private static String call(int length, String ofString, String ofList) {
    String begin = "I shoot.\n<tool_call>\n{\"name\": \"a\", \"arguments\": {\"text\": \"";
    String middle = "\", \"list\": [0";
    String end = "]}}\n</tool_call>";
    int left = length - begin.length() - middle.length() - end.length();
    int times = left / (ofString.length() + ofList.length());
    return begin + ofString.repeat(times) + middle + ofList.repeat(times) + end;
  }

  /** The unit again and again, up to this length. */
  static String cut(int length, String unit) {
    return unit.repeat(length / unit.length() + 1).substring(0, length);
  }

  /** The text in pieces of this length. */
  static List<String> chunks(String text, int length) {
    var chunks = new ArrayList<String>();
    for (int from = 0; from < text.length(); from += length) {
      chunks.add(text.substring(from, Math.min(text.length(), from + length)));
    }
    return chunks;
  }

  private Texts() {}
}
