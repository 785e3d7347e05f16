package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each failure looks like on the wire. */
@Timeout(30)
class FailureModeTest {
  private static final String MEANT = "{\"side\":\"RIGHT\",\"power\":7}";
  private static final String USER = "{'role':'user','content':'Shoot!'}";
  private static final String SYSTEM =
      "{'role':'system','content':'You are a striker.\\nYour goal: Score.'}";
  private static final String CALLED =
      "{'role':'assistant','content':'','tool_calls':[{'function':{'name':'look','arguments':{}}}]}";
  private static final String RESULT = "{'role':'tool','tool_name':'look','content':'He is left.'}";

  private final FakeOllama ollama =
      FakeOllama.start().model("m", 8192, "completion", "tools").strict();
  private final Http http = new Http(ollama.url());

  @AfterEach
  void close() {
    ollama.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "SAME_CALL_AGAIN    | shoot {\"side\":\"RIGHT\",\"power\":7}",
        "ACT_WITHOUT_NEED   | shoot {\"side\":\"RIGHT\",\"power\":7}",
        "NEAR_MISS_NAME     | shoots {\"side\":\"RIGHT\",\"power\":7}",
        "NUMBERS_AS_STRINGS | shoot {\"side\":\"RIGHT\",\"power\":\"7\"}",
        "EXTRA_ARGUMENT     | shoot {\"side\":\"RIGHT\",\"power\":7,"
            + "\"reason\":\"This is the best thing to do.\"}",
        "MISSING_ARGUMENT   | shoot {\"power\":7}",
        "OBJECT_IN_STRING   | shoot \"{\\\"side\\\":\\\"RIGHT\\\",\\\"power\\\":7}\"",
        "THINKING_IN_WORDS  | shoot {\"side\":\"RIGHT\",\"power\":7}",
      })
  void a_call_that_is_made_wrongly_is_a_call(FailureMode mode, String call) {
    JsonNode reply = said(mode, USER);

    JsonNode function = reply.at("/message/tool_calls/0/function");
    assertThat(reply.at("/message/tool_calls")).hasSize(1);
    assertThat(function.path("name").asText() + " " + function.path("arguments")).isEqualTo(call);
    assertThat(reply.path("done_reason").asText()).isEqualTo("stop");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "FENCED_CALL    | stop   | ```json~{\"name\": \"shoot\", \"arguments\":"
            + " {\"side\":\"RIGHT\",\"power\":7}}~```",
        "TAGGED_CALL    | stop   | <tool_call>~{\"name\": \"shoot\", \"arguments\":"
            + " {\"side\":\"RIGHT\",\"power\":7}}~</tool_call>",
        "BRACKETED_CALL | stop   | [shoot(side=\"RIGHT\", power=7)]",
        "CUT_OFF_CALL   | length | <tool_call>~{\"name\": \"shoot\", \"arguments\"",
        "WORDS_FOR_AN_ACT | stop | The best thing to do now is to shoot. I would do that at once.",
        "REFUSAL        | stop   | I'm sorry, but I can't help with that.",
        "EMPTY_TURN     | stop   |",
      })
  void words_that_call_nothing_are_words(FailureMode mode, String reason, String words) {
    JsonNode reply = said(mode, USER);

    assertThat(reply.path("message").has("tool_calls")).isFalse();
    assertThat(reply.at("/message/content").asText())
        .isEqualTo(words == null ? "" : words.replace('~', '\n'));
    assertThat(reply.path("done_reason").asText()).isEqualTo(reason);
  }

  @Test
  void an_empty_turn_has_cost_tokens() {
    assertThat(said(FailureMode.EMPTY_TURN, USER).path("eval_count").asInt()).isEqualTo(37);
  }

  @Test
  void nine_copies_come_in_one_turn() {
    JsonNode calls = said(FailureMode.DUPLICATE_CALLS, USER).at("/message/tool_calls");

    assertThat(calls).hasSize(9);
    assertThat(calls.findValues("arguments")).containsOnly(calls.findValue("arguments"));
  }

  @Test
  void reasoning_stands_before_the_call() {
    assertThat(said(FailureMode.THINKING_IN_WORDS, USER).at("/message/content").asText())
        .isEqualTo("<think>\nWhat is best here? I think that I should shoot.\n</think>\n\n");
  }

  @Test
  void output_that_the_server_cannot_read_is_an_error_that_holds_it() {
    ollama.reply(FailureMode.UNREADABLE_CALL.meaning("shoot", MEANT));

    Http.Seen seen = chat(USER, "");

    assertThat(seen.status()).isEqualTo(500);
    assertThat(seen.json().path("error").asText())
        .isEqualTo(
            "error parsing tool call: raw='{\"side\":\"RIGH', err=unexpected end of JSON input");
  }

  @ParameterizedTest
  @CsvSource({"9, ',''options'':{''num_predict'':9}'", "100, ',''options'':{''num_ctx'':10}'"})
  void an_endless_reply_ends_at_its_limit_or_after_ten_contexts(int tokens, String options) {
    ollama.reply(FailureMode.ENDLESS_REPETITION.meaning("shoot", MEANT));

    JsonNode reply = chat(USER, options).json();

    assertThat(reply.path("done_reason").asText()).isEqualTo("length");
    assertThat(reply.path("eval_count").asInt()).isEqualTo(tokens);
    assertThat(TokenCounts.in(reply.at("/message/content").asText())).isEqualTo(tokens);
  }

  @Test
  void a_result_whose_call_was_dropped_confuses_the_model() {
    String long_ = "{'role':'user','content':'%s'}".formatted("word ".repeat(100));
    OllamaReply script = FailureMode.ORPHANED_RESULT.meaning("shoot", MEANT);

    ollama.reply(script).reply(script).reply(script);

    assertThat(wordsOrCall(chat(String.join(",", SYSTEM, USER, CALLED, RESULT), "")))
        .isEqualTo("shoot");
    assertThat(wordsOrCall(cut(SYSTEM, long_, CALLED, RESULT, USER)))
        .isEqualTo("I see a result, but not what it answers. What would you like me to do?");
    assertThat(cut(SYSTEM, long_, CALLED, RESULT).json().path("error").asText())
        .isEqualTo("no user query found in messages");
  }

  @Test
  void a_persona_drifts_after_its_first_turn_unless_the_goal_stands_near_the_end() {
    ollama.otherwise(FailureMode.PERSONA_DRIFT.meaning("shoot", MEANT));
    String reminder = "{'role':'user','content':'He is left. Remember your goal: Score.'}";

    assertThat(wordsOrCall(chat(String.join(",", SYSTEM, USER), ""))).isEqualTo("shoot");
    assertThat(wordsOrCall(chat(String.join(",", SYSTEM, USER, CALLED, RESULT), "")))
        .startsWith("As an AI assistant");
    assertThat(wordsOrCall(chat(String.join(",", SYSTEM, USER, CALLED, RESULT, reminder), "")))
        .isEqualTo("shoot");
    assertThat(
            wordsOrCall(chat(String.join(",", SYSTEM, reminder, CALLED, RESULT, USER, USER), "")))
        .startsWith("As an AI assistant");
  }

  @ParameterizedTest
  @EnumSource
  void every_failure_is_streamed_as_it_is_said_whole(FailureMode mode) {
    ollama.otherwise(mode.meaning("shoot", MEANT));

    Http.Seen whole = chat(USER, "");
    Http.Seen streamed = http.chat("{'model':'m','messages':[%s]}".formatted(USER));

    assertThat(streamed.status()).isEqualTo(whole.status());
    if (whole.status() == 200) {
      assertThat(
              streamed.lines().stream()
                  .map(line -> line.at("/message/content").asText())
                  .reduce("", String::concat))
          .isEqualTo(whole.json().at("/message/content").asText());
      assertThat(streamed.lines().getLast().at("/message/tool_calls").findValues("function"))
          .isEqualTo(whole.json().at("/message/tool_calls").findValues("function"));
    }
  }

  @Test
  void a_call_that_is_meant_has_an_object_of_arguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FailureMode.REFUSAL.meaning("shoot", "[]"))
        .withMessage("The arguments of a call are a JSON object but were \"[]\".");
  }

  private JsonNode said(FailureMode mode, String messages) {
    ollama.reply(mode.meaning("shoot", MEANT));
    return chat(messages, "").json();
  }

  /** A chat whose context is too small for all but the end. */
  private Http.Seen cut(String... messages) {
    return chat(String.join(",", messages), ",'options':{'num_ctx':50}");
  }

  private Http.Seen chat(String messages, String more) {
    return http.chat("{'model':'m','stream':false,'messages':[%s]%s}".formatted(messages, more));
  }

  private static String wordsOrCall(Http.Seen seen) {
    JsonNode message = seen.json().path("message");
    return message.has("tool_calls")
        ? message.at("/tool_calls/0/function/name").asText()
        : message.path("content").asText();
  }
}
