package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.ChatModel;
import dev.multitudes.ollama.OllamaServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a model has to be loaded, and how long it stays. */
@Timeout(30)
class FakeLoadsTest {
  private static final String CHAT =
      "{'model':'qwen3:4b','stream':false,'messages':[{'role':'user','content':'Hi'}]%s}";

  private final Hand clock = new Hand();
  private final FakeOllama ollama =
      FakeOllama.start(clock)
          .model("qwen3:4b", 8192, "completion", "thinking")
          .model("gemma3:4b", 8192, "completion")
          .otherwise(OllamaReply.text("Hello."));
  private final Http http = new Http(ollama.url());

  @AfterEach
  void close() {
    ollama.close();
  }

  @Test
  void a_hundred_turns_of_two_personas_on_one_model_load_it_once() {
    OllamaServer server = OllamaServer.at(ollama.url());
    ChatModel striker = server.withTemperature(0.9).chatModel("qwen3:4b");
    ChatModel keeper = server.withReply(64).chatModel("qwen3:4b");

    for (int turn = 0; turn < 50; turn++) {
      striker.chat("Shoot!");
      keeper.chat("Jump!");
    }

    assertThat(ollama.loads()).hasToString("[qwen3:4b {num_ctx=8192, shift=false}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'shift':false",
        "'options':{'num_ctx':2048}",
        "'options':{'num_batch':128}",
        "'options':{'num_gpu':0}",
        "'options':{'main_gpu':1}",
        "'options':{'num_thread':4}",
        "'options':{'use_mmap':false}"
      })
  void another_profile_loads_it_anew_each_time_it_changes(String another) {
    for (int turn = 0; turn < 2; turn++) {
      http.chat(CHAT.formatted(""));
      http.chat(CHAT.formatted("," + another));
    }

    assertThat(ollama.loads()).hasSize(4);
    assertThat(ollama.loads().get(1).toString())
        .containsPattern(another.replaceAll("'options':|[{}']", "").replace(':', '='));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'options':{'temperature':1,'seed':7,'num_predict':9}",
        "'options':{'num_batch':512,'use_mmap':null}",
        "'think':true",
        "'keep_alive':'1h'"
      })
  void what_is_not_of_the_runner_loads_nothing(String another) {
    http.chat(CHAT.formatted(""));
    http.chat(CHAT.formatted("," + another));

    assertThat(ollama.loads()).hasToString("[qwen3:4b {num_ctx=4096, shift=true}]");
  }

  @Test
  void two_models_are_loaded_beside_each_other() {
    http.chat(CHAT.formatted(""));
    http.chat(CHAT.formatted("").replace("qwen3", "gemma3"));
    http.chat(CHAT.formatted(""));

    assertThat(ollama.loads())
        .extracting(OllamaLoad::model)
        .containsExactly("qwen3:4b", "gemma3:4b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'x':1              | 2026-01-01T00:05:00Z",
        "'keep_alive':null  | 2026-01-01T00:05:00Z",
        "'keep_alive':90    | 2026-01-01T00:01:30Z",
        "'keep_alive':1.5   | 2026-01-01T00:00:01.500Z",
        "'keep_alive':'5m'  | 2026-01-01T00:05:00Z",
        "'keep_alive':'1h30m'   | 2026-01-01T01:30:00Z",
        "'keep_alive':'1.5h'    | 2026-01-01T01:30:00Z",
        "'keep_alive':'+2m3s4ms' | 2026-01-01T00:02:03.004Z",
        "'keep_alive':-1    | 2318-04-12T23:47:16.854775807Z",
        "'keep_alive':'-1m' | 2318-04-12T23:47:16.854775807Z",
      })
  void it_stays_as_long_as_it_was_told(String keepAlive, String until) {
    http.chat(CHAT.formatted("," + keepAlive));

    assertThat(running().at("/0/expires_at").asText()).isEqualTo(until);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "'0'", "'0s'"})
  void told_to_stay_for_no_time_it_answers_and_goes(String none) {
    http.chat(CHAT.formatted(""));

    assertThat(http.chat(CHAT.formatted(",'keep_alive':" + none)).json().at("/message/content"))
        .hasToString("\"Hello.\"");
    assertThat(running()).isEmpty();

    http.chat(CHAT.formatted(""));
    assertThat(ollama.loads()).hasSize(2);
  }

  @Test
  void when_its_time_is_over_it_has_to_be_loaded_again() {
    http.chat(CHAT.formatted(""));
    clock.pass(Duration.ofMinutes(4));
    http.chat(CHAT.formatted(""));
    clock.pass(Duration.ofMinutes(4));
    assertThat(running()).hasSize(1);
    clock.pass(Duration.ofMinutes(1));
    assertThat(running()).isEmpty();

    http.chat(CHAT.formatted(""));

    assertThat(ollama.loads()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'soon' | time: invalid duration \"soon\"",
        "'5'    | time: missing unit in duration \"5\"",
        "'5y'   | time: unknown unit \"y\" in duration \"5y\"",
        "''     | time: invalid duration \"\"",
        "'1h x' | time: unknown unit \"h x\" in duration \"1h x\"",
        "'9999999h' | time: invalid duration \"9999999h\"",
        "true   | Unsupported type: 'bool'",
        "[5]    | Unsupported type: '[]interface {}'",
        "{}     | Unsupported type: 'map[string]interface {}'",
      })
  void a_time_that_is_none_is_refused_in_the_words_of_go(String keepAlive, String error) {
    Http.Seen seen = http.chat(CHAT.formatted(",'keep_alive':" + keepAlive));

    assertThat(seen.status()).isEqualTo(400);
    assertThat(seen.json().path("error").asText()).isEqualTo(error);
    assertThat(ollama.loads()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false", "null", "'low'", "'medium'", "'high'", "'max'"})
  void a_strict_server_knows_these_ways_to_think(String think) {
    assertThat(ollama.strict().requests()).isEmpty();

    assertThat(http.chat(CHAT.formatted(",'think':" + think)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'deeply' | invalid think value: \"deeply\" (must be \"high\", \"medium\", \"low\","
            + " \"max\", true, or false)",
        "1 | think must be a boolean or string (\"high\", \"medium\", \"low\", \"max\", true, or"
            + " false)",
      })
  void a_strict_server_refuses_others(String think, String error) {
    ollama.strict();

    Http.Seen seen = http.chat(CHAT.formatted(",'think':" + think));

    assertThat(seen.status()).isEqualTo(400);
    assertThat(seen.json().path("error").asText()).isEqualTo(error);
  }

  private JsonNode running() {
    return http.get("/api/ps").json().path("models");
  }

  /** A clock that moves when it is told to. */
  private static final class Hand extends Clock {
    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
