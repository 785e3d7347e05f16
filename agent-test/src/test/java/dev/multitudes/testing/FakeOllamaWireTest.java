package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wire format as Ollama 0.33 speaks it, byte by byte where a client could trip. */
@Timeout(30)
class FakeOllamaWireTest {

  private static final String WHOLE =
      "{'model':'qwen3:4b','stream':false,'messages':[{'role':'user','content':'Hello'}]}";
  private static final String STREAM = WHOLE.replace("'stream':false,", "");

  private final FakeOllama ollama =
      FakeOllama.start()
          .model("qwen3:4b", 8192, "completion", "tools", "thinking")
          .model("gemma", 2048, "completion");
  private final Http http = new Http(ollama.url());

  @AfterEach
  void close() {
    ollama.close();
  }

  @Test
  void it_introduces_itself() {
    assertThat(http.get("/").body()).isEqualTo("Ollama is running");
    assertThat(http.send("HEAD", "/", "").status()).isEqualTo(200);
    assertThat(http.get("/api/version").body()).isEqualTo("{\"version\":\"0.33.0\"}");
  }

  @Test
  void it_lists_its_models() {
    assertThat(http.get("/api/tags").json().path("models"))
        .extracting(model -> model.path("name").asText())
        .containsExactly("qwen3:4b", "gemma:latest");
  }

  @Test
  void it_shows_what_a_model_can_do() {
    JsonNode card = http.post("/api/show", "{'model':'qwen3:4b'}").json();

    assertThat(card.path("capabilities").toString())
        .isEqualTo("[\"completion\",\"tools\",\"thinking\"]");
    assertThat(card.at("/model_info/llama.context_length").asInt()).isEqualTo(8192);
    assertThat(http.post("/api/show", "{'model':'no'}").body())
        .isEqualTo("{\"error\":\"model 'no' not found\"}");
  }

  @Test
  void a_model_runs_with_the_context_of_its_last_request_and_4096_if_not_told() {
    assertThat(running()).isEmpty();

    http.chat("{'model':'qwen3:4b'}");
    assertThat(running()).containsExactly("qwen3:4b 4096");

    http.chat("{'model':'qwen3:4b','options':{'num_ctx':99999}}");
    assertThat(running()).containsExactly("qwen3:4b 8192");

    http.chat("{'model':'qwen3:4b','keep_alive':0}");
    assertThat(running()).isEmpty();
  }

  @Test
  void a_whole_reply_is_one_object() {
    ollama.reply(OllamaReply.text("Hi.").thinking("Greet.").counting(26, 4));

    Http.Seen seen = http.chat(WHOLE);

    assertThat(seen.contentType()).isEqualTo("application/json; charset=utf-8");
    assertThat(seen.body())
        .isEqualTo(
            """
            {"model":"qwen3:4b","created_at":"2026-01-01T00:00:00Z","message":\
            {"role":"assistant","content":"Hi.","thinking":"Greet."},"done":true,\
            "done_reason":"stop","total_duration":31000000,"load_duration":1000000,\
            "prompt_eval_count":26,"prompt_eval_duration":26000000,\
            "eval_count":4,"eval_duration":4000000}\
            """);
  }

  @Test
  void a_zero_count_is_left_out_as_in_go() {
    ollama.reply(OllamaReply.text("Hi.").counting(0, 0));

    assertThat(http.chat(WHOLE).body()).doesNotContain("eval_count");
  }

  @Test
  void a_stream_thinks_then_speaks_then_is_done() {
    ollama.reply(OllamaReply.text("He dives left.").thinking("Wait for him.").ending("length"));

    Http.Seen seen = http.chat(STREAM);

    assertThat(seen.contentType()).isEqualTo("application/x-ndjson");
    assertThat(seen.lines())
        .extracting(FakeOllamaWireTest::gist)
        .containsExactly(
            "thinks 'Wait '",
            "thinks 'for '",
            "thinks 'him.'",
            "says 'He '",
            "says 'dives '",
            "says 'left.'",
            "says '' done length");
  }

  @ParameterizedTest
  @CsvSource({
    "NATIVE, says 'Now.'; says '' calls shoot 0 pass 1 done stop",
    "RENDERED, says 'Now.'; says '' calls shoot 0; says '' calls pass 1; says '' done stop"
  })
  void calls_are_streamed_in_both_styles(ChunkStyle style, String gists) {
    ollama
        .streaming(style)
        .reply(OllamaReply.text("Now.").and("shoot", "{\"side\":\"LEFT\"}").and("pass", "{}"));

    assertThat(http.chat(STREAM).lines())
        .extracting(FakeOllamaWireTest::gist)
        .containsExactly(gists.split("; "));
  }

