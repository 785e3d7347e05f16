package dev.multitudes.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is repeated of a server's words is cut between characters. */
class QuotedTest {
  private static final String BALL = "\u26bd\ud83e\udd45";

  @Test
  void half_a_character_is_never_quoted() {
    for (int before = 0; before < 4; before++) {
      String text = "x".repeat(before) + BALL.repeat(1_000);

      assertThat(isWhole(Json.quoted(text))).isTrue();
      assertThat(isWhole(new Words(200, text).quoted())).isTrue();
      assertThat(isWhole(String.valueOf(Refusal.OTHER.exception(500, target(), text).getMessage())))
          .isTrue();
    }
  }

  private static Target target() {
    return new Target(
        dev.langchain4j.http.client.HttpRequest.builder()
            .method(dev.langchain4j.http.client.HttpMethod.POST)
            .url("http://127.0.0.1:11434/api/chat")
            .body("{}")
            .build());
  }

  private static boolean isWhole(String text) {
    return text.codePoints().noneMatch(one -> 0xd800 <= one && one <= 0xdfff);
  }
}
