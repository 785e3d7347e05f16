package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.ollama.Thinking;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a model is loaded with, for how long, and what a request may change of it. */
@Timeout(30)
class RunnerTest {
  private final FakeOllama ollama =
      FakeOllama.start().model("qwen3:4b", 8192, "completion", "tools", "thinking");
  private final OllamaServer server = OllamaServer.at(ollama.url());

  @AfterEach
  void close() {
    ollama.close();
  }

  private static ChatRequest with(OllamaChatRequestParameters.Builder parameters) {
    return ChatRequest.builder()
        .messages(UserMessage.from("Shoot!"))
        .parameters(parameters.build())
        .build();
  }

  private JsonNode sent(OllamaServer one) {
    one.chatModel("qwen3:4b").chat("Shoot!");
    return ollama.lastChat().body();
  }

  @Test
  void the_server_value_settles_what_a_model_is_loaded_with() {
    JsonNode options =
        sent(server.withContext(4000).withBatch(256).withGpuLayers(0).withThreads(2))
            .path("options");

    assertThat(options.path("num_ctx").asInt()).isEqualTo(4000);
    assertThat(options.path("num_batch").asInt()).isEqualTo(256);
    assertThat(options.path("num_gpu").asInt(-1)).isZero();
    assertThat(options.path("num_thread").asInt()).isEqualTo(2);
  }

  static Stream<Arguments> reloading() {
    return Stream.of(
        Arguments.of("num_ctx 4096", "8192", OllamaChatRequestParameters.builder().numCtx(4096)),
        Arguments.of(
            "num_batch 64",
            "what Ollama chooses",
            OllamaChatRequestParameters.builder().numBatch(64)),
        Arguments.of(
            "num_gpu 0", "what Ollama chooses", OllamaChatRequestParameters.builder().numGPU(0)),
        Arguments.of(
            "num_thread 8",
            "what Ollama chooses",
            OllamaChatRequestParameters.builder().numThread(8)),
        Arguments.of(
            "main_gpu 1", "what Ollama chooses", OllamaChatRequestParameters.builder().mainGPU(1)),
        Arguments.of(
            "use_mmap false",
            "what Ollama chooses",
            OllamaChatRequestParameters.builder().useMmap(false)));
  }

  @ParameterizedTest
  @MethodSource("reloading")
  void a_request_that_would_load_the_model_anew_is_refused(
      String asked, String own, OllamaChatRequestParameters.Builder parameters) {
    for (Way way : Way.values()) {
      assertThatThrownBy(() -> way.ask(ollama, server, with(parameters)))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessage(
              "A request asks for %s, but this server value runs its models with %s: Ollama would load the model anew for it. Leave it out, or set it on the OllamaServer for all."
                  .formatted(asked, own));
    }
    assertThat(ollama.requests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_request_may_change_what_costs_nothing_and_repeat_the_rest(Way way) {
    way.ask(
        ollama,
        server.withBatch(64),
        with(
            OllamaChatRequestParameters.builder()
                .numCtx(8192)
                .numBatch(64)
                .temperature(0.1)
                .topP(0.5)
                .seed(7)));

    assertThat(ollama.lastChat().option("seed").asInt()).isEqualTo(7);
    assertThat(ollama.lastChat().option("temperature").asDouble()).isEqualTo(0.1);
    assertThat(ollama.lastChat().option("top_p").asDouble()).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({"PT5M, 5m", "PT1H30M, 1h30m", "PT0.5S, 0.5s", "PT48H, 48h"})
  void a_model_is_kept_loaded_for_a_duration_in_the_manner_of_go(Duration time, String sent) {
    assertThat(sent(server.keptLoadedFor(time)).path("keep_alive").textValue()).isEqualTo(sent);
  }

  @Test
  void a_model_is_kept_loaded_forever_or_not_at_all() {
    assertThat(sent(server.keptLoadedForever()).path("keep_alive")).hasToString("-1");
    assertThat(sent(server.unloadedAtOnce()).path("keep_alive")).hasToString("0");
    assertThat(sent(server).has("keep_alive")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "OFF, false",
    "ON, true",
    "LOW, '\"low\"'",
    "MEDIUM, '\"medium\"'",
    "HIGH, '\"high\"'",
    "MAX, '\"max\"'"
  })
  void a_model_thinks_as_much_as_it_is_told(Thinking much, String sent) {
    assertThat(sent(server.thinking(much)).path("think")).hasToString(sent);
  }

  @ParameterizedTest
  @EnumSource
  void a_request_may_have_its_own_thinking_and_keeping(Way way) {
    way.ask(
        ollama,
        server.thinking(Thinking.HIGH).keptLoadedForever(),
        with(OllamaChatRequestParameters.builder().think(false).keepAlive(60)));

    assertThat(ollama.lastChat().body().path("think")).hasToString("false");
    assertThat(ollama.lastChat().body().path("keep_alive").asInt()).isEqualTo(60);
  }
}
