package dev.multitudes.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The tokens of the tiny model: every byte, every printable character of ASCII, and pieces of calls
 * as whole tokens, so that what is drawn at random comes near to calls.
 */
record Vocabulary(List<Token> tokens) {
  static final String BEGIN = "<s>";
  static final String END = "</s>";

  /** Kinds of tokens, by llama.cpp's numbers. */
  enum Kind {
    NORMAL(1),
    UNKNOWN(2),
    CONTROL(3),
    /** A text that is one token wherever it stands. */
    USER_DEFINED(4),
    BYTE(6);

    final int number;

    Kind(int number) {
      this.number = number;
    }
  }

  record Token(String text, Kind kind) {}

  private static final List<String> PIECES =
      List.of(
          "<tool_call>",
          "</tool_call>",
          "<function=",
          "</function>",
          "<parameter=",
          "</parameter>",
          "[TOOL_CALLS]",
          "[ARGS]",
          "<|python_tag|>",
          "<think>",
          "</think>",
          "<|channel|>",
          "<|message|>",
          "<｜tool▁calls▁begin｜>",
          "```json\n",
          "```",
          "\nAction: ",
          "\nAction Input: ",
          "{\"name\": \"",
          "\", \"arguments\": {",
          "\"city\": \"",
          "\", \"days\": ",
          "\"days\": ",
          "\"unit\": \"celsius\"",
          "}}",
          "now",
          "now()",
          "{\"name\": \"now\", \"arguments\": {}}",
          "{\"name\": \"get_weather\", \"arguments\": {",
          "get_weather",
          "get_weather(city=\"",
          "days=",
          "pay",
          "{\"tool\": \"pay\", \"arguments\": {\"coins\": ",
          "\"whom\": \"");

  static Vocabulary ofCalls() {
    var tokens = new ArrayList<Token>();
    tokens.add(new Token("<unk>", Kind.UNKNOWN));
    tokens.add(new Token(BEGIN, Kind.CONTROL));
    tokens.add(new Token(END, Kind.CONTROL));
    for (int i = 0; i < 256; i++) {
      tokens.add(new Token("<0x%02X>".formatted(i), Kind.BYTE));
    }
    tokens.add(new Token("▁", Kind.NORMAL)); // a blank, as SentencePiece writes it
    for (char c = '!'; c <= '~'; c++) {
      tokens.add(new Token(Character.toString(c), Kind.NORMAL));
    }
    PIECES.forEach(piece -> tokens.add(new Token(piece, Kind.USER_DEFINED)));
    return new Vocabulary(List.copyOf(tokens));
  }

  int size() {
    return tokens.size();
  }

  /** The numbers of the tokens that are pieces of calls. */
  IntStream pieces() {
    return IntStream.range(0, size()).filter(id -> tokens.get(id).kind() == Kind.USER_DEFINED);
  }

  int idOf(String text) {
    return texts().indexOf(text);
  }

  List<String> texts() {
    return tokens.stream().map(Token::text).toList();
  }

  List<Integer> kinds() {
    return tokens.stream().map(token -> token.kind().number).toList();
  }
}
