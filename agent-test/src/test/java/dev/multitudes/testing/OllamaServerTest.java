package dev.multitudes.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.multitudes.ollama.OllamaServer;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OllamaServerTest {

  private final OllamaServer local = OllamaServer.local();

  @Test
  void by_default_it_is_on_this_machine_and_limited() {
    assertThat(local)
        .hasToString(
            "OllamaServer[url=http://127.0.0.1:11434, patience=Patience[begin=PT2M, idle=PT2M,"
                + " whole=PT10M], runner=Runner[contextTokens=8192, batch=OptionalInt.empty,"
                + " gpuLayers=OptionalInt.empty, threads=OptionalInt.empty],"
                + " replying=Replying[tokens=2048, temperature=OptionalDouble.empty,"
                + " thinking=Optional.empty, keepAlive=Optional.empty],"
                + " retries=Retries[tries=3, within=PT10M]]");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:11434/, http://localhost:11434",
    "https://gpu.example/ollama//, https://gpu.example/ollama",
    "HTTP://[::1]:1, HTTP://[::1]:1"
  })
  void a_slash_at_the_end_of_an_address_does_no_harm(String given, String kept) {
    assertThat(OllamaServer.at(given).url()).hasToString(kept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "localhost:11434 | An address begins with http:// or https:// but was \"localhost:11434\","
            + " for example http://127.0.0.1:11434.",
        "127.0.0.1:11434 | An address begins with http:// or https:// but was \"127.0.0.1:11434\","
            + " for example http://127.0.0.1:11434.",
        "my host | An address begins with http:// or https:// but was \"my host\","
            + " for example http://127.0.0.1:11434.",
        "ftp://host | An address begins with http:// or https:// but was \"ftp://host\","
            + " for example http://127.0.0.1:11434.",
        "http://my host | \"http://my host\" is not an address: Illegal character in authority,"
            + " for example http://127.0.0.1:11434.",
        "~~ | An address begins with http:// or https:// but was \"\","
            + " for example http://127.0.0.1:11434.",
        "http:/path | \"http:/path\" names no host, for example http://127.0.0.1:11434.",
        "http://host:99999 | A port is a number from 1 to 65535 but in \"http://host:99999\""
            + " it was 99999.",
        "http://host/?a=b | An address ends before any ? or # but was \"http://host/?a=b\".",
        "http://me:secret@host | An address must not hold a user name or a password."
      })
  void an_address_that_cannot_be_used_is_refused_in_a_sentence(String url, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OllamaServer.at(url))
        .withMessage(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~ | http://127.0.0.1:11434",
        "gpu.example | http://gpu.example:11434",
        "gpu.example:8080 | http://gpu.example:8080",
        "~ \"0.0.0.0:11500\" ~ | http://127.0.0.1:11500",
        "0.0.0.0 | http://127.0.0.1:11434",
        ":8080 | http://127.0.0.1:8080",
        "::1 | http://[::1]:11434",
        "[::]:8080 | http://[::1]:8080",
        "http://gpu.example | http://gpu.example:80",
        "https://gpu.example/ollama/ | https://gpu.example:443/ollama",
        "http://10.0.0.7:11434/ | http://10.0.0.7:11434",
        "gpu.example:70000 | http://gpu.example:11434",
      })
  void the_variable_of_ollama_is_read_as_ollama_reads_it(String variable, String url) {
    assertThat(OllamaServer.hostedAt(variable).url()).hasToString(url);
  }

  @ParameterizedTest
  @CsvSource({"ftp://host", "a b", "[::1", "host:port", "host?a=b"})
  void a_variable_that_names_no_server_is_refused(String variable) {
    assertThatIllegalArgumentException().isThrownBy(() -> OllamaServer.hostedAt(variable));
  }

  @Test
  void values_that_cannot_be_used_are_refused_in_a_sentence() {
    assertRefused(
        () -> local.within(Duration.ZERO), "The timeout must be longer than nothing but was PT0S.");
    assertRefused(() -> local.withContext(0), "The context needs 1 token or more but got 0.");
    assertRefused(() -> local.withReply(-1), "A reply needs 1 token or more but got -1.");
    assertRefused(() -> local.withTemperature(-0.5), "The temperature begins at 0 but was -0.5.");
    assertRefused(
        () -> local.withTemperature(Double.NaN), "The temperature begins at 0 but was NaN.");
    assertRefused(() -> local.withBatch(0), "A batch needs 1 token or more but got 0.");
    assertRefused(
        () -> local.withGpuLayers(-1), "The layers on the graphics card begin at 0 but were -1.");
    assertRefused(() -> local.withThreads(0), "A model needs 1 thread or more but got 0.");
    assertRefused(
        () -> local.keptLoadedFor(Duration.ZERO),
        "A model is kept loaded for more than nothing and at most a year but got PT0S; say"
            + " unloadedAtOnce() or keptLoadedForever().");
  }

  @Test
  void a_model_needs_a_name() {
    String sentence = "A model needs a name, such as qwen3:4b, but it was blank.";

    assertRefused(() -> local.check(" "), sentence);
    assertRefused(() -> local.chatModel(""), sentence);
    assertRefused(() -> local.streamingModel(""), sentence);
  }

  private static void assertRefused(ThrowingCallable call, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(sentence);
  }
}
