package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.StreamingResponseHandler;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaLanguageModel;
import dev.langchain4j.model.ollama.OllamaStreamingLanguageModel;
import dev.multitudes.ollama.OllamaServer;
import dev.multitudes.ollama.OllamaTransport;
import dev.multitudes.ollama.Patience;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The limits of a call, and what the transport is not for. */
@Timeout(30)
class PatienceTest {

  @Test
  void a_limit_is_a_time() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Patience.DEFAULT.idlingFor(Duration.ZERO))
        .withMessage("The limit of silence must be longer than nothing but was PT0S.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Patience.DEFAULT.endingWithin(Duration.ofSeconds(-1)))
        .withMessage("The deadline must be longer than nothing but was PT-1S.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Patience.DEFAULT.beginningWithin(ChronoUnit.FOREVER.getDuration()))
        .withMessageStartingWith("The timeout must be at most a year, PT8760H, but was PT");
  }

  @Test
  void who_bears_a_longer_silence_has_a_later_deadline() {
    Duration patient = Duration.ofMinutes(30);

    assertThat(OllamaServer.local().within(patient).patience())
        .isEqualTo(new Patience(patient, patient, patient));
    assertThat(OllamaServer.local().within(Duration.ofSeconds(1)).patience().whole())
        .isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void an_endless_reply_ends_and_is_not_asked_for_again() {
    try (FakeOllama ollama =
        FakeOllama.start()
            .model("m", 8192, "completion")
            .reply(OllamaReply.lines("x".repeat((16 << 20) + 1)))) {
      ChatModel model = OllamaServer.at(ollama.url()).chatModel("m");

      assertThatThrownBy(() -> model.chat("Hello"))
          .isExactlyInstanceOf(NonRetriableException.class)
          .hasMessage(
              "The reply of Ollama at %s was longer than 16777216 bytes. Ask for a shorter one, or look what else answers there."
                  .formatted(ollama.url()));
      assertThat(ollama.chats()).hasSize(1);
    }
  }

  @Test
  void what_is_no_chat_passes_whole_and_is_not_streamed() {
    try (FakeOllama ollama = FakeOllama.start()) {
      OllamaTransport transport = OllamaTransport.waiting(Patience.DEFAULT);
      var whole =
          OllamaLanguageModel.builder()
              .httpClientBuilder(transport)
              .baseUrl(ollama.url())
              .modelName("m")
              .maxRetries(0)
              .build();
      var streamed =
          OllamaStreamingLanguageModel.builder()
              .httpClientBuilder(transport)
              .baseUrl(ollama.url())
              .modelName("m")
              .build();

      assertThatThrownBy(() -> whole.generate("Hello"))
          .hasMessageContaining("is not Ollama, or something stands before it: it said status 404");
      assertThat(ollama.requests().getFirst().body().has("truncate")).isFalse();
      assertThatThrownBy(
              () ->
                  streamed.generate(
                      "Hello",
                      new StreamingResponseHandler<String>() {
                        @Override
                        public void onNext(String token) {}

                        @Override
                        public void onError(Throwable error) {}
                      }))
          .isInstanceOf(UnsupportedFeatureException.class)
          .hasMessage(
              "This transport streams /api/chat only, but was asked for %s/api/generate. Give that model LangChain4j's own client."
                  .formatted(ollama.url()));
    }
  }
}
