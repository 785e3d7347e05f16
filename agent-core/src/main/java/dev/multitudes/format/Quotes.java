package dev.multitudes.format;

import static dev.multitudes.format.Source.END;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a notation writes its strings. */
sealed interface Quotes {

  /**
   * A string that was read, or none.
   *
   * @param end where it ends, its closing quote included; {@link Source#END} for none
   */
  record Quoted(String text, int end) {
    private static final Quoted NONE = new Quoted("", END);

    boolean isThere() {
      return end != END;
    }
  }

  /** The quoted string that begins there. */
  Quoted string(Source source, int at, Set<String> repairs);

  /** The name of a member without quotes, where the notation has such. */
  default Quoted bareKey(Source source, int at) {
    return Quoted.NONE;
  }

  /** A string without quotes, where the notation has such. */
  default Quoted bareString(Source source, int at) {
    return Quoted.NONE;
  }

  /** Whether liberties are to be noted. */
  boolean isJson();

  /** Double quotes; single ones are a repair. */
  record Json() implements Quotes {

    @Override
    public Quoted string(Source source, int at, Set<String> repairs) {
      int quote = source.at(at);
      if (quote == '\'') {
        repairs.add("single quotes");
      }
      return quote == '"' || quote == '\'' ? Escapes.json(source, at, quote, repairs) : Quoted.NONE;
    }

    @Override
    public boolean isJson() {
      return true;
    }
  }

  /** Single, double and tripled quotes. */
  record Python() implements Quotes {

    @Override
    public Quoted string(Source source, int at, Set<String> repairs) {
      int quote = source.at(at);
      if (quote == 'r' && (source.at(at + 1) == '"' || source.at(at + 1) == '\'')) {
        return Escapes.raw(source, at + 1);
      }
      return quote == '"' || quote == '\'' ? Escapes.python(source, at, quote) : Quoted.NONE;
    }

    @Override
    public boolean isJson() {
      return false;
    }
  }

  /** Marks as quotes, and often none. */
  record Gemma() implements Quotes {
    private static final List<String> MARKS = List.of("<|\"|>", "<escape>");

    /** A string that is not closed ends with its call: each family's mark ends its own. */
    private static final Map<String, String> ENDS =
        Map.of("<|\"|>", "}<tool_call|>", "<escape>", "}<end_function_call>");

    @Override
    public Quoted string(Source source, int at, Set<String> repairs) {
      String mark = source.anyOf(at, MARKS);
      if (mark.isEmpty()) {
        return closedTwice(source, new Json().string(source, at, repairs));
      }
      int from = at + mark.length();
      int end = source.find(from, List.of(mark, ENDS.getOrDefault(mark, mark)));
      if (end == END) {
        throw new Malformed(at, "the string has no end");
      }
      return new Quoted(source.text(from, end), source.has(end, mark) ? end + mark.length() : end);
    }

    @Override
    public Quoted bareKey(Source source, int at) {
      return until(source, at, ":,{}[]<\n");
    }

    @Override
    public Quoted bareString(Source source, int at) {
      return until(source, at, ",{}[]<\n");
    }

    /** Other quotes, and then the mark that would have closed its own. */
    private static Quoted closedTwice(Source source, Quoted string) {
      return string.isThere()
          ? new Quoted(string.text(), string.end() + source.anyOf(string.end(), MARKS).length())
          : string;
    }

    private static Quoted until(Source source, int at, String ends) {
      int end = at;
      while (source.at(end) != END && ends.indexOf(source.at(end)) < 0) {
        end++;
      }
      String text = source.text(at, end).strip();
      return text.isEmpty() ? Quoted.NONE : new Quoted(text, end);
    }

    @Override
    public boolean isJson() {
      return false;
    }
  }
}
