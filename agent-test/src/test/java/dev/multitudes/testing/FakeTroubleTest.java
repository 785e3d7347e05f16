package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fake server in trouble, as curl would see it. */
@Timeout(30)
class FakeTroubleTest {
  private static final String WHOLE =
      "{'model':'qwen3:4b','stream':false,'messages':[{'role':'user','content':'Hello'}]}";
  private static final String STREAM =
      "{'model':'qwen3:4b','messages':[{'role':'user','content':'Hello'}]}";
  private static final Duration SOON = Duration.ofSeconds(5);

  private final FakeOllama ollama = FakeOllama.start().model("qwen3:4b", 8192, "tools");
  private final Http http = new Http(ollama.url());

  @AfterEach
  void close() {
    ollama.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_connection_that_is_cut_gives_no_whole_answer(Cut how) {
    ollama.otherwise(OllamaReply.cut(1, "I will", how));

    assertThatThrownBy(() -> http.chat(WHOLE)).hasRootCauseInstanceOf(IOException.class);
    assertThatThrownBy(() -> http.chat(STREAM)).hasRootCauseInstanceOf(IOException.class);
    assertThat(ollama.disconnects()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {WHOLE, STREAM})
  void after_a_silence_the_rest_comes(String request) {
    ollama.reply(OllamaReply.stall(1, Duration.ofMillis(20), "I will shoot"));

    assertThat(http.chat(request).body()).contains("\"content\":\"I ", "shoot", "\"stop\"");
  }

  @Test
  void who_is_never_done_says_all_but_that() {
    ollama.otherwise(OllamaReply.noDone("I will"));

    assertThat(http.chat(WHOLE).json().path("done").asBoolean(true)).isFalse();
    assertThat(http.chat(STREAM).lines())
        .hasSize(2)
        .noneMatch(line -> line.path("done").asBoolean());
  }

  @Test
  void a_full_queue_answers_as_ollama_does() {
    ollama.reply(OllamaReply.busy());

    assertThat(http.chat(WHOLE).status()).isEqualTo(503);
  }

  @Test
  void a_client_that_goes_is_noticed() throws IOException, InterruptedException {
    ollama.reply(OllamaReply.hang());
    URI url = URI.create(ollama.url());
    String body = STREAM.replace('\'', '"');
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /api/chat HTTP/1.1\r\nTransfer-Encoding: chunked\r\nX-Who: me\r\n\r\n"
                  + Integer.toHexString(body.length())
                  + "\r\n"
                  + body
                  + "\r\n0\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      assertThat(ollama.awaitDisconnects(1, Duration.ofMillis(50))).isFalse();
    }

    assertThat(ollama.awaitDisconnects(1, SOON)).isTrue();
    assertThat(ollama.disconnects()).isEqualTo(1);
    assertThat(ollama.lastChat().header("X-WHO")).containsExactly("me");
    assertThat(ollama.lastChat().model()).isEqualTo("qwen3:4b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'messages':[{'role':'assistant','content':'','tool_calls':[{'function':{'name':'a','arguments':'{}'}}]}]|"
            + " json: cannot unmarshal string into Go struct field"
            + " ToolCallFunction.messages.tool_calls.function.arguments of type"
            + " api.ToolCallFunctionArguments",
        "'messages':[{'role':'user','content':[1]}]| json: cannot unmarshal array into Go struct"
            + " field Message.messages.content of type string",
        "'messages':[{'role':'model','content':''}] | invalid role: \"model\"",
        "'options':{'num_ctx':'many'} | option \"num_ctx\" must be of type integer",
        "'options':{'temperature':'warm'} | option \"temperature\" must be of type float32",
        "'format':'xml' | invalid format: \"xml\"; expected \"json\" or a valid JSON Schema object",
        "'format':'json','tools':[{}]"
            + "| strict: with a format no tool can be called, but the request has tools"
      })
  void a_strict_server_refuses_what_go_would(String part, String sentence) {
    String request = "{'model':'qwen3:4b','stream':false," + part + "}";

    assertThat(http.chat(request).status()).isEqualTo(200);
    ollama.strict();

    assertThat(http.chat(request).status()).isEqualTo(400);
    assertThat(http.chat(request).json().path("error").asText()).isEqualTo(sentence);
  }
}
