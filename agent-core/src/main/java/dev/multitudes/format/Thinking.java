package dev.multitudes.format;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Marks around reasoning.
 *
 * @param open what begins it
 * @param close what ends it
 */
record Thinking(String open, MarkSet close) {

  private static final List<String[]> PAIRS =
      List.of(
          new String[] {"<think>", "</think>"},
          new String[] {"<thinking>", "</thinking>"},
          new String[] {"<thought>", "</thought>"},
          new String[] {"<reasoning>", "</reasoning>"},
          new String[] {"<longcat_think>", "</longcat_think>"},
          new String[] {"[THINK]", "[/THINK]"},
          new String[] {"<mm:think>", "</mm:think>"},
          new String[] {"<seed:think>", "</seed:think>"},
          new String[] {"<|START_THINKING|>", "<|END_THINKING|>"},
          new String[] {"<|inner_prefix|>", "<|inner_suffix|>"},
          new String[] {"<|open|>think<|sep|>", "<|close|>think<|sep|>"},
          new String[] {"<|content_thinking|>", "<|end_message|>"});

  private static final List<Thinking> OPENING =
      PAIRS.stream().map(pair -> new Thinking(pair[0], MarkSet.of(pair[1]))).collect(toList());

  private static final MarkSet CLOSING = MarkSet.of(closing());

  /** Gemma's, which may come anywhere in a reply. */
  private static final List<Thinking> CHANNELS =
      List.of(
          new Thinking("<|channel>thought\n", MarkSet.of("<channel|>")),
          new Thinking("<|channel>", MarkSet.of("<channel|>")));

  private static List<String> closing() {
    var marks = new ArrayList<String>();
    PAIRS.forEach(pair -> marks.add(pair[1]));
    marks.remove("<|end_message|>");
    marks.add("[BEGIN FINAL RESPONSE]");
    return marks;
  }

  /** Reasoning that the prompt has opened, with whatever mark. */
  static Thinking openedByPrompt() {
    return new Thinking("", CLOSING);
  }

  boolean isOpenedByPrompt() {
    return close == CLOSING;
  }

  /** Where reasoning ends that is never closed, without a closing mark that was begun. */
  static int unclosedEnd(Source source, int from) {
    return Math.min(Marks.begun(source, from), Marks.begun(source, from, List.of("</think>")));
  }

  /** Reasoning in a message of its own. */
  static Thinking inMessage() {
    return new Thinking(
        "", MarkSet.of("<|end|>", "<|start|>", "<|channel|>", "<|return|>", "<|eot|>", "<|eom|>"));
  }

  static Optional<Thinking> openedAt(Source source, int at) {
    return first(OPENING, source, at);
  }

  static Optional<Thinking> channelAt(Source source, int at) {
    return first(CHANNELS, source, at);
  }

  private static Optional<Thinking> first(List<Thinking> all, Source source, int at) {
    return all.stream().filter(thinking -> source.has(at, thinking.open)).findFirst();
  }

  /** The closing mark that stands there without its opening one, or an empty string. */
  static String closedAt(Source source, int at) {
    return CLOSING.at(source, at);
  }
}
