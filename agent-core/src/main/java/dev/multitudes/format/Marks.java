package dev.multitudes.format;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The marks that models put around calls. One table for all formats: what stands behind a mark is
 * seen from the text, not from the mark, because models mix them.
 */
final class Marks {

  /** What opens a section of calls and is no plain tag. */
  private static final MarkSet OPEN =
      MarkSet.of(
          "[TOOL_CALLS]",
          "<|tool_call|>",
          "<|tool_call>",
          "<|tool_call_start|>",
          "<|tool_call_begin|>",
          "<|tool_calls_section_begin|>",
          "<|tool_call_section_begin|>",
          "<|tools_prefix|>",
          "<|function_call|>",
          "<|python_start|>",
          "<|python_tag|>",
          "<|action_start|>",
          "<|START_ACTION|>",
          "<start_function_call>",
          "<｜tool▁calls▁begin｜>",
          "<｜tool▁calls｜>",
          "<｜tool_calls_begin｜>",
          "<｜tool calls begin｜>",
          "<｜tool\\_calls\\_begin｜>",
          "<｜tool▁call▁begin｜>",
          "<|content_invoke_tool_json|>",
          "<|open|>tools<|sep|>",
          "<|message_sep|>\n\nfunction call<|role_sep|>",
          "function call<|role_sep|>",
          "]<]minimax[>[<tool_call>");

  private static final MarkSet CLOSE =
      MarkSet.of(
          "[/TOOL_CALLS]",
          "<|/tool_call|>",
          "</|tool_call|>",
          "<tool_call|>",
          "<|tool_call_end|>",
          "<|tool_calls_section_end|>",
          "<|tool_call_section_end|>",
          "<|tools_suffix|>",
          "<|python_end|>",
          "<|action_end|>",
          "<|END_ACTION|>",
          "<end_function_call>",
          "<｜tool▁calls▁end｜>",
          "<｜tool_calls_end｜>",
          "<|end_message|>",
          "<|close|>tools<|sep|>",
          "]<]minimax[>[</tool_call>",
          "<|call|>",
          "<|end|>",
          "<|eom_id|>",
          "<|eot_id|>",
          "<|im_end|>",
          "</s>");

  /** What stands between the calls of a section. */
  private static final MarkSet BETWEEN =
      MarkSet.of(
          "<｜tool▁call▁begin｜>",
          "<｜tool▁call▁end｜>",
          "<｜tool_call_begin｜>",
          "<｜tool_call_end｜>",
          "<|plugin|>",
          "<|interpreter|>",
          "```json",
          "```");

  private static final List<String> BEGUN =
      List.of("[TOOL_CALLS]", "<tool_call>", "<tool_calls>", "<function=");

  private static final int LONGEST_BEGUN = 12;

  /** Words without brackets that open a list of calls. */
  private static final String FUNCTOOLS = "functools[";

  private static final Pattern CALL_TAG =
      Pattern.compile("(?:\\w*_)?(?:tool|function)_?calls?", Pattern.CASE_INSENSITIVE);

  /** Where the mark that opens a section there ends; there itself if there is none. */
  static int afterOpening(Source source, int at) {
    if (source.at(at) == 'f' && source.has(at, FUNCTOOLS)) {
      return at + FUNCTOOLS.length() - 1;
    }
    String mark = OPEN.at(source, at);
    return mark.isEmpty() ? afterTag(source, at, Tag.Kind.OPEN) : at + mark.length();
  }

  /** Where the mark that closes a section there ends; there itself if there is none. */
  static int afterClosing(Source source, int at) {
    String mark = CLOSE.at(source, at);
    return mark.isEmpty() ? afterTag(source, at, Tag.Kind.CLOSE) : at + mark.length();
  }

  /** Where a mark begins that the text so far leaves unfinished; its end if there is none. */
  static int begun(Source source, int from) {
    return begun(source, from, BEGUN);
  }

  /** The same for these marks. */
  static int begun(Source source, int from, List<String> marks) {
    int length = source.length();
    for (int i = Math.max(from, length - LONGEST_BEGUN); i < length; i++) {
      String end = source.text(i, length);
      if (marks.stream().anyMatch(mark -> mark.startsWith(end) && !mark.equals(end))) {
        return i;
      }
    }
    return length;
  }

  static int afterBetween(Source source, int at) {
    return at + BETWEEN.at(source, at).length();
  }

  private static int afterTag(Source source, int at, Tag.Kind kind) {
    return Tag.at(source, at)
        .filter(tag -> tag.kind() == kind && isCallTag(tag))
        .map(Tag::end)
        .orElse(at);
  }

  private static boolean isCallTag(Tag tag) {
    return tag.value().isEmpty()
        && tag.attributes().isEmpty()
        && CALL_TAG.matcher(tag.local()).matches();
  }

  static boolean endsSection(Tag tag) {
    return tag.kind() == Tag.Kind.CLOSE && isCallTag(tag);
  }

  /** Where the next mark of a section begins, its end if it is a closing one; else the end. */
  static int resume(Source source, int from) {
    for (int i = from; source.at(i) != Source.END; i++) {
      int c = source.at(i);
      if (c != '<' && c != '[' && c != ']' && c != 'f') {
        continue;
      }
      int closed = afterClosing(source, i);
      if (closed > i || afterOpening(source, i) > i) {
        return Math.max(i, closed);
      }
    }
    return source.length();
  }

  /** Whether a mark is a special token, which nobody writes by chance. */
  static boolean isToken(String mark) {
    return mark.startsWith("<|") && mark.endsWith("|>");
  }

  private Marks() {}
}
