package dev.multitudes.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {

  private static Source source(String text, Ending ending) {
    var source = new Source();
    source.append(text);
    source.end(ending);
    return source;
  }

  private static Literals json(String text) {
    return Literals.json(source(text, Ending.COMPLETE), 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{ \"a\" : 1 ,\n\t\"b\" : [ ] }",
        "{\"a\": \"it's\", \"b\": \"// no comment\", \"c\": \"\\u00fc\\/\"}",
        "{\"a\": 1.50, \"b\": -0.0, \"c\": 1E+2, \"d\": 123456789012345678901234567890}",
        "{\"sql\": \"SELECT \\\"a\\\" FROM b -- 'c' # d\"}",
        "{\"a\": \"{\\\"b\\\": [1,]}\"}",
        "{\"a\": \"</tool_call>\"}"
      })
  void valid_json_is_untouched(String text) {
    Literals json = json(text);

    ObjectNode object = (ObjectNode) json.value();

    assertThat(json.written(object)).isEqualTo(text);
    assertThat(json.repairs()).isEmpty();
    assertThat(Said.plain(object)).isEqualTo(Said.plain(Fixture.json(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'a': 'b'}|{\"a\":\"b\"}|single quotes",
        "{\"a\": [1, 2,],}|{\"a\":[1,2]}|a trailing comma",
        "{\"a\": 1 /* one */}|{\"a\":1}|a comment",
        "~{\"a\": 1, // one\n\"b\": 2}~|{\"a\":1,\"b\":2}|a comment",
        "~{\"a\": 1 # one\n}~|{\"a\":1}|a comment",
        "{\"a\": True}|{\"a\":true}|a literal of Python",
        "{\"a\": None}|{\"a\":null}|a literal of Python",
        "~{\"a\": \"b\nc\"}~|{\"a\":\"b\\nc\"}|control characters in a string",
        "{\"a\": \"it\\'s\"}|{\"a\":\"it's\"}|a backslash before \"'\"",
        "{\"a\": \"\\d+\"}|{\"a\":\"\\\\d+\"}|a backslash that escapes nothing",
        "{\"a\": +5}|{\"a\":5}|a number that is none of JSON",
        "{{\"a\": {{\"b\": 1}}}}|{\"a\":{\"b\":1}}|doubled braces",
      })
  void what_is_nearly_json_is_mended(String text, String mended, String repair) {
    Literals json = json(text);

    ObjectNode object = (ObjectNode) json.value();

    assertThat(json.written(object)).isEqualTo(mended);
    assertThat(json.repairs()).containsExactly(repair);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\" 1}|5|a \":\" was wanted",
        "{\"a\": }|6|there is no value",
        "{\"a\": 1 \"b\": 2}|8|a \",\" was wanted",
        "{a: 1}|1|there is no name of a member",
        "{\"a\": \"b|6|the string has no end",
        "{\"a\": [1, 2|11|the text ends too soon",
        "{\"a\": \"\\u12x4\"}|11|an escape wants 4 hexadecimal digits",
        "{\"a\": (1)}|6|\"(\" begins no value",
      })
  void it_says_where_it_broke(String text, int at, String problem) {
    assertThatThrownBy(() -> json(text).value())
        .isInstanceOfSatisfying(
            Malformed.class,
            e -> {
              assertThat(e.at()).isEqualTo(at);
              assertThat(e.problem()).isEqualTo(problem);
            });
  }

  @Test
  void values_may_be_nested_so_deep_and_no_deeper() {
    assertThat(json("[".repeat(64) + "]".repeat(64)).value().isArray()).isTrue();
    assertThatThrownBy(() -> json("[".repeat(70) + "]".repeat(70)).value())
        .isInstanceOf(Malformed.class)
        .hasMessage("it is nested more than 64 levels deep");
  }

  @Test
  void one_brace_may_be_missing_at_the_very_end() {
    Literals json = json("{\"a\": {\"b\": \"c\"}").completingTheLastBrace();

    assertThat(json.value()).hasToString("{\"a\":{\"b\":\"c\"}}");
    assertThat(json.repairs()).containsExactly("the last brace was missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"a\": {\"b\": \"c\"", "{\"a\": \"c", "{\"a\": 12", "{\"a\": true", "{\"a\""})
  void no_other_brace_is_completed(String text) {
    assertThatThrownBy(() -> json(text).completingTheLastBrace().value())
        .isInstanceOf(Malformed.class);
  }

  @Test
  void no_brace_is_completed_of_a_reply_that_was_cut_off() {
    Literals json =
        Literals.json(source("{\"a\": \"b\"", Ending.CUT_OFF), 0).completingTheLastBrace();

    assertThatThrownBy(json::value).isInstanceOf(Malformed.class);
  }

  @Test
  void python_is_read_in_its_own_notation() {
    Literals python =
        Literals.python(
            source("{'a': (1, None), 'b': r'\\d', 'c': '''x'y''', 'd': '\\x41'}", Ending.COMPLETE),
            0);

    assertThat(python.value())
        .hasToString("{\"a\":[1,null],\"b\":\"\\\\d\",\"c\":\"x'y\",\"d\":\"A\"}");
    assertThat(python.repairs()).isEmpty();
  }

  @Test
  void gemma_needs_no_quotes_for_keys() {
    Literals gemma =
        Literals.gemma(
            source("{a:<|\"|>x, \"y\"<|\"|>,b:{c:[1,true]},d:bare}", Ending.COMPLETE), 0);

    assertThat(gemma.value())
        .hasToString("{\"a\":\"x, \\\"y\\\"\",\"b\":{\"c\":[1,true]},\"d\":\"bare\"}");
  }
}
