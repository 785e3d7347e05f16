package dev.multitudes.testing.cassette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"token\":12345}",
        "{\"secret\":null,\"to\":\"mia\"}",
        "{\"token\": true}",
        "{\"password\":[12345]}",
        "{\"password\":\"two words, and more\"}",
        "{\"access_token\":\"abcdefgh\"}"
      })
  void arguments_of_a_call_stay_json_without_what_stands_under_a_secret_name(String arguments) {
    String kept = new Redaction(List.of()).text(arguments);

    assertThat(Json.read(kept).isObject()).isTrue();
    assertThat(kept).doesNotContain("\"token\":12345", "two words", "abcdefgh");
  }

  @Test
  void a_named_secret_is_found_where_json_writes_it_otherwise() {
    var redaction = new Redaction(List.of("pa\"ss", "4711"));

    assertThat(redaction.text("{\"words\":\"it is pa\\\"ss\",\"pin\":4711}"))
        .isEqualTo("{\"words\":\"it is [secret]\",\"pin\":\"[secret]\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"client_secret=", "OPENAI_API_KEY=", "access_token: ", "MY_PASSWORD="})
  void a_name_may_have_a_beginning(String name) {
    assertThat(new Redaction(List.of()).text(name + "abcd1234")).isEqualTo(name + "[secret]");
  }
}