  @Test
  void a_call_has_an_id_an_index_and_an_object_of_arguments() {
    ollama.reply(OllamaReply.call("shoot", "{\"side\":\"LEFT\"}"));

    assertThat(http.chat(WHOLE).json().at("/message/tool_calls").toString())
        .isEqualTo(
            """
            [{"id":"call_1","function":{"index":0,"name":"shoot","arguments":{"side":"LEFT"}}}]\
            """);
  }

  @Test
  void an_error_after_the_first_words_is_a_line_of_the_stream() {
    ollama.reply(OllamaReply.errorAfter("I will", "the model runner stopped"));

    Http.Seen seen = http.chat(STREAM);

    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.body()).endsWith("{\"error\":\"the model runner stopped\"}\n");
    assertThat(seen.lines()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "400 | missing request body | ~~",
        "400 | invalid character 'h' looking for beginning of value | hello",
        "400 | model is required | {}",
        "404 | model 'no' not found | {'model':'no','think':true,'tools':[{}]}",
        "400 | \"gemma\" does not support thinking | {'model':'gemma','think':true,'tools':[{}]}",
        "400 | \"gemma\" does not support thinking | {'model':'gemma','think':'high'}",
        "400 | registry.ollama.ai/library/gemma does not support tools |"
            + " {'model':'gemma','tools':[{}]}",
        "400 | request (12 tokens) exceeds the available context size (5 tokens), try increasing it"
            + " | {'model':'gemma','truncate':false,'options':{'num_ctx':5},"
            + "'messages':[{'role':'user','content':'a'}]}",
      })
  void it_refuses_in_the_order_and_the_words_of_the_real_one(
      int status, String error, String request) {
    ollama.reply(OllamaReply.text("never said"));

    Http.Seen seen = http.chat(request);

    assertThat(seen.status()).isEqualTo(status);
    assertThat(seen.json().path("error").asText()).isEqualTo(error);
    assertThat(ollama.repliesLeft()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"load,{'model':'gemma'}", "unload,'{''model'':''gemma'',''keep_alive'':''0s''}'"})
  void a_chat_without_messages_loads_or_unloads(String reason, String request) {
    assertThat(gist(http.chat(request).json())).isEqualTo("says '' done " + reason);
  }

  @Test
  void one_chat_too_many_is_turned_away() throws InterruptedException {
    CountDownLatch seated = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    OllamaReply late = OllamaReply.text("late").after(gate);
    ollama
        .atMost(1)
        .reply(
            wire -> {
              seated.countDown();
              late.send(wire);
            });
    var first = CompletableFuture.supplyAsync(() -> http.chat(WHOLE));
    seated.await();

    Http.Seen second = http.chat(WHOLE);
    gate.countDown();

    assertThat(second.status()).isEqualTo(503);
    assertThat(second.json().path("error").asText())
        .isEqualTo("server busy, please try again.  maximum pending requests exceeded");
    assertThat(gist(first.join().json())).isEqualTo("says 'late' done stop");
    assertThat(http.chat(WHOLE).status()).isEqualTo(200);
  }

  @Test
  void what_it_does_not_know_it_does_not_answer() {
    assertThat(http.post("/v1/chat/completions", "{}").status()).isEqualTo(404);
    assertThat(http.get("/api/chat").status()).isEqualTo(405);
  }

  private String[] running() {
    return http.get("/api/ps")
        .json()
        .findValues("models")
        .getFirst()
        .valueStream()
        .map(model -> model.path("name").asText() + " " + model.path("context_length").asInt())
        .toArray(String[]::new);
  }

  /** A chunk in a few words. */
  private static String gist(JsonNode chunk) {
    JsonNode message = chunk.path("message");
    StringBuilder gist = new StringBuilder();
    if (message.has("thinking")) {
      gist.append("thinks '").append(message.path("thinking").asText()).append("'");
    } else {
      gist.append("says '").append(message.path("content").asText()).append("'");
    }
    if (message.has("tool_calls")) {
      gist.append(" calls");
      for (JsonNode call : message.path("tool_calls")) {
        gist.append(" ").append(call.at("/function/name").asText());
        gist.append(" ").append(call.at("/function/index").asInt());
      }
    }
    if (chunk.path("done").asBoolean()) {
      gist.append(" done ").append(chunk.path("done_reason").asText());
    }
    return gist.toString();
  }
}
