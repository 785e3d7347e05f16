package dev.multitudes.format;

/** Whether a text is a JSON object, seen without making anything of it. */
public final class StrictJson {
  private final String text;
  private int at;

  private StrictJson(String text) {
    this.text = text;
  }

  /** Whether the text is one JSON object and nothing else but blanks. */
  public static boolean isObject(String text) {
    var json = new StrictJson(text);
    json.blanks();
    return json.peek() == '{' && json.value(0) && json.isOver();
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : Source.END;
  }

  private boolean isOver() {
    blanks();
    return at == text.length();
  }

  private void blanks() {
    while (Source.isBlank(peek())) {
      at++;
    }
  }

  private boolean value(int depth) {
    return switch (peek()) {
      case '{' -> depth < Literals.DEEPEST && members(depth);
      case '[' -> depth < Literals.DEEPEST && items(depth);
      case '"' -> string();
      default -> word();
    };
  }

  private boolean members(int depth) {
    at++;
    blanks();
    if (peek() == '}') {
      at++;
      return true;
    }
    do {
      blanks();
      if (peek() != '"' || !string() || !colon() || !value(depth + 1)) {
        return false;
      }
    } while (comma());
    return ends('}');
  }

  private boolean items(int depth) {
    at++;
    blanks();
    if (peek() == ']') {
      at++;
      return true;
    }
    do {
      blanks();
      if (!value(depth + 1)) {
        return false;
      }
    } while (comma());
    return ends(']');
  }

  private boolean colon() {
    blanks();
    boolean isThere = ends(':');
    blanks();
    return isThere;
  }

  private boolean comma() {
    blanks();
    return ends(',');
  }

  private boolean ends(char mark) {
    if (peek() != mark) {
      return false;
    }
    at++;
    return true;
  }

  private boolean string() {
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return true;
      }
      if (c < ' ' || (c == '\\' && !escape())) {
        return false;
      }
    }
    return false;
  }

  private boolean escape() {
    at++;
    if (peek() != 'u') {
      return peek() != Source.END && "\"\\/bfnrt".indexOf(peek()) >= 0;
    }
    for (int i = 0; i < 4; i++) {
      at++;
      if (Character.digit(peek(), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean word() {
    int from = at;
    while (Words.isPart(peek())) {
      at++;
    }
    return Words.isStrict(text.substring(from, at));
  }
}
