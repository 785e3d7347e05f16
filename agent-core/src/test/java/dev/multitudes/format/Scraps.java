package dev.multitudes.format;

import java.util.List;
import java.util.Random;

/** Texts that are glued from what confuses readers. */
final class Scraps {
  private static final List<String> MARKS =
      List.of(
          "<tool_call>",
          "</tool_call>",
          "<function=now>",
          "<function=get_weather>",
          "</function>",
          "<parameter=city>",
          "<parameter=days>",
          "</parameter>",
          "<invoke name=\"search\">",
          "</invoke>",
          "<parameter name=\"query\">",
          "[TOOL_CALLS]",
          "[ARGS]",
          "[CALL_ID]",
          "<|python_tag|>",
          "<|tool_call_start|>",
          "<|tool_call_end|>",
          "<|tool_call>",
          "<tool_call|>",
          "call:now{",
          "<|\"|>",
          "<escape>",
          "functools[",
          "<think>",
          "</think>",
          "[THINK]",
          "<|channel>thought\n",
          "<channel|>",
          "<|start|>",
          "assistant",
          "<|channel|>",
          "analysis",
          "commentary to=functions.now ",
          "<|message|>",
          "<|call|>",
          "<|end|>",
          "<｜tool▁calls▁begin｜>",
          "<｜tool▁call▁begin｜>",
          "function<｜tool▁sep｜>",
          "<｜tool▁call▁end｜>",
          "<|tool_calls_section_begin|>",
          "<|tool_call_begin|>",
          "functions.now:0",
          "<|tool_call_argument_begin|>",
          "<arg_key>",
          "</arg_key>",
          "<arg_value>",
          "</arg_value>",
          "]<]minimax[>[",
          "<|open|>tools<|sep|>",
          "<|open|>call tool=\"now\"<|sep|>",
          "<|close|>call<|sep|>",
          "```",
          "```json\n",
          "~~~",
          "````",
          ">>>",
          "all\n",
          "Thought:",
          "\nAction: now",
          "\nAction Input: ",
          "\nObservation: ",
          "\nFinal Answer: ",
          "</s>",
          "<|im_end|>",
          "<|START_ACTION|>",
          "<|END_ACTION|>",
          "<|message_sep|>\n\nfunction call<|role_sep|>\n",
          "<|content_invoke_tool_json|>",
          "<tools>");

  private static final List<String> SCRAPS =
      List.of(
          "{\"name\": \"now\", \"arguments\": {}}",
          "{\"name\": \"search\", \"arguments\": {\"query\": \"a </tool_call> b\"}}",
          "{\"name\": \"get_weather\", \"parameters\": {\"city\": \"Bern\", \"days\": \"3\"}}",
          "{\"name\": \"unknown\", \"arguments\": {\"x\": [1, {\"y\": null}]}}",
          "{\"city\": \"Chur\"}",
          "{\"tool\": \"now\", \"arguments\": {}}",
          "{\"tool\": \"search\", ",
          "{\"say\": \"It is noon.\"}",
          "{\"say\": ",
          "{'city': 'Zug', }",
          "{\"query\": \"",
          "now()",
          "[now(), search(query='x')]",
          "get_weather(city=\"Bern\", days=2)",
          "search",
          "now",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          ":",
          ",",
          ";",
          "\\",
          "\\n",
          "(",
          ")",
          "=",
          "<",
          ">",
          "</",
          "`",
          "``",
          "//",
          "/*",
          "#");

  private static final List<String> WORDS =
      List.of(
          " ",
          "\n",
          "\n\n",
          "\t",
          "Hello ",
          "for example ",
          "I call it: ",
          "a < b ",
          "Über 🦆 ",
          "5",
          "-1.5e3",
          "true",
          "None",
          "is it so?",
          "> ",
          "1. ");

  static String text(Random random) {
    int parts = 1 + random.nextInt(14);
    var text = new StringBuilder();
    for (int i = 0; i < parts; i++) {
      text.append(one(random));
    }
    return text.toString();
  }

  /** One mark, scrap or word. */
  static String one(Random random) {
    List<String> from =
        switch (random.nextInt(5)) {
          case 0, 1 -> MARKS;
          case 2, 3 -> SCRAPS;
          default -> WORDS;
        };
    return from.get(random.nextInt(from.size()));
  }

  static String mark(Random random) {
    return MARKS.get(random.nextInt(MARKS.size()));
  }

  private Scraps() {}
}
